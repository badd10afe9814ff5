/** The same texts in capital letters. */
export const capitals = <Name extends string>(
  texts: Readonly<Record<Name, string>>,
): Readonly<Record<Name, string>> =>
  Object.fromEntries(
    Object.entries<string>(texts).map(([name, text]) => [name, text.toUpperCase()]),
  ) as Record<Name, string>;
