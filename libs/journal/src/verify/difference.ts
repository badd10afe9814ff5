import {
  CONTACT_MEASURES,
  UsageCell,
  isLegClass,
  parseField,
  slotStart,
  parseSpan,
  isoInstant,
} from '#usage';

/** The first entry of a state that differs from the result of folding the journal. */
export interface StateDifference {
  readonly partition: number;
  /** Both values are as of all records before this one. */
  readonly offset: number;
  /** A description. */
  readonly where: string;
  readonly stored: string | undefined;
  readonly folded: string | undefined;
}

type Hash = ReadonlyMap<string, string>;
type FieldDifference = Pick<StateDifference, 'where' | 'stored' | 'folded'>;

/** The first field that differs between the stored hash and the folded one. */
export function firstStateDifference(
  name: string,
  stored: Hash,
  folded: Hash,
  getClass: (number: number) => string,
): FieldDifference {
  for (const field of [...new Set([...folded.keys(), ...stored.keys()])].sort()) {
    const [is, mustBe] = [stored.get(field), folded.get(field)];
    if (is === mustBe) continue;
    const [kind, clientId = '', rest = ''] = name.split(':');
    if (kind === 'usage') return cellDifference(clientId, Number(rest), field, [is, mustBe], getClass);
    return { where: `${describeKey(kind ?? '', clientId, rest)}, ${field}`, stored: is, folded: mustBe };
  }
  return { where: name, stored: undefined, folded: undefined };
}

function describeKey(kind: string, clientId: string, layer: string): string {
  switch (kind) {
    case 'client':
      return `client ${clientId}: classes (d), closes (c) and late changes (l)`;
    case 'late':
      return `client ${clientId}: late events after close ${layer}`;
    default:
      return kind;
  }
}

/** Names the client, day, interval and class, and the first measure that differs. */
function cellDifference(
  clientId: string,
  day: number,
  field: string,
  [is, mustBe]: readonly [string | undefined, string | undefined],
  getClass: (number: number) => string,
): FieldDifference {
  const { slot, classNumber, layer } = parseField(day, parseSpan(field));
  const kind = getClass(classNumber);
  const [stored, folded] = [is, mustBe].map((text) => text !== undefined && UsageCell.parse(text));
  const sums = (cell: typeof stored) => (cell ? cell.sums : []);
  const length = Math.max(sums(stored).length, sums(folded).length);
  const index = Array.from({ length }, (_, at) => at).find(
    (at) => String(sums(stored)[at] ?? 0) !== String(sums(folded)[at] ?? 0),
  );
  const measure =
    index === undefined ? 'offset of the last change' : isLegClass(kind) ? CONTACT_MEASURES[index] : 'ms';
  const value = (cell: typeof stored): string | undefined =>
    cell ? String(index === undefined ? cell.offset : (cell.sums[index] ?? 0)) : undefined;
  const at = isoInstant(slotStart(slot)).slice(0, 16);
  const late = layer > 0 ? `, late after close ${layer}` : '';
  return {
    where: `client ${clientId}, interval ${at}Z, ${kind}${late}: ${measure}`,
    stored: value(stored),
    folded: value(folded),
  };
}
