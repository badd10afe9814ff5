/** A text after a label, wrapped to `width` columns; further lines are indented to the start of the text. */
export function wrapped(label: string, text: string, width: number): string {
  const room = Math.max(20, width - label.length);
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, index) => (index === 0 ? label : ' '.repeat(label.length)) + line).join('\n');
}
