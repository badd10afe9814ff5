import { CliError, EXIT } from '../exit-code.js';
import { foldFile } from '../input/fold-file.js';
import { periodsByClient } from '../rate/periods.js';
import { remarkLines } from '../rate/remarks.js';
import { print } from '../terminal/print.js';
import { compareClients } from './compared.js';
import type { CompareFlags } from './flags.js';
import { readNamed } from './named-files.js';
import { COMPARE_OUTPUTS } from './output.js';

/** Compares files of contracts on a file of events; returns the exit code. */
export async function compareFiles(flags: CompareFlags): Promise<number> {
  const files = await readNamed([flags.contracts, ...flags.with]);
  const [own, ...others] = files;
  const periods = periodsByClient(own?.contracts ?? new Map(), flags.period, flags.client);
  const unrelated = others.find(
    ({ contracts }) => ![...periods.keys()].some((clientId) => contracts.has(clientId)),
  );
  if (unrelated && periods.size > 0)
    throw new CliError(`${unrelated.name} has no contract of ${[...periods.keys()].join(', ')}`, EXIT.usage);
  const folded = await foldFile(flags.events, periods);

  let compared = 0;
  const counted = function* () {
    for (const comparison of compareClients(files, periods, folded.fold, flags)) {
      compared += 1;
      yield comparison;
    }
  };
  for (const piece of COMPARE_OUTPUTS[flags.format](counted(), folded)) await print(piece);
  for (const remark of remarkLines(folded, compared, flags)) process.stderr.write(`${remark}\n`);
  return EXIT.ok;
}
