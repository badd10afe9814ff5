const INDENT = '  ';
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPES = ['"', '\\', '/', 'b', 'f', 'n', 'r', 't'];
const HEX = /^[0-9a-fA-F]{4}$/;

/**
 * The beginning of a JSON text, indented by two spaces, until it has at least `length` characters; undefined if
 * the whole text is not JSON. Numbers, and the order of members, remain as they are written.
 *
 * It costs as much as reading the text once, whatever it contains: parsing it and printing the result would cost
 * hundreds of times the text in memory where arrays are deep.
 */
export const indentJson = (text: string, length: number): string | undefined =>
  new JsonIndenter(text, length).run();

class JsonIndenter {
  private at = 0;
  private shown = '';
  /** The brackets that close what is open, outermost first. */
  private readonly closers: string[] = [];

  constructor(
    private readonly text: string,
    private readonly length: number,
  ) {}

  run(): string | undefined {
    while (this.value()) {
      while (this.end());
      if (this.closers.length === 0) return this.peek() === undefined ? this.shown : undefined;
      if (!this.comma()) return undefined;
    }
    return undefined;
  }

  /** A string, number or literal, an empty array or object, or everything down to the first of these. */
  private value(): boolean {
    for (;;) {
      const opener = this.peek();
      if (opener !== '{' && opener !== '[') return opener === '"' ? this.string() : this.scalar();
      const closer = opener === '{' ? '}' : ']';
      this.at++;
      this.print(opener);
      if (this.take(closer)) {
        this.print(closer);
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
    this.line();
    this.print(closer);
    return true;
  }

  private comma(): boolean {
    if (!this.take(',')) return false;
    this.print(',');
    return this.element();
  }

  /** Begins a line, with the name of the member in an object. */
  private element(): boolean {
    this.line();
    if (this.closers.at(-1) === ']') return true;
    if (this.peek() !== '"' || !this.string() || !this.take(':')) return false;
    this.print(': ');
    return true;
  }

  private string(): boolean {
    const { text, at } = this;
    const end = stringEnd(text, at);
    if (end === undefined) return false;
    this.at = end;
    if (!this.isFull) this.print(JSON.stringify(JSON.parse(text.slice(at, end))));
    return true;
  }

  private scalar(): boolean {
    const { text, at } = this;
    SCALAR.lastIndex = at;
    if (!SCALAR.test(text)) return false;
    this.at = SCALAR.lastIndex;
    if (!this.isFull) this.print(text.slice(at, this.at));
    return true;
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

  private get isFull(): boolean {
    return this.shown.length >= this.length;
  }

  private print(part: string): void {
    if (!this.isFull) this.shown += part;
  }

  private line(): void {
    if (!this.isFull) this.shown += `\n${INDENT.repeat(this.closers.length)}`;
  }
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
