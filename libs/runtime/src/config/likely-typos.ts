import type { Environment } from './read-variable.js';

const OURS = 'CONTADOR_';

/** A sentence for each variable that looks like a setting of ours but is none. */
export function likelyTypos(env: Environment, variables: readonly string[]): string[] {
  const known = new Set(variables.flatMap((variable) => [variable, `${variable}_FILE`]));
  return Object.keys(env)
    .filter((name) => name.startsWith(OURS) && !known.has(name))
    .sort()
    .map((name) => {
      const nearest = closest(name, variables);
      return `${name} is not a setting of this process${nearest ? `: did you mean ${nearest}?` : '.'}`;
    });
}

function closest(name: string, variables: readonly string[]): string | undefined {
  const ranked = variables.map((variable) => ({ variable, distance: editDistance(name, variable) }));
  const [best] = ranked.sort((a, b) => a.distance - b.distance);
  return best && best.distance <= 4 ? best.variable : undefined;
}

/** Levenshtein distance: the fewest letters to add, drop or change. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
