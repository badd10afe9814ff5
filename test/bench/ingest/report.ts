import { barPlot } from '../report/bar-plot.js';
import { figure, machineSentence, spread, table } from '../report/format.js';
import type { Machine } from '../measure/machine.js';
import type { Latency } from './latency.js';
import type { Part } from './parts.js';
import type { Contender, Throughput } from './throughput.js';

export interface IngestResult {
  readonly machine: Machine;
  readonly throughput: Throughput;
  readonly parts: readonly Part[];
  readonly latency: Latency;
}

const NAMES: Readonly<Record<Contender, string>> = {
  parse: '(a) fetch and `JSON.parse`',
  ingest: '**ingest, one process**',
  handler: '(b) usual Nest handler',
  parse2: '(a) two processes',
  ingest2: '**ingest, two processes**',
};
const CONTENDERS = Object.keys(NAMES) as Contender[];

export const ingestPlot = ({ throughput: { contenders } }: IngestResult): string =>
  barPlot(
    'Events a second, two cores shared with Kafka and Redis',
    CONTENDERS.map((name) => ({
      name: NAMES[name].replaceAll(/[*`]/g, ''),
      colour: name.startsWith('ingest') ? '#0969da' : '#8c959f',
      value: contenders[name].eventsPerSecond,
    })),
    figure,
  );

export const ingestText = ({
  machine,
  throughput,
  parts,
  latency,
}: IngestResult): string => `# The cost of ingest

\`npm run bench -- ingest\` writes this page, its plot and [ingest.json](ingest.json) with every figure.

${machineSentence(machine)}

## Events a second

${throughput.events.toLocaleString('en')} events of 1,000 clients, which together have a million contacts an hour on three channels; two percent are sent twice, three percent are corrected. 12 partitions, one broker, one Redis with the append-only file synced every second, all on the same cores. All features are enabled: validation, revisions, duplicates, counters, every measure, the position in the same atomic script. For comparison, alternating on the same journal: (a) the minimum with kafkajs, \`eachBatch\` and \`JSON.parse\`, and (b) the usual first implementation with Nest: \`@EventPattern\`, \`ValidationPipe\`, three awaited \`HINCRBY\`, without exactly-once counting.

![Events a second of ingest and the floors.](ingest.svg)

${table([
  ['', 'events a second', 'µs of Node an event', 'of Kafka', 'of Redis'],
  ...CONTENDERS.map((name) => {
    const { eventsPerSecond, nodeMicros, brokerMicros, redisMicros } = throughput.contenders[name];
    return [NAMES[name], ...[eventsPerSecond, nodeMicros, brokerMicros, redisMicros].map((of) => spread(of))];
  }),
])}

${table([
  ['', 'measured', 'target'],
  ['one process by (a)', spread(throughput.times.parse), '≥ 0.6'],
  ['one process by (b)', spread(throughput.times.handler), '≥ 20'],
  ['two processes by one', spread(throughput.times.secondProcess), '≥ 1.4'],
])}

## Where an event's time goes

Processor time of one ingest process, from a sampling profile of a separate run.

${table([['part', 'µs an event'], ...parts.map(({ part, micros }) => [part, figure(micros)])])}

A slice of 1,000 events of one partition contains about 80 clients, each with a dozen events in about as many cells: a cell is identified by channel, team, outcome, direction, queue, skill and short-contact threshold, and holds 16 sums; in addition, load is added to every quarter hour that the handling overlaps. An event therefore costs one cell that is read, changed and written as text, one id that is looked up and written, and its share of one script. The measures taken: the fields of an event are read from its JSON in one pass, because platforms write them in thousands of layouts, in each of which V8 would look them up by name; a slice is sent to Redis and back as one packed argument, and ids are encoded directly into it; a cell is found by a number, is written once a slice, and is written digit by digit into the bytes that are sent; Node has space for young objects (\`--max-semi-space-size=64\`, as in docker-compose.yml), so that the garbage of a slice is not copied first, which saves a seventh; ids are stored in hashes small enough for Redis's compact form; partitions overlap, so that one waits for Redis while another folds.

The price of further gains:

- **Garbage collection and decoding**: of about 7 KB that are allocated for an event and discarded, a third belongs to kafkajs: it creates an object, several buffers and texts of numbers for each record and its headers. A separate decoder would return offsets into the fetched bytes; it is the part of a client library that is the most expensive to maintain.
- **Fold and store**: most sums exist for terms that few contracts have (eight of the 16 are durations rounded by leg). Storing only the sums that a client's contracts price would make ingest depend on contracts, and would turn a change of terms into a rebuild.
- **Ids**: each is looked up and written. A filter in memory would save most lookups, but would have to be filled again at each assignment, or lose ids; the answer to whether an event was billed must be exact.
- **Larger slices** share more cells between events, and block Redis longer for other callers.

## Published to visible

${latency.events.toLocaleString('en')} events at ${latency.perSecond.toLocaleString('en')} a second, from the call that publishes an event until it is visible in Redis, in ms.

${table([
  ['', 'p50', 'p90', 'p99', 'most'],
  ['measured', ...[latency.p50, latency.p90, latency.p99, latency.max].map(figure)],
  ['target', '≤ 50', '', '≤ 250', ''],
])}
`;
