import type { ConsoleConfig } from '../../config/console-config.js';
import type { TokenReader } from '../authenticator.js';
import { JwtReader, remoteKeys } from './token-reader.js';

/** Reads tokens of the configured identity provider; undefined if none is configured. */
export function openTokens(config: ConsoleConfig): TokenReader | undefined {
  const { oidcIssuer: issuer, oidcAudience: audience, oidcJwksUrl: url } = config;
  if (issuer === undefined || audience === undefined || url === undefined) return undefined;
  return new JwtReader(remoteKeys(url), {
    ...{ issuer, audience, algorithms: config.oidcAlgorithms },
    clockToleranceMs: config.oidcClockToleranceMs,
    claims: { role: config.oidcRoleClaim, client: config.oidcClientClaim, name: config.oidcNameClaim },
  });
}
