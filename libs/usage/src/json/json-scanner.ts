const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPES = ['"', '\\', '/', 'b', 'f', 'n', 'r', 't'];
const HEX = /^[0-9a-fA-F]{4}$/;

type Opener = '{' | '[';
type Closer = '}' | ']';

/** The parts of a JSON text, in their order; texts are as written, strings with their quotes. */
interface JsonParts {
  opened(bracket: Opener): void;
  closed(bracket: Closer, isEmpty: boolean): void;
  /** A member or an element follows. */
  next(): void;
  name(text: string): void;
  /** A string, number or literal. */
  scalar(text: string): void;
  comma(): void;
}

/**
 * Reads a JSON text part by part.
 *
 * It costs as much as reading the text once, whatever it contains. Parsing it costs up to fifty times the text in
 * memory, where arrays are deep or objects are small.
 */
export class JsonScanner {
  private at = 0;
  /** The brackets that close what is open, outermost first. */
  private readonly closers: Closer[] = [];

  constructor(
    private readonly text: string,
    private readonly parts: JsonParts,
  ) {}

  /** Whether the whole text is JSON. If it is not, its parts up to the first error have been reported. */
  run(): boolean {
    while (this.value()) {
      while (this.end());
      if (this.closers.length === 0) return this.peek() === undefined;
      if (!this.comma()) return false;
    }
    return false;
  }

  get depth(): number {
    return this.closers.length;
  }

  /** A string, number or literal, an empty array or object, or everything down to the first of these. */
  private value(): boolean {
    for (;;) {
      const opener = this.peek();
      if (opener !== '{' && opener !== '[') return this.scalar();
      const closer = opener === '{' ? '}' : ']';
      this.at++;
      this.parts.opened(opener);
      if (this.take(closer)) {
        this.parts.closed(closer, true);
        return true;
      }
      this.closers.push(closer);
      if (!this.element()) return false;
    }
  }

  /** Closes the innermost array or object, if it ends here. */
  private end(): boolean {
    const closer = this.closers.at(-1);
    if (closer === undefined || !this.take(closer)) return false;
    this.closers.pop();
    this.parts.closed(closer, false);
    return true;
  }

  private comma(): boolean {
    if (!this.take(',')) return false;
    this.parts.comma();
    return this.element();
  }

  /** Begins an element, or a member with its name. */
  private element(): boolean {
    this.parts.next();
    if (this.closers.at(-1) === ']') return true;
    const name = this.peek() === '"' ? this.token() : undefined;
    if (name === undefined || !this.take(':')) return false;
    this.parts.name(name);
    return true;
  }

  private scalar(): boolean {
    const text = this.token();
    if (text !== undefined) this.parts.scalar(text);
    return text !== undefined;
  }

  private token(): string | undefined {
    const { text, at } = this;
    const end = text[at] === '"' ? stringEnd(text, at) : scalarEnd(text, at);
    if (end === undefined) return undefined;
    this.at = end;
    return text.slice(at, end);
  }

  private take(char: string): boolean {
    if (this.peek() !== char) return false;
    this.at++;
    return true;
  }

  /** The next character that is not white space; undefined at the end. */
  private peek(): string | undefined {
    for (; ; this.at++) {
      const char = this.text[this.at];
      if (char !== ' ' && char !== '\n' && char !== '\r' && char !== '\t') return char;
    }
  }
}

function scalarEnd(text: string, start: number): number | undefined {
  SCALAR.lastIndex = start;
  return SCALAR.test(text) ? SCALAR.lastIndex : undefined;
}

/** The index after the string that begins at `start`; undefined if it has no end, or is not JSON. */
function stringEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '"') return at + 1;
    if (char < ' ') return undefined;
    if (char !== '\\') continue;
    const escaped = text[++at];
    if (escaped === undefined) return undefined;
    if (escaped !== 'u') {
      if (!ESCAPES.includes(escaped)) return undefined;
    } else if (HEX.test(text.slice(at + 1, at + 5))) at += 4;
    else return undefined;
  }
  return undefined;
}
