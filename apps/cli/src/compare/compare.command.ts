import { CHARGING_MODELS } from '#contracts';
import type { ChargingModel } from '#contracts';
import { Command, InvalidArgumentError, Option } from 'commander';
import { dateArgument } from '../rate/periods.js';
import { compareFiles } from './compare-files.js';
import type { CompareFlags } from './flags.js';

const EXAMPLES = `
The cost of the same usage under the contract, under each --with file, and under terms derived for other models: total,
by component, the difference, the cost per contact and per handled minute, and the volume at which another choice becomes
cheaper. For that, contacts and handle time are scaled while the team's hours stay the same, and each volume is rated
exactly. The period is that of the contract.

Derived terms use the contract's own prices where it has them. Otherwise an hourly agent is assumed to break even at 0.60
handled hours an hour; set --hour-price and --minute-price for exact prices. Team sizes follow the period's load at 0.85
occupancy. All assumptions are printed with the result.

Examples:
  contador compare --contracts signed.json --with draft-a.json draft-b.json --events events.ndjson.gz --period 2026-03-01
  contador compare --contracts signed.json --events events.ndjson --period 2026-03-01 --client acme
  contador compare --contracts signed.json --models hourly,mixed --hour-price 24 --events - --period 2026-03-01`;

export const compareCommand = (): Command =>
  new Command('compare')
    .description('the cost of a file of events under other contracts and other models')
    .requiredOption('--contracts <file>', 'the contracts to compare with')
    .option('--with <files...>', 'files with other terms for the same clients', [])
    .option(
      '--models <models>',
      'derive terms: per-event,hourly,mixed (default: all, without --with)',
      models,
    )
    .requiredOption('--events <file>', 'NDJSON, one CloudEvent a line, gzipped or not; - for standard input')
    .requiredOption('--period <date>', 'any local date in the period', dateArgument)
    .option('--client <id>', 'only this client')
    .option('--hour-price <price>', 'hourly price of the team, for derived terms', price)
    .option('--minute-price <price>', 'price of a handled minute, for derived terms', price)
    .addOption(new Option('--format <format>', 'output format').choices(['table', 'json']).default('table'))
    .addHelpText('after', EXAMPLES)
    .action(async (flags: CompareFlags) => {
      process.exitCode = await compareFiles(flags);
    });

function models(text: string): ChargingModel[] {
  const named = [...new Set(text.split(',').map((model) => model.trim()))];
  if (!named.every((model): model is ChargingModel => CHARGING_MODELS.some((known) => known === model)))
    throw new InvalidArgumentError(
      `must be one or more of ${CHARGING_MODELS.join(', ')}, separated by commas.`,
    );
  return named;
}

function price(text: string): string {
  if (!/^\d{1,15}(\.\d{1,12})?$/.test(text) || !/[1-9]/.test(text))
    throw new InvalidArgumentError('must be a decimal above 0 such as 22.50.');
  return text;
}
