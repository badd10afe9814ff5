import { JsonScanner } from '#usage';

const INDENT = '  ';

/**
 * The beginning of a JSON text, indented by two spaces, until it has at least `length` characters; undefined if
 * the whole text is not JSON. Numbers, and the order of members, remain as they are written.
 *
 * It costs as much as reading the text once: printing a deep array to its end costs thousands of times its text.
 */
export function indentJson(text: string, length: number): string | undefined {
  let shown = '';
  const print = (part: () => string): void => {
    if (shown.length < length) shown += part();
  };
  const line = (): void => print(() => `\n${INDENT.repeat(scanner.depth)}`);
  const scanner = new JsonScanner(text, {
    opened: (bracket) => print(() => bracket),
    closed(bracket, isEmpty) {
      if (!isEmpty) line();
      print(() => bracket);
    },
    next: line,
    name: (name) => print(() => `${unescaped(name)}: `),
    scalar: (scalar) => print(() => unescaped(scalar)),
    comma: () => print(() => ','),
  });
  return scanner.run() ? shown : undefined;
}

/** A string with no more escapes than necessary; any other text as it is. */
const unescaped = (text: string): string => (text.startsWith('"') ? JSON.stringify(JSON.parse(text)) : text);
