import { DEFAULT_LANGUAGE, getWording } from '../languages.js';
import type { Language } from '../languages.js';
import { describeContacts, describeDiscount, describeHours, describeOverflow } from './line-parts.js';
import type { NettedOverflow, PricedContacts } from './line-parts.js';

/** The fields of a document's line that its description follows from. Vocabularies may be newer than these texts. */
export interface DescribedLine {
  readonly component?: string | undefined;
  /** In English, as in the document. */
  readonly description: string;
  readonly channel?: string | undefined;
  readonly queue?: string | undefined;
  readonly direction?: PricedContacts['direction'];
  readonly skill?: string | undefined;
  readonly basis?: string | undefined;
  readonly increment?: string | undefined;
  readonly explanation: {
    readonly metered?: readonly { readonly agreedSeconds?: number | undefined }[] | undefined;
    readonly contracted?: object | undefined;
    readonly capacity?: { readonly netting: string; readonly intervalMinutes: number } | undefined;
  };
}

/**
 * The description of a line in a language. Names given by people (fees, discounts, adjustments) are kept, and so is the
 * description of anything that this version has no texts for.
 */
export function describeLine(line: DescribedLine, language: Language): string {
  return language === DEFAULT_LANGUAGE ? line.description : (translated(line, language) ?? line.description);
}

function translated(line: DescribedLine, language: Language): string | undefined {
  const { component, description, explanation } = line;
  const { lines } = getWording(language);
  if (line.channel !== undefined) return contacts(line, language);
  switch (component) {
    case 'hours':
      // The activities are in the English description only
      return describeHours(explanation.contracted ? 'contracted' : 'staffed', [], language);
    case 'overflow':
      return explanation.capacity && isNetted(explanation.capacity)
        ? describeOverflow(explanation.capacity, language)
        : undefined;
    case 'base-fee':
      return lines.baseFee;
    case 'discount':
      return describeDiscount(description, language);
    case 'minimum-shortfall':
      return lines.shortfall;
    default:
      return undefined;
  }
}

function contacts(
  { channel, basis, explanation, ...keys }: DescribedLine,
  language: Language,
): string | undefined {
  const { bases, channels } = getWording(language);
  if (!isKey(channel, channels.headings) || !isKey(basis, bases)) return undefined;
  const { agreedSeconds } = explanation.metered?.[0] ?? {};
  // A reversed line is explained by its price alone: the seconds are in the English description only
  if (bases[basis].needsSeconds && agreedSeconds === undefined) return undefined;
  return describeContacts({ ...keys, channel, basis, agreedSeconds }, language);
}

const isNetted = (capacity: {
  readonly netting: string;
  readonly intervalMinutes: number;
}): capacity is NettedOverflow => isKey(capacity.netting, getWording(DEFAULT_LANGUAGE).lines.netted);

const isKey = <T extends object>(name: string | undefined, texts: T): name is Extract<keyof T, string> =>
  name !== undefined && Object.hasOwn(texts, name);
