/** The path of a client's page. */
export const clientPath = (clientId: string, ...segments: readonly string[]): string =>
  ['/clients', encodeURIComponent(clientId), ...segments.map(encodeURIComponent)].join('/');
