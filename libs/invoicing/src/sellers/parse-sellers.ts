import { readShape } from '#contracts';
import type { Fault } from '#contracts';
import { Seller } from './seller.js';

/**
 * Sellers of a JSON list; the index in the list is the seller's number series.
 * @throws Error with every fault, to follow the name of where the text is from
 */
export function parseSellers(text: string): readonly Seller[] {
  const list = parseJson(text);
  if (!Array.isArray(list) || list.length === 0)
    throw new Error('must be a JSON list of sellers, such as [{"id":"es","name":"Contact S.L."}]');
  const faults: Fault[] = [];
  const read = list.map((entry: unknown, index) => readShape(Seller, entry, `/${index}`, faults));
  faults.push(...repeatedIds(read));
  if (faults.length > 0)
    throw new Error(`is wrong: ${faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}`);
  return read;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`must be JSON: ${(error as Error).message}`, { cause: error });
  }
}

/** A missing or invalid id has its own fault. */
const repeatedIds = (read: readonly Partial<Seller>[]): Fault[] =>
  read.flatMap(({ id }, index) => {
    const first = read.findIndex((other) => other.id === id);
    if (id === undefined || first === index) return [];
    return [{ pointer: `/${index}/id`, code: 'repeated-id', message: `is the id of /${first} too` }];
  });
