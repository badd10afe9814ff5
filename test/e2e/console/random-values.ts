import fc from 'fast-check';
import type { Schema } from './described-api.js';

/** Values that exist in this console, and values that could be mistaken for them. */
const KNOWN = [
  ...['acme', 'metered-only', 'compared', 'globex', 'doc-1', 'doc-2', 'nobody', '__proto__', 'constructor'],
  ...['*', '%', "' OR 1=1", '\u0000', '../../etc/passwd', '🙂', 'x'.repeat(300), ' acme ', 'ACME'],
];
const NUMBERS = ['0', '-1', '1', '1000', '1001', '1e3', '0x10', '1.5', 'NaN', 'Infinity', '9007199254740993'];
const DATES = [
  ...[
    '2026-01-31',
    '2026-02-29',
    '2026-03-29',
    '0000-01-01',
    '9999-12-31',
    '10000-01-01',
    '2026-1-1',
    '1969-12-31',
  ],
];
const INSTANTS = [
  ...[
    '2026-03-01T00:00:00Z',
    '2026-03-01T00:15:00+05:45',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
  ],
  ...[
    '2026-03-01',
    '2026-13-01T00:00:00Z',
    '2026-03-01T24:00:00Z',
    '1970-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
  ],
];

const text = fc.oneof(fc.constantFrom(...KNOWN), fc.string({ unit: 'grapheme', maxLength: 20 }));

/** A parameter as text: mostly within its schema, at its bounds and beyond them, and sometimes anything. */
export function anyParameter(schema: Schema): fc.Arbitrary<string> {
  return fc.oneof({ weight: 4, arbitrary: asAsked(schema) }, { weight: 1, arbitrary: text });
}

function asAsked({ enum: values, type, format, pattern }: Schema): fc.Arbitrary<string> {
  if (values) return fc.constantFrom(...values.map(String));
  if (type === 'integer') return fc.oneof(fc.integer().map(String), fc.constantFrom(...NUMBERS));
  if (format === 'date') return fc.constantFrom(...DATES);
  if (format === 'date-time') return fc.constantFrom(...INSTANTS);
  return pattern === undefined ? text : fc.oneof(fc.stringMatching(new RegExp(pattern)), text);
}

/** A value by its schema, with parts left out, and some replaced by anything. */
export function anyValue(schema: Schema, resolve: (ref: string) => Schema, depth = 0): fc.Arbitrary<unknown> {
  const { $ref, properties, items, additionalProperties, type } = schema;
  if ($ref !== undefined) return anyValue(resolve($ref), resolve, depth);
  const anything = fc.jsonValue({ maxDepth: 2 });
  const inside = (part: Schema): fc.Arbitrary<unknown> =>
    depth > 4
      ? fc.constant({})
      : fc.oneof({ weight: 6, arbitrary: anyValue(part, resolve, depth + 1) }, anything);
  if (properties)
    return fc.record(
      Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, inside(part)])),
      { requiredKeys: [] },
    );
  if (items) return fc.array(inside(items), { maxLength: 3 });
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number')
    return fc.oneof(fc.integer(), fc.double(), fc.constant(2 ** 53));
  if (type === 'object')
    return typeof additionalProperties === 'object'
      ? fc.dictionary(text, inside(additionalProperties))
      : anything;
  return asAsked(schema);
}

/** A valid value with one part replaced by anything. */
export function corrupted(good: unknown): fc.Arbitrary<unknown> {
  const places = listPaths(good, []);
  return fc
    .tuple(
      fc.constantFrom(...places),
      fc.oneof(fc.jsonValue({ maxDepth: 1 }), text, fc.constantFrom(...NUMBERS, ...DATES)),
    )
    .map(([place, value]) => replaced(good, place, value));
}

const listPaths = (value: unknown, path: readonly string[]): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([name, part]) => listPaths(part, [...path, name]))]
    : [path];

function replaced(value: unknown, [first, ...rest]: readonly string[], by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value))
    return value.map((part: unknown, at) => (String(at) === first ? replaced(part, rest, by) : part));
  return { ...(value as object), [first]: replaced((value as Record<string, unknown>)[first], rest, by) };
}
