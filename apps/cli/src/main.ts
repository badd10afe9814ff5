#!/usr/bin/env node
import 'reflect-metadata';
import { reportError } from './exit-code.js';
import { createProgram } from './program.js';

// The reader of a pipe may close it early (`contador … | head`): that is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await (await createProgram(process.argv[2])).parseAsync();
} catch (error) {
  process.exitCode = reportError(error, (message) => process.stderr.write(`${message}\n`));
}
