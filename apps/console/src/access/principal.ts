import type { Role } from '#access';

/** The authenticated caller. */
export interface Principal {
  /** Shown in the audit and to people. */
  readonly name: string;
  readonly role: Role;
  /** For the role `client`: the only client whose data it may see. */
  readonly clientId?: string;
  /** The access key behind a request or a session; absent with a token of an identity provider. */
  readonly keyId?: string;
  /** When the token expires, epoch ms; access keys are checked on each request. */
  readonly untilMs?: number;
}
