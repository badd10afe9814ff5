import { parentPort } from 'node:worker_threads';
import { compareWithPresent } from '#rating';
import type { PresentAndOthers } from '#rating';

parentPort?.on('message', (terms: PresentAndOthers) => parentPort?.postMessage(compareWithPresent(terms)));
