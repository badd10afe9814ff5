import { isObject } from '../fields/part.js';
import type { PartKind, PartShape } from '../fields/part.js';
import { checkFields } from './check-fields.js';
import { childPointer, describeValue, type Fault } from './fault.js';
import { shapeMembers } from './members.js';
import { suggestion } from './nearest.js';

/**
 * Turns JSON into an object of the shape and appends all its faults to `faults`. Only fields that the shapes declare
 * are read, so deep nesting and `__proto__` keys of a hostile document have no effect. Where the JSON is not the
 * expected object or list of objects, an empty one is used instead, so that later checks can run.
 */
export const readShape = <T extends object>(
  shape: abstract new () => T,
  json: unknown,
  pointer: string,
  faults: Fault[],
): T => {
  const object = Object.create(shape.prototype as object) as T & Record<string, unknown>;
  if (!isObject(json)) {
    faults.push({ pointer, code: 'type', message: `this is ${describeValue(json)}; must be an object` });
    return object;
  }
  const members = shapeMembers(shape);
  for (const key of Object.keys(json).filter((key) => !members.has(key)))
    faults.push({
      pointer: childPointer(pointer, key),
      code: 'unknown-field',
      message: `unknown field ${describeValue(key)}${suggestion(key, [...members.keys()])}`,
    });
  const parts: [string, unknown][] = [];
  for (const [key, nested] of members) {
    if (!Object.hasOwn(json, key) || json[key] === undefined) continue;
    Object.assign(object, { [key]: json[key] });
    if (nested !== undefined)
      parts.push([key, readPart(nested.kind, nested.shape, json[key], childPointer(pointer, key), faults)]);
  }
  faults.push(...checkFields(object, pointer));
  return Object.assign(object, Object.fromEntries(parts));
};

const readPart = (
  kind: PartKind,
  shape: PartShape,
  json: unknown,
  pointer: string,
  faults: Fault[],
): unknown => {
  switch (kind) {
    case 'one':
      return isObject(json)
        ? readShape(shape, json, pointer, faults)
        : Object.create(shape.prototype as object);
    case 'list':
      return Array.isArray(json)
        ? json.map((element, index) => readShape(shape, element, childPointer(pointer, index), faults))
        : [];
    case 'by-name': {
      // Without a prototype, so that a lookup of a name such as "constructor" finds only the document's own members.
      const parts = Object.create(null) as Record<string, object>;
      for (const [name, member] of Object.entries(isObject(json) ? json : {}))
        parts[name] = readShape(shape, member, childPointer(pointer, name), faults);
      return parts;
    }
  }
};
