/** The minimum work of any program on a file of events: read it, and parse the JSON of each line. */
import { createReadStream } from 'node:fs';

let rest = '';
let events = 0;
for await (const chunk of createReadStream(process.argv[2], {
  encoding: 'utf8',
  highWaterMark: 256 * 1024,
})) {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) if (JSON.parse(line).specversion === '1.0') events += 1;
}
process.stdout.write(String(events));
