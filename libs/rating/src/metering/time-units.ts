/** Times are measured in ms and priced by the minute or the hour. */
export const MS_PER_MINUTE = 60_000n;
export const MS_PER_HOUR = 3_600_000n;
