/** Findings on one thing that the process relies on; a line each, followed by the remedy. */
export interface Findings {
  /** Violations of what contador guarantees. */
  readonly faults: readonly string[];
  /** Settings that may be intended. */
  readonly warnings: readonly string[];
}

/** The part of a logger that is needed. */
export interface PreconditionLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A requirement on something outside the process, which can be checked at any time. */
export interface Precondition {
  readonly name: string;
  /** @throws when it cannot be checked */
  check(): Promise<Findings>;
}
