import { ArrayNotEmpty, IsIn, Max, ValidateBy } from 'class-validator';
import { SetTogether, Setting, duration, list, text } from '#runtime';
import { isLoopback } from './loopback.js';
import { SessionConfig } from './session-config.js';

/** Signatures by a key pair. With a shared secret (HS…), a verifier could also forge tokens. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** An attacker who can replace the keys in transit can sign tokens: TLS, except on this machine. */
function isSafeAddress(value: unknown): boolean {
  if (!URL.canParse(String(value))) return false;
  const { protocol, hostname } = new URL(String(value));
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Tokens of an OpenID Connect provider, if one is configured. */
export class OidcConfig extends SessionConfig {
  @Setting('CONTADOR_OIDC_ISSUER', {
    is: text,
    optional: true,
    description:
      'Identity provider whose tokens (JWT) are accepted in addition to access keys: their exact `iss`. Not set: none.',
  })
  @SetTogether({
    CONTADOR_OIDC_ISSUER: 'oidcIssuer',
    CONTADOR_OIDC_AUDIENCE: 'oidcAudience',
    CONTADOR_OIDC_JWKS_URL: 'oidcJwksUrl',
  })
  oidcIssuer?: string;

  @Setting('CONTADOR_OIDC_AUDIENCE', {
    is: text,
    optional: true,
    description: 'Audience that tokens must have: one of their `aud`.',
  })
  oidcAudience?: string;

  @Setting('CONTADOR_OIDC_JWKS_URL', {
    is: text,
    optional: true,
    description: 'Where the provider’s public keys are (`jwks_uri` of its discovery document).',
  })
  @ValidateBy(
    { name: 'safe', validator: { validate: (url) => url === undefined || isSafeAddress(url) } },
    { message: 'must be an https address; http only on this machine' },
  )
  oidcJwksUrl?: string;

  @Setting('CONTADOR_OIDC_ALGORITHMS', {
    is: list,
    default: 'RS256,ES256',
    description: 'Accepted signature algorithms of tokens.',
  })
  @ArrayNotEmpty({ message: 'must name at least one' })
  @IsIn(ALGORITHMS, { each: true, message: `must be of ${ALGORITHMS.join(', ')}` })
  oidcAlgorithms!: string[];

  @Setting('CONTADOR_OIDC_ROLE_CLAIM', {
    is: text,
    default: 'contador_role',
    description:
      'Claim that holds the role: ops, billing or client, alone or in a list. Dots name a claim within a claim.',
  })
  oidcRoleClaim!: string;

  @Setting('CONTADOR_OIDC_CLIENT_CLAIM', {
    is: text,
    default: 'contador_client',
    description: 'Claim that holds the client id for the role client.',
  })
  oidcClientClaim!: string;

  @Setting('CONTADOR_OIDC_NAME_CLAIM', {
    is: text,
    default: 'sub',
    description: 'Claim that names the person or program in the audit.',
  })
  oidcNameClaim!: string;

  @Setting('CONTADOR_OIDC_CLOCK_TOLERANCE', {
    is: duration,
    default: 'PT30S',
    description: 'Allowed difference between the clocks of the provider and the console.',
  })
  @Max(300_000, { message: 'must be at most PT5M' })
  oidcClockToleranceMs!: number;
}
