/** An unchecked JSON object: any key, any value. */
export type Fields = Readonly<Record<string, unknown>>;
