import { randomBytes } from 'node:crypto';
import { Max, Min, MinLength, ValidateBy } from 'class-validator';
import { isIP } from 'node:net';
import { Setting, duration, integer, list, text } from '#runtime';
import { CommonConfig } from '#settings';
import { DAY_MS } from '#usage';

const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

const isNetwork = (value: unknown): boolean => {
  const [address = '', bits, ...more] = String(value).split('/');
  const maxBits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isPrefix = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= maxBits);
  return NAMED_NETWORKS.includes(String(value)) || (maxBits > 0 && isPrefix && more.length === 0);
};

/** The lifetime of sessions, and the limits on requests. */
export class SessionConfig extends CommonConfig {
  @Setting('CONTADOR_SESSION_SECRET', {
    is: text,
    optional: true,
    secret: true,
    description:
      'Signs the page’s sessions: at least 32 characters, the same in every console process. Not set: a random one, and a restart ends all sessions.',
  })
  @MinLength(32, { message: 'must have at least 32 characters' })
  sessionSecret: string = randomBytes(32).toString('base64url');

  @Setting('CONTADOR_SESSION_LIFETIME', {
    is: duration,
    default: 'PT12H',
    description: 'Lifetime of a session of the page; it ends earlier with its access key or token.',
  })
  @Min(60_000, { message: 'must be at least PT1M' })
  @Max(30 * DAY_MS, { message: 'must be at most P30D' })
  sessionLifetimeMs!: number;

  @Setting('CONTADOR_TRUSTED_PROXIES', {
    is: list,
    optional: true,
    description:
      'Trusted proxies in front of the console, by address, by network such as 10.0.0.0/8, or as loopback, linklocal, uniquelocal. Their X-Forwarded-For and X-Forwarded-Proto headers are trusted. A proxy that terminates TLS must be listed; otherwise session cookies are not marked Secure.',
  })
  @ValidateBy(
    {
      name: 'networks',
      validator: { validate: (all) => all === undefined || (Array.isArray(all) && all.every(isNetwork)) },
    },
    { message: 'must list addresses, networks such as 10.0.0.0/8, loopback, linklocal or uniquelocal' },
  )
  trustedProxies?: string[];

  @Setting('CONTADOR_REQUEST_LIMIT', {
    is: integer,
    default: '6000',
    description: 'Requests per minute allowed for each caller, at each console process.',
  })
  @Min(1, { message: 'must be at least 1' })
  requestLimit!: number;

  @Setting('CONTADOR_LOGIN_LIMIT', {
    is: integer,
    default: '20',
    description: 'Attempts per minute to log in to the page allowed for each address.',
  })
  @Min(1, { message: 'must be at least 1' })
  loginLimit!: number;
}
