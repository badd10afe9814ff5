import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const text = readFileSync('docs/reference/openapi.json', 'utf8');
const { components } = JSON.parse(text) as {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};
const schemas = Object.entries(components.schemas);

describe('the schemas of docs/reference/openapi.json', () => {
  // Such as `Function`, the run-time type of a field whose class is imported with `import type`
  it('describe fields, or a value that is no object', () => {
    const empty = schemas.filter(
      ([, { type, properties = {} }]) => type === 'object' && Object.keys(properties).length === 0,
    );
    expect(empty.map(([name]) => name)).toEqual([]);
  });

  it('are each part of a request or a response', () => {
    const unused = schemas.filter(([name]) => !text.includes(`"#/components/schemas/${name}"`));
    expect(unused.map(([name]) => name)).toEqual([]);
  });
});
