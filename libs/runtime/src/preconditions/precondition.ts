/** What was found of one thing that the process relies on; a line each, and below it what to do. */
export interface Findings {
  /** They would break what contador promises. */
  readonly faults: readonly string[];
  /** They may be meant so. */
  readonly warnings: readonly string[];
}

/** The part of a logger that is needed. */
export interface PreconditionLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Something outside of the process that must be right, and can be looked at again at any time. */
export interface Precondition {
  readonly name: string;
  /** @throws when it cannot be looked at */
  look(): Promise<Findings>;
}
