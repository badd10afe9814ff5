import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK, JWTPayload } from 'jose';

const ISSUER = 'https://id.example.com';
const AUDIENCE = 'contador';

/** An identity provider: a key pair, and a server that publishes the public key. */
export class Provider {
  private readonly server: Server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: this.published }));
  });
  private published: JWK[] = [];
  private privateKey: CryptoKey | undefined;

  async start(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    this.privateKey = privateKey;
    this.published = [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }];
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  get settings(): Record<string, string> {
    return {
      CONTADOR_OIDC_ISSUER: ISSUER,
      CONTADOR_OIDC_AUDIENCE: AUDIENCE,
      CONTADOR_OIDC_JWKS_URL: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/keys`,
      CONTADOR_OIDC_NAME_CLAIM: 'email',
    };
  }

  async token(claims: JWTPayload, lifetime = '5m'): Promise<string> {
    if (!this.privateKey) throw new Error('not started');
    return new SignJWT({ email: 'ana@example.com', ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject('u-1')
      .setExpirationTime(lifetime)
      .sign(this.privateKey);
  }
}
