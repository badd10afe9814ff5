import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { KAFKA_IMAGE, REDIS_IMAGE } from '../support/services/containers/images.js';

it('docker-compose.yml and the containers of the tests have the same Kafka and Redis', () => {
  const images = [...readFileSync('docker-compose.yml', 'utf8').matchAll(/^ +image: (\S+)$/gm)].map(
    ([, image]) => image,
  );
  expect(images).toEqual(expect.arrayContaining([KAFKA_IMAGE, REDIS_IMAGE]));
});
