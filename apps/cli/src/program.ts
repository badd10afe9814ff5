import { Command } from 'commander';
import { adjustmentsCommand } from './adjustments/adjustments.command.js';
import { compareCommand } from './compare/compare.command.js';
import { contractsCommand } from './contracts/contracts.command.js';
import { deadLettersCommand } from './dead-letters/dead-letters.command.js';
import { demoCommand } from './demo/demo.command.js';
import { eventsCommand } from './events/events.command.js';
import { keysCommand } from './keys/keys.command.js';
import { periodsCommand } from './periods/periods.command.js';
import { previewCommand } from './preview/preview.command.js';
import { publishCommand } from './publish/publish.command.js';
import { rateCommand } from './rate/rate.command.js';
import { rebuildCommand } from './rebuild/rebuild.command.js';
import { verifyCommand } from './verify/verify.command.js';

/** The `contador` command with all subcommands. Errors are thrown; see `exitCodeOf`. */
export function createProgram(): Command {
  const program = new Command('contador')
    .description('Usage metering and billing for contact centres: events in, exact invoices out.')
    .showHelpAfterError('(add --help for more)')
    .exitOverride()
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 failed or something was refused, 2 wrong usage or settings',
    );
  for (const command of [
    publishCommand(),
    rateCommand(),
    compareCommand(),
    contractsCommand(),
    adjustmentsCommand(),
    periodsCommand(),
    previewCommand(),
    verifyCommand(),
    rebuildCommand(),
    eventsCommand(),
    deadLettersCommand(),
    keysCommand(),
    demoCommand(),
  ])
    program.addCommand(inheriting(command, program));
  return program;
}

/** Copies the settings of the parent to a separately built command and its subcommands. */
function inheriting(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const subcommand of command.commands) inheriting(subcommand, command);
  return command;
}
