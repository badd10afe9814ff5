/** The headers of a kind of record by name: those that each has, and those that some have. */
export interface HeaderNames {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}
