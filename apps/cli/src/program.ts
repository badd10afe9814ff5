import { Command } from 'commander';
import { demoCommand } from './demo/demo.command.js';
import { publishCommand } from './publish/publish.command.js';
import { rateCommand } from './rate/rate.command.js';

/** The whole command line. Errors are thrown, see `exitCodeOf`. */
export function createProgram(): Command {
  const program = new Command('contador')
    .description('Usage metering and billing for contact centres: events in, exact invoices out.')
    .showHelpAfterError('(add --help for more)')
    .exitOverride()
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 failed or something was refused, 2 wrong usage or settings',
    );
  for (const command of [publishCommand(), rateCommand(), demoCommand()])
    program.addCommand(command.copyInheritedSettings(program));
  return program;
}
