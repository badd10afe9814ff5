/** What is appended to a log and not folded after this time, in ms, is appended again, in case the log has lost it. */
export const REPEAT_AFTER_MS = 60_000;
