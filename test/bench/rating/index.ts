import { machine } from '../measure/machine.js';
import type { Page } from '../report/write-page.js';
import { rateClients } from './clients.js';
import { rateCommand } from './command.js';
import { rateGrowth } from './growth.js';
import { ratingPlot, ratingText } from './report.js';

/** What rating costs, in memory and as a command over a file. */
export async function benchRating(say: (text: string) => void): Promise<Page> {
  const before = machine();
  say('rating a month of clients');
  const clients = rateClients();
  say('growth with slots, tiers and versions');
  const growth = rateGrowth();
  say('contador rate on a million events, in turns with parsing them');
  const result = { machine: before, clients, growth, command: await rateCommand() };
  return { name: 'rating', figures: result, text: ratingText(result), plots: { rating: ratingPlot(result) } };
}
