import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { KAFKA_IMAGE, REDIS_IMAGE } from '../support/services/containers/images.js';

/** The part of renovate.json that is about the images of the tests. */
interface Renovate {
  readonly ignorePaths: readonly string[];
  readonly customManagers: readonly {
    readonly managerFilePatterns: readonly string[];
    readonly matchStrings: readonly string[];
  }[];
}

it('docker-compose.yml and the containers of the tests have the same Kafka and Redis', () => {
  const images = [...readFileSync('docker-compose.yml', 'utf8').matchAll(/^ +image: (\S+)$/gm)].map(
    ([, image]) => image,
  );
  expect(images).toEqual(expect.arrayContaining([KAFKA_IMAGE, REDIS_IMAGE]));
});

it('renovate finds both in the file of the tests', () => {
  const { ignorePaths, customManagers } = JSON.parse(readFileSync('renovate.json', 'utf8')) as Renovate;
  const path = 'test/support/services/containers/images.ts';
  // Unless it is set, the recommended preset ignores `**/test/**`.
  expect(ignorePaths).not.toContain('**/test/**');
  const found = customManagers
    .filter(({ managerFilePatterns }) =>
      managerFilePatterns.some((pattern) => new RegExp(pattern.slice(1, -1)).test(path)),
    )
    .flatMap(({ matchStrings }) => matchStrings)
    .flatMap((pattern) => [...readFileSync(path, 'utf8').matchAll(new RegExp(pattern, 'g'))])
    .map(({ groups }) => `${groups?.depName}:${groups?.currentValue}`);
  expect(found).toEqual([KAFKA_IMAGE, REDIS_IMAGE]);
});
