import type { Request } from 'express';
import { Authenticator } from './authenticator.js';
import type { Principal } from './principal.js';

/** Accepts every caller in the role billing: for trying things out, on a console that listens on this machine only. */
export class OpenAuthenticator extends Authenticator {
  override authenticate({ ip }: Pick<Request, 'ip'>): Promise<Principal> {
    return Promise.resolve({ name: `unauthenticated@${ip ?? 'unknown'}`, role: 'billing' });
  }

  override ofCredential(): Promise<Principal> {
    return this.authenticate({ ip: undefined });
  }
}
