import { machine } from '../measure/machine.js';
import type { Page } from '../report/write-page.js';
import { rateClients } from './clients.js';
import { rateCommand } from './command.js';
import { rateGrowth } from './growth.js';
import { ratingPlot, ratingText } from './report.js';

/** Rounds of each measurement, and the number of events in the file. */
const ROUNDS = {
  whole: { clients: 12, growth: 7, command: 5, events: 1_000_000 },
  quick: { clients: 2, growth: 1, command: 1, events: 50_000 },
};

/** Measures the cost of rating, in memory and as a command over a file. */
export async function benchRating(log: (text: string) => void, isQuick: boolean): Promise<Page> {
  const {
    clients: ofClients,
    growth: ofGrowth,
    command: ofCommand,
    events,
  } = isQuick ? ROUNDS.quick : ROUNDS.whole;
  const before = machine();
  log('rating a month of clients');
  const clients = rateClients(ofClients);
  log('growth with slots, tiers and versions');
  const growth = rateGrowth(ofGrowth);
  log(`contador rate on ${events} events, in turns with parsing them`);
  const result = { machine: before, clients, growth, command: await rateCommand(events, ofCommand) };
  return { name: 'rating', figures: result, text: ratingText(result), plots: { rating: ratingPlot(result) } };
}
