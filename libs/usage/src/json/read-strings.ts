import { JsonScanner } from './json-scanner.js';

/** The names of members that lead to a value, outermost first. */
type Path = readonly string[];

/**
 * The strings at some paths of a JSON text, each under its path's key; absent where there is none, all absent
 * where the text is not JSON. Of a repeated member the last counts, as in parsed JSON. It costs as much as
 * reading the text once, and builds nothing else.
 */
export function readStrings<Key extends string>(
  text: string,
  paths: Readonly<Record<Key, Path>>,
): Partial<Record<Key, string>> {
  const members = Object.entries(paths) as [Key, Path][];
  const deepest = Math.max(...members.map(([, path]) => path.length));
  const found = new Map<Key, string>();
  /** Names of the members that are open, as deep as any path. */
  const open: (string | undefined)[] = [];
  const isOpen = (path: Path, depth: number): boolean =>
    path.length >= depth && open.slice(0, depth).every((name, index) => name === path[index]);

  const scanner = new JsonScanner(text, {
    name(raw) {
      const { depth } = scanner;
      if (depth > deepest) return;
      open[depth - 1] = JSON.parse(raw) as string;
      for (const [key, path] of members) if (isOpen(path, depth)) found.delete(key);
    },
    scalar(raw) {
      const { depth } = scanner;
      if (depth > deepest || !raw.startsWith('"')) return;
      for (const [key, path] of members)
        if (path.length === depth && isOpen(path, depth)) found.set(key, JSON.parse(raw) as string);
    },
    // the elements of an array have no names
    next() {
      if (scanner.depth <= deepest) open[scanner.depth - 1] = undefined;
    },
    opened: () => undefined,
    closed: () => undefined,
    comma: () => undefined,
  });
  return scanner.run() ? (Object.fromEntries(found) as Partial<Record<Key, string>>) : {};
}
