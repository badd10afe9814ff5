export const FLAGS = ['clients', 'events', 'live', 'runs', 'ids'] as const;

/** The sizes that were given. */
export type Sizes = Partial<Readonly<Record<(typeof FLAGS)[number], number>>>;

/** Sizes from flags such as `clients: '500'`; or a description of the fault in one. */
export function readSizes(flags: Readonly<Record<string, string | boolean | undefined>>): Sizes | string {
  const sizes: Partial<Record<(typeof FLAGS)[number], number>> = {};
  for (const name of FLAGS) {
    const text = flags[name];
    if (text === undefined) continue;
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < 1)
      return `--${name} must be a positive whole number, not ${text}`;
    sizes[name] = value;
  }
  return sizes;
}
