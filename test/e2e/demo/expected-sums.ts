import { demoClients, SHARES_OF_DEMO, Traffic } from '../../support/traffic/index.js';

/**
 * The expected amounts of a client's documents, in cents: each month's invoice, then the last month's total
 * after each later document. The demo's traffic is made again and summed by the generator's arithmetic,
 * without any code of the demo.
 */
export function expectedSums(seed: number, nowMs: number, months: number): Record<string, bigint[]> {
  const clients = demoClients(nowMs, months);
  const plans = clients.map(({ plan }) => plan);
  const traffic = new Traffic({ clients: plans, seed, latestMs: nowMs, shares: SHARES_OF_DEMO });
  const { tally } = traffic;
  for (const _item of traffic.records());
  const sums: Record<string, bigint[]> = {};
  for (const { plan, months, expected, afterwards } of clients) {
    const own = months.map((month) => expected(tally, month).total);
    const last = months.at(-1);
    if (afterwards && last) {
      traffic.one(afterwards.late);
      own.push(expected(tally, last).total);
      traffic.one(afterwards.voided(tally));
      own.push(expected(tally, last).total, afterwards.backdated.expected(tally, last).total);
    }
    sums[plan.profile.id] = own;
  }
  for (const _item of traffic.late());
  for (const { plan, months, expected, afterwards } of clients) {
    const last = months.at(-1);
    if (!afterwards && last) sums[plan.profile.id]?.push(expected(tally, last).total);
  }
  return sums;
}
