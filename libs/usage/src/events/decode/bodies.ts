import type { Shape } from '../checks/compile-check.js';
import { compileCheck } from '../checks/compile-check.js';
import { explain } from '../checks/explain.js';
import type { Fields } from '../checks/fields.js';
import type { Rejected } from '../reject.js';
import { ContactCall, ContactChat, ContactTicket } from '../shapes/contacts.js';
import { WorkforceShift } from '../shapes/workforce-shift.js';
import type { Body } from '../usage-event.js';
import { callLeg, chatLeg, ticketLeg } from './leg.js';
import { shiftOf } from './shift.js';

type ReadBody = (data: Fields) => Body | Rejected;

const reader = <T extends object>(shape: Shape<T>, convert: (data: T) => Body | Rejected): ReadBody => {
  const fits = compileCheck(shape);
  return (data) => (fits(data) ? convert(data) : explain(shape, data, 'data.'));
};

/** By event type, how `data` becomes what is metered. */
export const BODIES: ReadonlyMap<string, ReadBody> = new Map([
  ['contact.call', reader(ContactCall, callLeg)],
  ['contact.chat', reader(ContactChat, chatLeg)],
  ['contact.ticket', reader(ContactTicket, ticketLeg)],
  ['workforce.shift', reader(WorkforceShift, shiftOf)],
]);
