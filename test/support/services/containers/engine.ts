import { request } from 'node:http';
import { homedir } from 'node:os';
import { join } from 'node:path';

const TIMEOUT_MS = 700;

/** Whether a container engine answers where Testcontainers would look for it. Takes less than a second. */
export async function engineAnswers(): Promise<boolean> {
  const answers = await Promise.all(candidates().map(ping));
  return answers.includes(true);
}

type Address = { socketPath: string } | { host: string; port: string };

function candidates(): Address[] {
  const given = process.env['DOCKER_HOST'];
  if (given) {
    const url = new URL(given);
    return [
      url.protocol === 'unix:'
        ? { socketPath: url.pathname }
        : { host: url.hostname, port: url.port || '2375' },
    ];
  }
  const runtime = process.env['XDG_RUNTIME_DIR'] ?? `/run/user/${process.getuid?.() ?? 0}`;
  return [
    '/var/run/docker.sock',
    join(runtime, 'docker.sock'),
    join(homedir(), '.docker', 'run', 'docker.sock'),
    join(homedir(), '.docker', 'desktop', 'docker.sock'),
  ].map((socketPath) => ({ socketPath }));
}

function ping(address: Address): Promise<boolean> {
  return new Promise((resolve) => {
    request({ ...address, path: '/_ping', timeout: TIMEOUT_MS }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    })
      .on('timeout', () => resolve(false))
      .on('error', () => resolve(false))
      .end();
  });
}
