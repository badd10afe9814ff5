import { SignJWT, jwtVerify } from 'jose';
import { isRole } from '#access';
import type { Principal } from './principal.js';

const ALGORITHM = 'HS256';
const ISSUER = 'contador-console';

/** A session just opened: the value of its cookie, and for how long it is valid. */
export interface OpenedSession {
  readonly cookie: string;
  readonly maxAgeMs: number;
}

/** Sessions of the web page: signed, and kept by the browser in a cookie that scripts cannot read. */
export class Sessions {
  /** @param secret at least 32 bytes; the same in every console process that serves the page */
  constructor(
    private readonly secret: Uint8Array,
    private readonly lifetimeMs: number,
  ) {}

  /** Opens a session for the lifetime, or until the principal's token expires; `maxAgeMs` counts from now. */
  async open(principal: Principal): Promise<OpenedSession> {
    const { name, role, clientId, keyId, untilMs = Infinity } = principal;
    const nowMs = Date.now();
    const endsMs = Math.min(nowMs + this.lifetimeMs, untilMs);
    const claims = {
      role,
      ...(clientId !== undefined && { clientId }),
      ...(keyId !== undefined && { keyId }),
    };
    const cookie = await new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setSubject(name)
      .setIssuedAt(Math.floor(nowMs / 1000))
      .setExpirationTime(Math.ceil(endsMs / 1000))
      .sign(this.secret);
    return { cookie, maxAgeMs: endsMs - nowMs };
  }

  /** The principal of a session cookie; undefined if the cookie is invalid or expired. */
  async read(cookie: string): Promise<Principal | undefined> {
    try {
      const { payload } = await jwtVerify(cookie, this.secret, {
        ...{ issuer: ISSUER, algorithms: [ALGORITHM] },
        requiredClaims: ['sub', 'exp'],
      });
      const { sub, role, clientId, keyId } = payload;
      if (sub === undefined || !isRole(role)) return undefined;
      return {
        ...{ name: sub, role },
        ...(typeof clientId === 'string' && { clientId }),
        ...(typeof keyId === 'string' && { keyId }),
      };
    } catch {
      return undefined;
    }
  }
}
