import type { Body } from '../events/usage-event.js';
import type { Dimensions } from '../measures/dimensions.js';
import type { ShortThreshold } from '../vocabularies.js';
import { contactDimensions, emitContact } from './contact-cell.js';
import type { EmitCell, EmitPart } from './emit.js';
import { emitLoad } from './load-cells.js';
import { emitStaffed } from './staffed-cells.js';

/** Emits what an event adds to usage, part by part: no cell twice and no empty cell. */
export const emitParts = (body: Body, emit: EmitPart): void => {
  if (body.kind === 'shift') return emitStaffed(body, emit);
  emitContact(body, emit);
  emitLoad(body, emit);
};

/** Like {@link emitParts}, with the full dimensions of each cell. */
export const emitCells = (body: Body, emit: EmitCell): void =>
  emitParts(body, (slot, kind, vector, atLeast) => emit(slot, cellDimensions(body, kind, atLeast), vector));

const cellDimensions = (body: Body, kind: Dimensions['kind'], atLeast: ShortThreshold): Dimensions => {
  if (body.kind === 'shift') return { kind: 'staffed', team: body.team, activity: body.activity };
  if (kind === 'contact') return contactDimensions(body, atLeast);
  return { kind: 'load', channel: body.channel, team: body.team };
};
