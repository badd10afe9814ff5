import { parentPort, workerData } from 'node:worker_threads';
import { compareTask } from './compare-task.js';
import type { CompareTask } from './compare-task.js';

parentPort?.postMessage(compareTask(workerData as CompareTask));
