/** One metric that a process exposes in Prometheus's text format. */
export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly samples: readonly Sample[];
}

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * Parses the text format.
 * @throws on a line of an unknown kind
 */
export function readExposition(text: string): Metric[] {
  const metrics: { name: string; help: string; type: string; samples: Sample[] }[] = [];
  let help: [name: string, text: string] = ['', ''];
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const [, keyword, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) ?(.*)$/.exec(line) ?? [];
    if (keyword === 'HELP') help = [name, rest];
    else if (keyword === 'TYPE')
      metrics.push({ name, help: help[0] === name ? help[1] : '', type: rest, samples: [] });
    else metrics.at(-1)?.samples.push(readSample(line));
  }
  return metrics;
}

function readSample(line: string): Sample {
  const [, name = '', labels = '', value] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
  if (value === undefined) throw new Error(`not a sample: ${line}`);
  const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
  return {
    name,
    labels: Object.fromEntries(pairs.map(([, label = '', text = '']) => [label, text])),
    value: Number(value),
  };
}
