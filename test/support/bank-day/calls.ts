/** A call from one day of a bank's call centre, with times in seconds of the day's local clock. */
export interface BankCall {
  /** The CSV row, the only unique identifier: call ids repeat. */
  readonly id: string;
  /** The bank's line of business. */
  readonly type: string;
  /** The agent who answered; absent if the call was abandoned in the queue. */
  readonly agent?: string;
  readonly startS: number;
  readonly endS: number;
  /** Wait before answer or abandonment. */
  readonly queueS: number;
}

/**
 * The calls of the day's CSV that count. Handled: outcome AGENT with an agent and more than 0 s. Abandoned:
 * HANG after some time in the queue; a caller that hung up in the voice menu never was a contact, and PHANTOM
 * rows are no contacts either.
 *
 * The CSV is a day of 2,375 calls of the public "Anonymous Bank" records of 1999, published for research on call centres: a
 * header, then a row for each call, in the columns read here. `row` numbers the rows, and agents are renamed.
 */
export function bankCalls(csv: string): BankCall[] {
  const [header = '', ...lines] = csv.trim().split('\n');
  const columns = header.trim().split(',');
  return lines.flatMap((line) => {
    const values = line.trim().split(',');
    const text = (column: string): string => values[columns.indexOf(column)] ?? '';
    const queueS = Number(text('q_seconds'));
    const call = { id: text('row'), type: text('type'), queueS };
    const agent = text('agent');
    if (text('outcome') === 'AGENT' && agent !== '' && Number(text('service_seconds')) > 0) {
      const [startS, endS] = [secondOfDay(text('service_start')), secondOfDay(text('service_end'))];
      return [{ ...call, agent, startS, endS }];
    }
    if (text('outcome') === 'HANG' && queueS > 0) {
      return [{ ...call, startS: secondOfDay(text('q_start')), endS: secondOfDay(text('q_exit')) }];
    }
    return [];
  });
}

/** `9:05:00` → seconds since midnight. */
const secondOfDay = (clock: string): number =>
  clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
