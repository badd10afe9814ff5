import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { isRole } from '#access';
import type { Role } from '#access';
import { isId } from '#usage';
import { Problem } from '../../problems/problem.js';
import type { TokenReader } from '../authenticator.js';
import type { Principal } from '../principal.js';
import { readClaim, listTexts } from './claims.js';

export interface TokenSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: string[];
  readonly clockToleranceMs: number;
  /** Names of claims; a dotted name is a path into nested claims. */
  readonly claims: { readonly role: string; readonly client: string; readonly name: string };
}

/** Of several roles in a token, the one with the most rights applies. */
const ROLES_BY_RIGHTS: readonly Role[] = ['billing', 'ops', 'client'];

/** Keys are refetched after ten minutes, and immediately for an unknown key, but not more often than this. */
const COOLDOWN_MS = 10_000;
const FETCH_TIMEOUT_MS = 3_000;

/** The provider's public keys, fetched when first needed. */
export const remoteKeys = (url: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(url), { cooldownDuration: COOLDOWN_MS, timeoutDuration: FETCH_TIMEOUT_MS });

/** Reads signed tokens (JWT) of one issuer for one audience. */
export class JwtReader implements TokenReader {
  constructor(
    private readonly keys: JWTVerifyGetKey,
    private readonly settings: TokenSettings,
  ) {}

  /** @throws Problem 401 for a token that cannot be trusted, 403 for one without a role of the console */
  async read(token: string): Promise<Principal> {
    return this.toPrincipal(await this.verified(token));
  }

  private async verified(token: string): Promise<JWTPayload> {
    const { issuer, audience, algorithms, clockToleranceMs } = this.settings;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        ...{ issuer, audience, algorithms, clockTolerance: clockToleranceMs / 1000 },
        requiredClaims: ['exp'],
      });
      return payload;
    } catch (error) {
      throw refusal(error);
    }
  }

  private toPrincipal(payload: JWTPayload): Principal {
    const { claims, clockToleranceMs } = this.settings;
    const roles = listTexts(readClaim(payload, claims.role)).filter(isRole);
    const role = ROLES_BY_RIGHTS.find((candidate) => roles.includes(candidate));
    if (!role)
      throw new Problem('forbidden', `The token’s ${claims.role} is not a role: ops, billing or client`);
    const [name] = listTexts(readClaim(payload, claims.name));
    if (name === undefined)
      throw new Problem('forbidden', `The token has no ${claims.name} that names its owner`);
    const [clientId] = listTexts(readClaim(payload, claims.client));
    if (role === 'client' && !isId(clientId))
      throw new Problem(
        'forbidden',
        `The token’s ${claims.client} names no client, which the role client requires`,
      );
    return {
      ...{ name, role, untilMs: (payload.exp ?? 0) * 1000 + clockToleranceMs },
      ...(role === 'client' && clientId !== undefined && { clientId }),
    };
  }
}

/** A provider that does not respond is no fault of the token. */
function refusal(error: unknown): Problem {
  const isOfToken =
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    error.code !== errors.JOSEError.code;
  return isOfToken
    ? new Problem('not-logged-in', `The token is not accepted: ${error.message}`)
    : new Problem(
        'unavailable',
        'The identity provider’s keys cannot be fetched: try again in a few seconds',
      );
}
