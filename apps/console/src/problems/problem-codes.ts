/** Every kind of error the console answers with: a code for programs, its HTTP status, a title for people. */
export const PROBLEMS = {
  'bad-request': { status: 400, title: 'The request cannot be read' },
  'not-json': { status: 400, title: 'The body is not JSON' },
  'invalid-query': { status: 400, title: 'Some query parameters are wrong' },
  'invalid-replay': { status: 400, title: 'What to replay is not said right' },
  'not-logged-in': { status: 401, title: 'Nobody is logged in' },
  forbidden: { status: 403, title: 'The role may not do this' },
  'forged-request': { status: 403, title: 'The request does not come from the console’s own page' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'unknown-client': { status: 404, title: 'No such client' },
  'unknown-document': { status: 404, title: 'No such document' },
  'unknown-line': { status: 404, title: 'The document has no such line' },
  'unknown-dead-letter': { status: 404, title: 'No such dead letter' },
  'no-period': { status: 404, title: 'No contract is in force then' },
  'method-not-allowed': { status: 405, title: 'The address has no such method' },
  'version-conflict': { status: 409, title: 'The version exists with other terms' },
  'adjustment-conflict': { status: 409, title: 'The id stands for another adjustment' },
  'signed-meanwhile': { status: 412, title: 'Another version was signed meanwhile' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'not-json-type': { status: 415, title: 'The body must be sent as application/json' },
  'foreign-host': { status: 421, title: 'The request is addressed to another host' },
  'invalid-contract': { status: 422, title: 'The contract version is not valid' },
  'invalid-adjustment': { status: 422, title: 'The adjustment is not valid' },
  'backdating-needs-reason': {
    status: 422,
    title: 'A version that reaches into closed periods needs a reason',
  },
  internal: { status: 500, title: 'The console failed' },
  'reading-takes-too-long': { status: 504, title: 'The journal is too long to be read for one answer' },
  unavailable: { status: 503, title: 'Kafka or Redis does not answer, or the console has not caught up' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
