/** The libraries without framework, I/O and clock, for .dependency-cruiser.mjs (their imports) and eslint.config.mjs (their globals). */
export const PURE_LIBS = ['wording', 'usage', 'contracts', 'rating', 'invoicing', 'access'];
