import { parentPort } from 'node:worker_threads';
import { compareTask } from './compare-task.js';
import type { CompareTask } from './compare-task.js';

parentPort?.on('message', (task: CompareTask) => parentPort?.postMessage(compareTask(task)));
