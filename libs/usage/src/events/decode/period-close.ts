import { compileCheck } from '../../checks/compile-check.js';
import { explain } from '../../checks/explain.js';
import { instantOrNaN } from '../../instant.js';
import type { Rejected } from '../../checks/reject.js';
import { rejected } from '../../checks/reject.js';
import type { Envelope } from '../../shapes/envelope.js';
import { PeriodCloseData } from '../../shapes/period-close.js';
import type { PeriodClose } from '../usage-event.js';

export const PERIOD_CLOSE = 'period.close';

const isPeriodClose = compileCheck(PeriodCloseData);

/** Reads the close marker in a checked envelope. */
export const decodePeriodClose = ({ id, source, data }: Envelope): PeriodClose | Rejected => {
  if (!isPeriodClose(data)) return explain(PeriodCloseData, data, 'data.');
  const fromMs = instantOrNaN(data.from);
  const toMs = instantOrNaN(data.to);
  if (toMs <= fromMs) return rejected('impossible-time', 'data.to must be after data.from');
  const close = { clientId: data.clientId, source, id, revision: data.revision ?? 0, fromMs, toMs };
  return data.after == null ? close : { ...close, after: data.after };
};
