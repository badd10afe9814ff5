import { afterEach, expect, it } from '@jest/globals';
import { kafkaLacks } from './requirements.js';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

it('reports a JAVA_HOME without Java', async () => {
  process.env['JAVA_HOME'] = '/nowhere';
  expect(await kafkaLacks()).toContainEqual(
    expect.stringMatching(/^JAVA_HOME is \/nowhere, and no Java runs at \/nowhere\/bin\/java/),
  );
});
