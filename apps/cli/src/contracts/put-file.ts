import type { ContractVersion } from '#contracts';
import { ConsoleApi } from '../console/console-api.js';
import type { ConsoleFlags } from '../console/console-url.js';
import { EXIT } from '../exit-code.js';
import { print } from '../terminal/print.js';
import { putVersion } from './put-version.js';
import type { PutOutcome } from './put-version.js';
import { readContracts } from './read-contracts.js';

export interface PutFlags extends ConsoleFlags {
  readonly reason?: string;
  readonly latest?: number;
}

/** Signs a file of contracts at the console, version by version; returns the exit code. */
export async function putFile(file: string, { url, ...flags }: PutFlags): Promise<number> {
  const contracts = await readContracts(file);
  const api = new ConsoleApi(url);
  const counts: Record<PutOutcome | 'not sent', number> = { signed: 0, known: 0, refused: 0, 'not sent': 0 };
  for (const versions of contracts.values()) {
    const inOrder = [...versions].sort((a, b) => a.version - b.version);
    const outcomes = await putVersions(api, inOrder, flags);
    for (const outcome of outcomes) counts[outcome] += 1;
    counts['not sent'] += inOrder.length - outcomes.length;
  }
  const { signed, known, refused } = counts;
  const left = counts['not sent'] > 0 ? `, ${counts['not sent']} not sent` : '';
  await print(`${signed} signed, ${known} unchanged, ${refused} refused${left}\n`);
  return refused > 0 ? EXIT.failed : EXIT.ok;
}

/** Stops at the first refused version: the later ones build on it. */
async function putVersions(
  api: ConsoleApi,
  versions: readonly ContractVersion[],
  { reason, latest }: Omit<PutFlags, 'url'>,
): Promise<PutOutcome[]> {
  const outcomes: PutOutcome[] = [];
  let known = latest ?? (versions[0]?.version ?? 1) - 1;
  for (const version of versions) {
    const outcome = await putVersion(api, version, { latest: known, reason });
    outcomes.push(outcome);
    if (outcome === 'refused') break;
    known = Math.max(known, version.version);
  }
  return outcomes;
}
