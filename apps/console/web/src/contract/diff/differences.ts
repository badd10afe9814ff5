import { flatten } from './flatten';

export interface Changed {
  /** JSON pointer into the version. */
  readonly pointer: string;
  readonly before?: string;
  readonly after?: string;
}

/** The values that differ between two versions, except the version number. */
export function differences(before: object, after: object): Changed[] {
  const [old, now] = [flatten(before), flatten(after)];
  const pointers = [...new Set([...old.keys(), ...now.keys()])].filter((pointer) => pointer !== '/version');
  return pointers.flatMap((pointer) => {
    const [was, is] = [old.get(pointer), now.get(pointer)];
    if (was === is) return [];
    return [{ pointer, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}
