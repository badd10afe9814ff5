/** How long to go on with ever new rounds; 0 = one short round. */
export const MINUTES = Number(process.env['CONTADOR_INVARIANTS_MINUTES'] ?? 0);
