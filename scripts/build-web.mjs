/** Builds the console's web page. */
import { build } from 'vite';

await build({ root: 'apps/console/web', logLevel: 'error' });
