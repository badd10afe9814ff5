import { NotFoundException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { StoreUnavailableError } from '#store';
import { toProblem } from './to-problem.js';
import { Problem } from './problem.js';

describe('toProblem', () => {
  it.each([
    ['a problem', new Problem('unknown-client', 'acme'), 'unknown-client', 404],
    ['an unknown route', new NotFoundException('Cannot GET /x'), 'not-found', 404],
    ['a body over the limit', Object.assign(new Error('too large'), { status: 413 }), 'body-too-large', 413],
    ['an aborted body', Object.assign(new Error('request aborted'), { status: 400 }), 'bad-request', 400],
    ['Redis gone', Object.assign(new Error('x'), { name: 'MaxRetriesPerRequestError' }), 'unavailable', 503],
    ['a slot that is moved', new StoreUnavailableError('x'), 'unavailable', 503],
    [
      'a redirection without end',
      new Error('Too many Cluster redirections. Last error: x'),
      'unavailable',
      503,
    ],
    ['a part of a cluster gone', new Error('CLUSTERDOWN The cluster is down'), 'unavailable', 503],
    ['Kafka gone', Object.assign(new Error('x'), { name: 'KafkaJSConnectionError' }), 'unavailable', 503],
    ['Kafka hangs', new Error('Broker not connected'), 'unavailable', 503],
    ['a bug', new TypeError('undefined is not a function'), 'internal', 500],
    ['something thrown that is no error', 'oops', 'internal', 500],
  ])('classifies %s', (_what, error, code, status) => {
    expect(toProblem(error).body).toMatchObject({ code, status, type: `urn:contador:problem:${code}` });
  });

  it('does not reveal the details of a failure', () => {
    expect(JSON.stringify(toProblem(new Error('password=secret')).body)).not.toContain('secret');
  });
});
