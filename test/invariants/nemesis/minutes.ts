/** How long to play new rounds; 0 = one short round. */
export const MINUTES = Number(process.env['CONTADOR_INVARIANTS_MINUTES'] ?? 0);
