import { Command, Option } from 'commander';
import { ConsoleApi } from '../console/console-api.js';
import { consoleUrl } from '../console/console-url.js';
import type { ConsoleFlags } from '../console/console-url.js';
import { localDate } from '../rate/periods.js';
import { print } from '../terminal/print.js';
import { printPreview } from './print-preview.js';
import type { PrintedPreview } from './print-preview.js';

const WIDTH = 100;

interface PreviewFlags extends ConsoleFlags {
  readonly period?: string;
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
What the client would be invoiced if the period closed now: usage, contracts, credits and charges as of now, and what
earlier periods have come to differ by. Nothing is issued, and nothing is kept.

Examples:
  contador preview acme
  contador preview acme --period 2026-03-31 --format json`;

export const previewCommand = (): Command =>
  new Command('preview')
    .description('the invoice as of now, not issued, and a forecast to the end of its period')
    .argument('<client>', 'client id')
    .option('--period <date>', 'any local date in the period (default: the period that runs)', localDate)
    .addOption(new Option('--format <format>', 'what is printed').choices(['text', 'json']).default('text'))
    .addOption(consoleUrl())
    .addHelpText('after', EXAMPLES)
    .action(async (client: string, { url, period, format }: PreviewFlags) => {
      const path = `/v1/clients/${encodeURIComponent(client)}/preview`;
      const preview = await new ConsoleApi(url).get<PrintedPreview>(path, { period });
      const text = (): string => printPreview(preview, process.stdout.columns || WIDTH);
      await print(format === 'json' ? `${JSON.stringify(preview, undefined, 2)}\n` : text());
    });
