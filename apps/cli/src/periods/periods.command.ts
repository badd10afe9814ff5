import { Command, Option } from 'commander';
import { ConsoleApi } from '../console/console-api.js';
import { consoleUrl } from '../console/console-url.js';
import type { ConsoleFlags } from '../console/console-url.js';
import { print } from '../terminal/print.js';
import { printClosing } from './print-closing.js';
import { printPeriods } from './print-periods.js';

interface PeriodsFlags extends ConsoleFlags {
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
With a client: its periods, the journal position and documents of each close, which periods are ready to close, and
which wait and why. Without a client: the progress of closing for all clients.

Examples:
  contador periods acme
  contador periods                 during a month end
  contador periods acme --format json`;

export const periodsCommand = (): Command =>
  new Command('periods')
    .description('the state of periods: open, due, waiting or closed')
    .argument('[client]', 'client id')
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'))
    .addOption(consoleUrl())
    .addHelpText('after', EXAMPLES)
    .action(async (client: string | undefined, { url, format }: PeriodsFlags) => {
      const api = new ConsoleApi(url);
      if (client === undefined) {
        const closing = await api.get((console) => console.GET('/v1/ops/closing'));
        return show(closing, format, async (body) =>
          printClosing(body, await api.get((console) => console.GET('/v1/ops/ingest'))),
        );
      }
      const path = { clientId: client };
      const periods = await api.get((console) =>
        console.GET('/v1/clients/{clientId}/periods', { params: { path } }),
      );
      return show(periods, format, printPeriods);
    });

const show = async <Body>(
  body: Body,
  format: 'text' | 'json',
  text: (body: Body) => string | Promise<string>,
): Promise<void> => print(format === 'json' ? `${JSON.stringify(body, undefined, 2)}\n` : await text(body));
