#!/usr/bin/env node
import 'reflect-metadata';
import { exitCodeOf } from './exit-code.js';
import { createProgram } from './program.js';

// What is read through a pipe may end early (`contador … | head`): nobody is left to be told.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error, (message) => process.stderr.write(`${message}\n`));
}
