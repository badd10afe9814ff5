import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** Paths of PEM files. */
export interface Certificates {
  /** Certificate of the private authority; only a client that is given it trusts it. */
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

const named = (value: string) => [{ name: 'commonName', value }];
const KEY = { keyType: 'ec', algorithm: 'sha256' } as const;

/** Creates a private authority and a certificate of 127.0.0.1 in a folder. */
export async function makeCertificates(dir: string): Promise<Certificates> {
  const authority = await generate(named('Test authority'), {
    ...KEY,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate(named('redis'), {
    ...KEY,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  const write = async (name: string, pem: string): Promise<string> => {
    const path = join(dir, name);
    await writeFile(path, pem);
    return path;
  };
  return {
    authority: await write('ca.crt', authority.cert),
    certificate: await write('server.crt', server.cert),
    key: await write('server.key', server.private),
  };
}
