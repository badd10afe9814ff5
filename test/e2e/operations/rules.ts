import { readFileSync } from 'node:fs';

/** The parts of an alert rule that the tests check. */
export interface Rule {
  readonly alert: string;
  /** PromQL */
  readonly expr: string;
}

/** A metric that a rule selects, and the labels that it uses. */
export interface Selector {
  readonly metric: string;
  readonly labels: Readonly<Record<string, { readonly operator: string; readonly value: string }>>;
}

/** The rules of a file that has each on lines of its own: `- alert: NAME`, then `expr: …` on one line. */
export function readRules(file: string): Rule[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index): Rule[] => {
    const [, alert] = /^ +- alert: (\w+)$/.exec(line) ?? [];
    const [, expr] = /^ +expr: (.+)$/.exec(lines[index + 1] ?? '') ?? [];
    if (alert !== undefined && expr === undefined) throw new Error(`${alert} has no expression on one line`);
    return alert !== undefined && expr !== undefined ? [{ alert, expr }] : [];
  });
}

/** The metrics of an expression: names with an underscore that are neither functions nor labels. */
export function readSelectors({ expr }: Rule): Selector[] {
  const withoutGrouping = expr.replace(/\b(by|without) \([^)]*\)/g, '');
  return [...withoutGrouping.matchAll(/\b([a-z]+_\w+)(?!\w|\()(?:\{([^}]*)\})?/g)]
    .filter(([, name = '']) => !/_over_time$/.test(name))
    .map(([, metric = '', labels = '']) => ({
      metric,
      labels: Object.fromEntries(
        [...labels.matchAll(/(\w+)(=~|!~|!=|=)"([^"]*)"/g)].map(
          ([, label = '', operator = '', value = '']) => [label, { operator, value }],
        ),
      ),
    }));
}
