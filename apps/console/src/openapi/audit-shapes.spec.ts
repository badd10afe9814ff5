import { expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { OutgoingRecord } from '#kafka';
import { AUDIT_TYPES, readAuditEntry } from '#records';
import { writtenRecords } from '../schemas/testing/written-records.js';
import { apiShapes, auditDetailRefs, auditedValueRefs } from './api-shapes.js';

const ajv = new Ajv2020({
  strict: false,
  formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/, email: true },
});
/** Without unknown fields, so that none is forgotten. */
const schemas = Object.fromEntries(
  Object.entries(apiShapes()).map(([name, schema]) => [
    name,
    { ...('properties' in schema && { additionalProperties: false }), ...schema },
  ]),
);
const isValue = ajv.compile({ oneOf: auditedValueRefs, components: { schemas } });
const isDetails = ajv.compile({ oneOf: auditDetailRefs, components: { schemas } });

const readEntry = ({ headers = {}, key, value }: OutgoingRecord) => {
  const [rawKey, rawValue] = [key, value].map((each) => (each === null ? null : Buffer.from(each)));
  const raw = { offset: 0, appendedAtMs: 0, headers, key: rawKey ?? null, value: rawValue ?? null };
  const entry = readAuditEntry(raw);
  return 'ok' in entry ? [entry.ok] : [];
};

it('describes the values and details of every change as it is written', async () => {
  const written = Object.values(await writtenRecords()).flat();
  const entries = written.flatMap(([message, record]) =>
    message.startsWith('audit.') ? readEntry(record) : [],
  );
  expect(new Set(entries.map(({ type }) => type))).toEqual(new Set(AUDIT_TYPES));
  for (const { before, after, details } of entries) {
    for (const value of [before, after]) if (value) expect([value, isValue(value)]).toEqual([value, true]);
    if (details) expect([details, isDetails(details)]).toEqual([details, true]);
  }
});
