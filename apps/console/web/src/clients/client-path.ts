/** Where a client's pages are. */
export const clientPath = (clientId: string, ...below: readonly string[]): string =>
  ['/clients', encodeURIComponent(clientId), ...below.map(encodeURIComponent)].join('/');
