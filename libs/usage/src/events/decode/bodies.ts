import { CHANNELS, getChannel } from '../../channels/channels.js';
import type { Shape } from '../../checks/compile-check.js';
import { compileCheck } from '../../checks/compile-check.js';
import { explain } from '../../checks/explain.js';
import type { Fields } from '../../checks/fields.js';
import { knownFields } from '../../checks/known-fields.js';
import type { Rejected } from '../../checks/reject.js';
import type { Revision } from '../../shapes/revision.js';
import { WorkforceShift } from '../../shapes/workforce-shift.js';
import type { Body } from '../usage-event.js';
import { legReader } from './leg.js';
import { decodeShift } from './shift.js';

/** Turns the `data` of an event type into a body. */
interface BodyReader {
  /** Copies the fields that the type declares. */
  readonly pickFields: (data: Fields) => Fields;
  readonly readBody: (fields: Fields) => Body | Rejected;
}

const reader = <T extends Revision>(shape: Shape<T>, convert: (data: T) => Body | Rejected): BodyReader => {
  const fits = compileCheck(shape);
  return {
    pickFields: knownFields(shape),
    readBody: (fields) => (fits(fields) ? convert(fields) : explain(shape, fields, 'data.')),
  };
};

/** The readers by event type. */
export const BODIES: ReadonlyMap<string, BodyReader> = new Map([
  ...CHANNELS.map((channel): [string, BodyReader] => [
    `contact.${channel}`,
    reader(getChannel(channel).timing.shape, legReader(channel)),
  ]),
  ['workforce.shift', reader(WorkforceShift, decodeShift)],
]);
