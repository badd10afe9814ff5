import { barPlot } from '../report/bar-plot.js';
import { figure, measuredOn, spread, table } from '../report/words.js';
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
}: IngestResult): string => `# What ingest costs

\`npm run bench -- ingest\` writes this page, its plot and [ingest.json](ingest.json) with every figure.

${measuredOn(machine)}

## Events a second

${throughput.events.toLocaleString('en')} events of 1,000 clients, who together have a million contacts an hour on three channels; two of a hundred come twice, three are corrected. 12 partitions, one broker, one Redis with the append-only file synced every second, all on the same cores. Everything is on: validation, revisions, duplicates, counters, every measure, the position in the same atomic script. Beside it, in turns and on the same journal, (a) the least that can be done with kafkajs, \`eachBatch\` and \`JSON.parse\`, and (b) what one writes with Nest at first: \`@EventPattern\`, \`ValidationPipe\`, three awaited \`HINCRBY\`, counting nothing exactly once.

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

Processor time of one ingest process, from a sampling profile of a run of its own.

${table([['part', 'µs an event'], ...parts.map(({ part, micros }) => [part, figure(micros)])])}

A slice of 1,000 events of one partition meets some 80 clients, each with a dozen events in about as many cells: a cell is told apart by channel, team, outcome, direction, queue, skill and short-contact threshold, and holds 16 sums; beside it the load goes to every quarter of an hour that the handling overlaps. So an event costs a cell read, changed and written as text, an id looked up and written, and its share of one script. What is done about it: the fields of an event are taken from its JSON in one pass, because platforms write them in thousands of layouts, each of which V8 would have to find its way in by name; a slice travels to Redis and back as one packed argument, into which ids go as they are encoded; a cell is found by a number, is written once a slice, and goes digit by digit into the bytes that are sent; Node has room for young objects (\`--max-semi-space-size=64\`, as in docker-compose.yml), so that what a slice leaves behind is not copied first, which saves a seventh; ids lie in hashes small enough for Redis's compact form; partitions overlap, so that one waits for Redis while another folds.

What would be given up to win more:

- **Garbage collection and decoding**: of some 7 KB that are made for an event and thrown away, a third is kafkajs's: it makes an object, several buffers and texts of numbers for each record and its headers. A decoder of our own would hand out offsets into the fetched bytes; it is the one part of a client library that nobody wants to own.
- **Fold and store**: most sums are there for terms that few contracts have (eight of the 16 are durations rounded by leg). Keeping only what a client's contracts price would make ingest depend on contracts, and a change of terms a rebuild.
- **Ids**: each is asked for and written. A filter in memory would spare most questions, but would have to be filled again at each assignment, or forget; the answer to whether an event was billed must not be probable.
- **Larger slices** share more cells between events, and hold Redis up longer for everybody else.

## Published to visible

${latency.events.toLocaleString('en')} events at ${latency.perSecond.toLocaleString('en')} a second, from the call that publishes an event until Redis shows it, in ms.

${table([
  ['', 'p50', 'p90', 'p99', 'most'],
  ['measured', ...[latency.p50, latency.p90, latency.p99, latency.max].map(figure)],
  ['target', '≤ 50', '', '≤ 250', ''],
])}
`;
