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

/** Every figure of a JSON value by its JSON pointer. */
function flatten(value: unknown, pointer = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null) return into.set(pointer, String(value));
  for (const [key, child] of Object.entries(value))
    flatten(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, into);
  return into;
}
