import { Command, Option } from 'commander';
import { ConsoleApi } from '../console/console-api.js';
import { consoleUrl } from '../console/console-url.js';
import type { ConsoleFlags } from '../console/console-url.js';
import { dateArgument } from '../rate/periods.js';
import { print } from '../terminal/print.js';
import { printPreview } from './print-preview.js';

const WIDTH = 100;

interface PreviewFlags extends ConsoleFlags {
  readonly period?: string;
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
The invoice of the client if the period closed now: usage, contracts, credits and charges as of now, and the differences
of earlier periods. Nothing is issued or stored.

Examples:
  contador preview acme
  contador preview acme --period 2026-03-31 --format json`;

export const previewCommand = (): Command =>
  new Command('preview')
    .description('the invoice as of now, not issued, and a forecast for the whole period')
    .argument('<client>', 'client id')
    .option('--period <date>', 'any local date in the period (default: the current period)', dateArgument)
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'))
    .addOption(consoleUrl())
    .addHelpText('after', EXAMPLES)
    .action(async (client: string, { url, period, format }: PreviewFlags) => {
      const params = { path: { clientId: client }, query: { ...(period !== undefined && { period }) } };
      const preview = await new ConsoleApi(url).get((api) =>
        api.GET('/v1/clients/{clientId}/preview', { params }),
      );
      const text = (): string => printPreview(preview, process.stdout.columns || WIDTH);
      await print(format === 'json' ? `${JSON.stringify(preview, undefined, 2)}\n` : text());
    });
