import { Traffic, demoClients } from '../../support/traffic/index.js';

/**
 * What all documents of each client must come to after each one more, in cents: the demo's traffic made once more, and
 * summed by the generator's arithmetic, without anything of the demo's own.
 */
export function expectedSums(seed: number): Record<string, bigint[]> {
  const clients = demoClients(Date.now());
  const traffic = new Traffic({ clients: clients.map(({ plan }) => plan), seed, latestMs: Date.now() });
  const { tally } = traffic;
  for (const _item of traffic.records());
  const sums: Record<string, bigint[]> = {};
  for (const { plan, expected, afterwards } of clients) {
    const own = [expected(tally, plan).total];
    if (afterwards) {
      traffic.one(afterwards.late);
      own.push(expected(tally, plan).total);
      traffic.one(afterwards.voided(tally));
      own.push(expected(tally, plan).total, afterwards.backdated.expected(tally, plan).total);
    }
    sums[plan.profile.id] = own;
  }
  for (const _item of traffic.late());
  for (const { plan, expected, afterwards } of clients)
    if (!afterwards) sums[plan.profile.id]?.push(expected(tally, plan).total);
  return sums;
}
