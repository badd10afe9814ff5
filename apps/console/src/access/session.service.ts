import { Injectable } from '@nestjs/common';
import { Problem } from '../problems/problem.js';
import { Authenticator } from './authenticator.js';
import type { Principal } from './principal.js';
import type { SessionDto } from './session.dto.js';
import { Sessions } from './sessions.js';
import type { OpenedSession } from './sessions.js';

/** Logs users in to the web page, and reports who they are. */
@Injectable()
export class SessionService {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly sessions: Sessions,
  ) {}

  /** @throws Problem if the body has no key, or the key is not in force */
  async openSession(body: unknown): Promise<{ readonly user: SessionDto; readonly session: OpenedSession }> {
    const principal = await this.authenticator.ofCredential(requireKey(body));
    return { user: this.user(principal), session: await this.sessions.open(principal) };
  }

  user({ name, role, clientId }: Principal): SessionDto {
    return { ...{ name, role }, ...(clientId !== undefined && { clientId }) };
  }
}

function requireKey(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'key' in body && typeof body.key === 'string')
    return body.key;
  throw new Problem('bad-request', 'Send {"key": "…"}');
}
