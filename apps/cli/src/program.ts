import { Command } from 'commander';

/** Every subcommand, in the order of the help; each is loaded only when it is needed, for a quick start. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  publish: async () => (await import('./publish/publish.command.js')).publishCommand(),
  rate: async () => (await import('./rate/rate.command.js')).rateCommand(),
  compare: async () => (await import('./compare/compare.command.js')).compareCommand(),
  contracts: async () => (await import('./contracts/contracts.command.js')).contractsCommand(),
  adjustments: async () => (await import('./adjustments/adjustments.command.js')).adjustmentsCommand(),
  periods: async () => (await import('./periods/periods.command.js')).periodsCommand(),
  preview: async () => (await import('./preview/preview.command.js')).previewCommand(),
  verify: async () => (await import('./verify/verify.command.js')).verifyCommand(),
  rebuild: async () => (await import('./rebuild/rebuild.command.js')).rebuildCommand(),
  events: async () => (await import('./events/events.command.js')).eventsCommand(),
  'dead-letters': async () => (await import('./dead-letters/dead-letters.command.js')).deadLettersCommand(),
  keys: async () => (await import('./keys/keys.command.js')).keysCommand(),
  demo: async () => (await import('./demo/demo.command.js')).demoCommand(),
};

/**
 * The `contador` command. Errors are thrown; see `reportError`.
 * @param name the only subcommand to load; without it, or if there is none of this name, all are loaded
 */
export async function createProgram(name?: string): Promise<Command> {
  const program = new Command('contador')
    .description('Usage metering and billing for contact centres: events in, exact invoices out.')
    .showHelpAfterError('(add --help for more)')
    .exitOverride()
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 failed or something was refused, 2 wrong usage or settings',
    );
  const only = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  for (const load of only ? [only] : Object.values(COMMANDS))
    program.addCommand(inheriting(await load(), program));
  return program;
}

/** Copies the settings of the parent to a separately built command and its subcommands. */
function inheriting(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const subcommand of command.commands) inheriting(subcommand, command);
  return command;
}
