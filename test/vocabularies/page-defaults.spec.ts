import { describe, expect, it } from '@jest/globals';
import { parseContractVersion, withDefaults } from '../../libs/contracts/src/index.js';
import { SAMPLES, withValue } from '../../libs/contracts/src/testing/sample.js';
import type { Json } from '../../libs/contracts/src/testing/sample.js';
import { describeTerms } from '../../libs/wording/src/index.js';
import type { DescribedTerms } from '../../libs/wording/src/index.js';
import { packageRoot } from '#runtime';

// By a computed name: the page has a compiler of its own
const page = (await import(`${packageRoot}/apps/console/web/src/contract/describe/filled-terms.ts`)) as {
  filledTerms: (version: Json) => DescribedTerms | undefined;
};

const asWritten = (text: string): string => text;
const format = { money: asWritten, amount: asWritten, decimal: asWritten, day: asWritten };

/** JSON pointers of every value in a document, at any depth. */
function pointers(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    `${path}/${key}`,
    ...pointers(inner, `${path}/${key}`),
  ]);
}

/** The sample itself, and each valid version of it with one value left out. */
function variants(sample: Json): Json[] {
  const without = pointers(sample)
    .filter((pointer) => !/\/\d+$/.test(pointer))
    .map((pointer) => withValue(sample, pointer, undefined));
  return [sample, ...without].filter((version) => 'ok' in parseContractVersion(version));
}

describe('the page, which describes the version that was signed', () => {
  it.each(Object.entries(SAMPLES))('fills in the defaults of the format: %s', (_name, sample) => {
    const versions = variants(sample());
    expect(versions.length).toBeGreaterThan(0);
    for (const version of versions) {
      const parsed = parseContractVersion(version);
      const terms = 'ok' in parsed ? withDefaults(parsed.ok) : undefined;
      const shown = page.filledTerms(version);
      expect(shown && describeTerms(shown, 'en', format)).toEqual(
        terms && describeTerms(terms, 'en', format),
      );
    }
  });
});
