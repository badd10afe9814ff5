/** The path of a client's page. */
export const clientPath = (clientId: string, ...below: readonly string[]): string =>
  ['/clients', encodeURIComponent(clientId), ...below.map(encodeURIComponent)].join('/');
