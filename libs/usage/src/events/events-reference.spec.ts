import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import { CHANNELS } from '../channels/channels.js';
import { binaryRecord, SETTINGS } from '../testing/samples.js';
import { decodeLine } from './decode/line.js';
import { decodeRecord } from './decode/record.js';
import { isRejectCode } from '../checks/reject.js';

const reference = readFileSync(new URL('../../../../docs/reference/events.md', import.meta.url), 'utf8');
const blocks = (language: string): string[] =>
  [...reference.matchAll(new RegExp(`\`\`\`${language}\n([^\`]*)\`\`\``, 'g'))].map(
    ([, block = '']) => block,
  );

const structured = blocks('json').map((block) => decodeLine(block));
const binary = blocks('text').map((block) => {
  const [attributes = '', data = ''] = block.split('\n\n');
  const headers = Object.fromEntries(attributes.split('\n').map((line) => line.split(': ')));
  const record = binaryRecord('', JSON.parse(data), headers as Record<string, string>);
  return decodeRecord({ ...record, appendedAtMs: Date.parse('2026-03-04T16:00:00Z') }, SETTINGS);
});

describe('docs/reference/events.md', () => {
  it('has one example of each type, decoded to the same event in both modes', () => {
    const types = structured.map((decoded) => {
      if (decoded.kind !== 'event') return decoded.kind;
      return decoded.event.body?.kind === 'leg' ? decoded.event.body.channel : 'shift';
    });
    expect(types).toStrictEqual([...CHANNELS, 'shift', 'close']);
    expect(binary.slice(0, -1)).toStrictEqual(structured.slice(0, -1));
    expect(binary.at(-1)).toMatchObject({
      kind: 'close',
      close: { fromMs: Date.parse('2026-01-31T23:00:00Z') },
    });
  });

  it('lists every reject code with its meaning and remedy', () => {
    const rows = [...reference.matchAll(/^\| `([a-z-]+)` \| (.+?) \| (.+) \|$/gm)].filter(
      ([, code]) => code && isRejectCode(code),
    );
    const texts = Object.fromEntries(rows.map(([, code, meaning, remedy]) => [code, { meaning, remedy }]));
    expect(texts).toStrictEqual(getWording(DEFAULT_LANGUAGE).rejects);
  });
});
