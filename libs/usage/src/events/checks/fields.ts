/** A JSON object as it came: any key, any value. */
export type Fields = Readonly<Record<string, unknown>>;
