export const adjustmentsOf = (clientId: string): string =>
  `/v1/clients/${encodeURIComponent(clientId)}/adjustments`;
