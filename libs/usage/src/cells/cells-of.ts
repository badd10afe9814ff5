import type { Body } from '../events/usage-event.js';
import { emitContact } from './contact-cell.js';
import type { EmitCell } from './emit.js';
import { emitLoad } from './load-cells.js';
import { emitStaffed } from './staffed-cells.js';

/** Everything that an event adds to usage, cell by cell; no cell is emitted twice, none with nothing in it. */
export const cellsOf = (body: Body, emit: EmitCell): void => {
  if (body.kind === 'shift') return emitStaffed(body, emit);
  emitContact(body, emit);
  emitLoad(body, emit);
};
