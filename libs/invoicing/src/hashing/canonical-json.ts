/**
 * JSON in one form only (RFC 8785): members by the code units of their names, no blanks, absent members left out.
 * Equal values have equal texts, so the text can be hashed. The value is plain JSON data.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let members = '';
  // Piece by piece: a month of usage is tens of thousands of members
  for (const name of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[name];
    if (member === undefined) continue;
    const text = typeof member === 'number' ? JSON.stringify(member) : canonicalJson(member);
    members += `${members === '' ? '' : ','}${JSON.stringify(name)}:${text}`;
  }
  return `{${members}}`;
}
