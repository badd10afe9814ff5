import { readContracts } from '../contracts/read-contracts.js';
import { EXIT } from '../exit-code.js';
import { foldFile } from '../input/fold-file.js';
import { print } from '../terminal/print.js';
import type { RateFlags } from './flags.js';
import { RATE_OUTPUTS } from './output.js';
import { periodsByClient } from './periods.js';
import { ratedDocuments } from './rated.js';
import { remarkLines } from './remarks.js';

/** Rates files of contracts and events; returns the exit code. */
export async function rateFiles(flags: RateFlags): Promise<number> {
  const contracts = await readContracts(flags.contracts);
  const periods = periodsByClient(contracts, flags.period, flags.client);
  const folded = await foldFile(flags.events, periods);

  let documents = 0;
  const counted = function* () {
    for (const rated of ratedDocuments(contracts, periods, folded.fold)) {
      documents += 1;
      yield rated;
    }
  };
  for (const piece of RATE_OUTPUTS[flags.format](counted(), folded)) await print(piece);
  for (const remark of remarkLines(folded, documents, flags)) process.stderr.write(`${remark}\n`);
  return flags.strict && folded.rejected.length > 0 ? EXIT.failed : EXIT.ok;
}
