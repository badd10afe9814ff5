import { SignJWT, jwtVerify } from 'jose';
import { isRole } from '#runtime';
import type { Principal } from './principal.js';

const ALGORITHM = 'HS256';
/** A working day. */
export const SESSION_LIFETIME_S = 12 * 3600;
const ISSUER = 'contador-console';

/** Sessions of the web page: signed, kept by the browser in a cookie that scripts cannot read. */
export class Sessions {
  /** @param secret at least 32 bytes; the same in every console process that serves the page */
  constructor(private readonly secret: Uint8Array) {}

  async open({ name, role, clientId, keyId }: Principal): Promise<string> {
    const claims = {
      role,
      ...(clientId !== undefined && { clientId }),
      ...(keyId !== undefined && { keyId }),
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setSubject(name)
      .setIssuedAt()
      .setExpirationTime(`${SESSION_LIFETIME_S}s`)
      .sign(this.secret);
  }

  /** Whose session a cookie is; undefined if it is none, or over. */
  async read(cookie: string): Promise<Principal | undefined> {
    try {
      const { payload } = await jwtVerify(cookie, this.secret, { issuer: ISSUER, algorithms: [ALGORITHM] });
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
