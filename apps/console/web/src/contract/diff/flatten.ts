/** Every figure of a JSON value by its JSON pointer. */
export function flatten(value: unknown, pointer = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null) return into.set(pointer, String(value));
  for (const [key, child] of Object.entries(value))
    flatten(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, into);
  return into;
}
