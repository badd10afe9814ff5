import type { Role } from '#runtime';

/** Who asks. */
export interface Principal {
  /** For the audit and for people. */
  readonly name: string;
  readonly role: Role;
  /** Of role `client`: whose data alone they may see. */
  readonly clientId?: string;
  /** The access key behind a request or a session; none with a token of an identity provider. */
  readonly keyId?: string;
  /** When the token ends, epoch ms; keys are asked for each time. */
  readonly untilMs?: number;
}
