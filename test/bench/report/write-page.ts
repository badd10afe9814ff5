import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';

/** The results of a benchmark: every figure, the text, and its plots (SVG) by file name. */
export interface Page {
  readonly name: string;
  readonly figures: object;
  readonly text: string;
  readonly plots: Readonly<Record<string, string>>;
}

/** Writes a page into a folder; returns the files. */
export async function writePage(folder: string, { name, figures, text, plots }: Page): Promise<string[]> {
  const rounded = JSON.stringify(figures, (_key, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value,
  );
  const files = {
    [`${name}.json`]: await format(rounded, { parser: 'json', printWidth: 110 }),
    [`${name}.md`]: text,
    ...Object.fromEntries(Object.entries(plots).map(([plot, svg]) => [`${plot}.svg`, svg])),
  };
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return Object.keys(files).map((file) => join(folder, file));
}
