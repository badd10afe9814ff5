import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Paths of PEM files. */
export interface Certificates {
  /** Certificate of the private authority; only a client that is given it trusts it. */
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Creates a private authority and a certificate of 127.0.0.1 in a folder, with the machine's openssl. */
export async function makeCertificates(dir: string): Promise<Certificates> {
  const openssl = (...args: string[]) => promisify(execFile)('openssl', args);
  const at = (name: string): string => join(dir, name);
  const files = { authority: at('ca.crt'), certificate: at('server.crt'), key: at('server.key') };
  const own = ['-keyout', at('ca.key'), '-out', files.authority];
  await openssl('req', '-x509', ...NEW_KEY, '-days', '2', '-subj', '/CN=Test authority', ...own);
  await openssl('req', ...NEW_KEY, '-subj', '/CN=redis', '-keyout', files.key, '-out', at('server.csr'));
  await writeFile(at('names'), 'subjectAltName=IP:127.0.0.1');
  const by = ['-CA', files.authority, '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '2'];
  await openssl(
    'x509',
    '-req',
    '-in',
    at('server.csr'),
    ...by,
    '-extfile',
    at('names'),
    '-out',
    files.certificate,
  );
  return files;
}
