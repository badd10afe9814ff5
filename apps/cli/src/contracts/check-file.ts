import { EXIT } from '../exit-code.js';
import { counted } from '../terminal/numbers.js';
import { print } from '../terminal/print.js';
import { textWidth } from '../terminal/width.js';
import { printTimetable } from './print-timetable.js';
import { checkContracts, readContracts } from './read-contracts.js';
import type { Contracts } from './read-contracts.js';
import { buildTimetable } from './timetable.js';

/** Checks a file of contracts and prints the terms in force by client and time; returns the exit code. */
export async function checkFile(
  file: string,
  { format }: { readonly format: 'text' | 'json' },
): Promise<number> {
  if (format === 'json') return printJson(file);
  const contracts = await readContracts(file);
  for (const [clientId, versions] of contracts)
    await print(printTimetable(buildTimetable(clientId, versions), textWidth()));
  await print(`${file} is valid: ${summary(contracts)}.\n`);
  return EXIT.ok;
}

async function printJson(file: string): Promise<number> {
  const checked = await checkContracts(file);
  const clients = 'ok' in checked ? Array.from(checked.ok, (entry) => buildTimetable(...entry)) : [];
  const faults = 'ok' in checked ? [] : checked.faults;
  await print(`${JSON.stringify({ faults, clients }, undefined, 2)}\n`);
  return faults.length > 0 ? EXIT.usage : EXIT.ok;
}

const summary = (contracts: Contracts): string => {
  const versions = [...contracts.values()].reduce((sum, { length }) => sum + length, 0);
  return `${counted(versions, 'version')} of ${counted(contracts.size, 'client')}`;
};
