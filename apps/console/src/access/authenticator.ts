import { looksLikeKey } from '#access';
import type { AccessKey, AccessKeyRegistry, KeyRefusal } from '#access';
import type { Request } from 'express';
import { Problem } from '../problems/problem.js';
import type { Principal } from './principal.js';
import { readSessionCookie } from './session-cookie.js';
import type { Sessions } from './sessions.js';

const REFUSALS: Record<KeyRefusal, string> = {
  unknown: 'Unknown access key',
  expired: 'The access key has expired: request a new one',
  revoked: 'The access key has been revoked: request a new one',
};

/** Reads tokens of an identity provider. */
export interface TokenReader {
  /** @throws Problem if the token cannot be trusted */
  read(token: string): Promise<Principal>;
}

/** Identifies the caller. */
export abstract class Authenticator {
  /** @throws Problem 401 */
  abstract authenticate(request: Request): Promise<Principal>;

  /** The holder of an access key or token. @throws Problem 401 */
  abstract ofCredential(credential: string): Promise<Principal>;
}

/** Identifies the caller by an access key, a token of an identity provider, or the web page's session. */
export class CredentialAuthenticator extends Authenticator {
  constructor(
    private readonly keys: AccessKeyRegistry,
    private readonly sessions: Sessions,
    private readonly tokens: TokenReader | undefined,
    /** Called with the id of every key that is accepted. */
    private readonly onKeyUsed: (keyId: string) => void = () => undefined,
  ) {
    super();
  }

  override async authenticate(request: Request): Promise<Principal> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.ofCredential(bearer(authorization));
    const cookie = readSessionCookie(request);
    const principal = cookie === undefined ? undefined : await this.sessions.read(cookie);
    if (!principal) throw new Problem('not-logged-in', 'Send an access key as `Authorization: Bearer …`');
    // Every page of the console sends this header; a form or image on another site cannot.
    if (!isRead(request) && request.headers['x-contador-request'] === undefined)
      throw new Problem('forged-request', 'With a session, changes require the header X-Contador-Request');
    if (principal.keyId === undefined) return principal;
    return this.accept(this.keys.inForce(principal.keyId, Date.now()));
  }

  override async ofCredential(credential: string): Promise<Principal> {
    if (looksLikeKey(credential)) return this.accept(this.keys.check(credential, Date.now()));
    if (!this.tokens)
      throw new Problem('not-logged-in', 'This is not an access key, and no identity provider is configured');
    return this.tokens.read(credential);
  }

  private accept(key: AccessKey | KeyRefusal): Principal {
    if (typeof key === 'string') throw new Problem('not-logged-in', REFUSALS[key]);
    this.onKeyUsed(key.keyId);
    return toPrincipal(key);
  }
}

const isRead = ({ method }: Request): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

function bearer(authorization: string): string {
  const [, credential] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  if (credential === undefined)
    throw new Problem(
      'not-logged-in',
      'Authorization must be `Bearer`, a space, and the access key or token',
    );
  return credential;
}

const toPrincipal = ({ name, role, clientId, keyId }: AccessKey): Principal => ({
  ...{ name, role, keyId },
  ...(clientId !== undefined && { clientId }),
});
