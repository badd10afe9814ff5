import type { ApiSchema } from '#console-client';
import type { ContractVersion } from '#contracts';
import type { ConsoleApi } from '../console/console-api.js';
import { problemText } from '../console/problem.js';
import { print } from '../terminal/print.js';

export type PutOutcome = 'signed' | 'known' | 'refused';

/** The remedy for a refusal, by problem code, where the console's response does not contain it. */
const HINTS: Readonly<Record<string, string>> = {
  'signed-meanwhile': '  check it with GET /v1/clients/{client}/contracts, then pass it: --latest <version>',
  'backdating-needs-reason': '  give a reason: --reason <text>',
};

/** Signs a version, provided that `latest` is still the latest one, and prints the outcome. */
export async function putVersion(
  api: ConsoleApi,
  version: ContractVersion,
  { latest, reason }: { readonly latest: number; readonly reason: string | undefined },
): Promise<PutOutcome> {
  const { status, problem } = await api.send((client) =>
    client.POST('/v1/contracts', {
      // The description derives from this class, and has exact values where the class has a number
      body: version as ApiSchema<'ContractVersion'>,
      params: {
        query: { ...(reason !== undefined && { reason }) },
        header: { 'If-Match': `"${latest}"` },
      },
    }),
  );
  const name = `${version.clientId} version ${version.version}`;
  if (status === 201) {
    await print(`${name}: signed, in force from ${version.effectiveFrom} (201)\n`);
    return 'signed';
  }
  if (!problem) {
    await print(`${name}: already exists with these terms (200)\n`);
    return 'known';
  }
  const hint = HINTS[problem.code ?? ''];
  await print(`${[`${name}: ${problemText(status, problem)}`, ...(hint ? [hint] : [])].join('\n')}\n`);
  return 'refused';
}
