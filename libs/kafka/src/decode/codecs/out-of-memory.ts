const CODES: ReadonlySet<unknown> = new Set(['ERR_MEMORY_ALLOCATION_FAILED', 'Z_MEM_ERROR']);

/**
 * Whether an error means that this process lacks memory. It is then no property of the bytes, which another
 * process decodes.
 */
export const isOutOfMemory = (error: unknown): boolean =>
  CODES.has((error as NodeJS.ErrnoException).code) || (error as Error).message.includes('allocation failed');
