import { expect, it } from '@jest/globals';
import { COMMANDS, createProgram } from './program.js';

// `contador NAME` loads the command under NAME only, and would not find it under another name of its own
it.each(Object.keys(COMMANDS))('loads the command %s, alone, by its name', async (name) => {
  const { commands } = await createProgram(name);
  expect(commands.map((command) => command.name())).toEqual([name]);
});
