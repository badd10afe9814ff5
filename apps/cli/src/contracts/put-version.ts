import type { ContractVersion } from '#contracts';
import type { ConsoleApi } from '../console/console-api.js';
import { problemText } from '../console/problem.js';
import { print } from '../terminal/print.js';

export type PutOutcome = 'signed' | 'known' | 'refused';

/** What to do about a refusal, where that is not in what the console says. */
const HINTS: Readonly<Record<string, string>> = {
  'signed-meanwhile':
    '  look at it with GET /v1/clients/{client}/contracts, then say that you know it: --latest <version>',
  'backdating-needs-reason': '  say why: --reason <text>',
};

/** Signs one version after the latest that is known of, and prints what became of it. */
export async function putVersion(
  api: ConsoleApi,
  version: ContractVersion,
  { latest, reason }: { readonly latest: number; readonly reason: string | undefined },
): Promise<PutOutcome> {
  const { status, problem } = await api.post('/v1/contracts', {
    body: version,
    query: { reason },
    headers: { 'if-match': `"${latest}"` },
  });
  const name = `${version.clientId} version ${version.version}`;
  if (status === 201) {
    await print(`${name}: signed, in force from ${version.effectiveFrom} (201)\n`);
    return 'signed';
  }
  if (status === 200) {
    await print(`${name}: stood already with these terms (200)\n`);
    return 'known';
  }
  const hint = HINTS[problem.code ?? ''];
  await print(`${[`${name}: ${problemText(status, problem)}`, ...(hint ? [hint] : [])].join('\n')}\n`);
  return 'refused';
}
