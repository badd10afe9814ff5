/** An error and the errors that it wraps, at most ten. */
export function causes(error: unknown): { type?: unknown; message?: unknown }[] {
  const found: { type?: unknown; message?: unknown }[] = [];
  for (
    let e = error;
    typeof e === 'object' && e !== null && found.length < 10;
    e = 'cause' in e ? e.cause : null
  ) {
    found.push(e);
  }
  return found;
}

/** Whether the broker refused records because they are larger than the topic takes. */
export const isTooLarge = (error: unknown): boolean =>
  causes(error).some(({ type }) => type === 'MESSAGE_TOO_LARGE' || type === 'RECORD_LIST_TOO_LARGE');
