/**
 * Canonical JSON (RFC 8785): members sorted by the UTF-16 code units of their names, no whitespace, undefined members
 * left out. Equal values have equal texts, so the text can be hashed. The value must be plain JSON data.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let members = '';
  // Concatenated directly, without arrays of parts: a month of usage has tens of thousands of members.
  for (const name of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[name];
    if (member === undefined) continue;
    const text = typeof member === 'number' ? JSON.stringify(member) : canonicalJson(member);
    members += `${members === '' ? '' : ','}${JSON.stringify(name)}:${text}`;
  }
  return `{${members}}`;
}
