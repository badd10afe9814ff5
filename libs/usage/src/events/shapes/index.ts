import { ContactCall, ContactChat, ContactTicket } from './contacts.js';
import { PeriodCloseData } from './period-close.js';
import { WorkforceShift } from './workforce-shift.js';

/** The shape of the `data` of each event type. */
export const EVENT_SHAPES = {
  'contact.call': ContactCall,
  'contact.chat': ContactChat,
  'contact.ticket': ContactTicket,
  'workforce.shift': WorkforceShift,
  'period.close': PeriodCloseData,
} as const;
