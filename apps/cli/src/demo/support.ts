import type * as Processes from '../../../../test/support/processes/index.js';
import type * as Services from '../../../../test/support/services/index.js';
import type * as Traffic from '../../../../test/support/traffic/index.js';
import { CliError } from '../exit-code.js';

/** The test support that the demo uses. */
export type Support = typeof Services & typeof Processes & typeof Traffic;

/** @throws CliError if the test support or its packages are not installed. */
export async function loadSupport(): Promise<Support> {
  try {
    const [services, processes, traffic] = await Promise.all([
      import('../../../../test/support/services/index.js'),
      import('../../../../test/support/processes/index.js'),
      import('../../../../test/support/traffic/index.js'),
    ]);
    return { ...services, ...processes, ...traffic };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CliError(
      'The demo requires a clone of the repository with all its packages: run `npm run demo` there.',
    );
  }
}
