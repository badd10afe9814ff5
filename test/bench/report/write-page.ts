import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';

/** What a benchmark found: every figure, what a person reads, and its plot (SVG). */
export interface Page {
  readonly name: string;
  readonly figures: object;
  readonly text: string;
  readonly plot: string;
}

/** Writes a page into a folder; returns the files. */
export async function writePage(folder: string, { name, figures, text, plot }: Page): Promise<string[]> {
  const rounded = JSON.stringify(figures, (_key, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value,
  );
  const files = {
    [`${name}.json`]: await format(rounded, { parser: 'json', printWidth: 110 }),
    [`${name}.md`]: text,
    [`${name}.svg`]: plot,
  };
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return Object.keys(files).map((file) => join(folder, file));
}
