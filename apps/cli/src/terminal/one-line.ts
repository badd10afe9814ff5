import { printable } from '#records';

/** Text of others on one line: it can neither move a terminal's cursor nor look like a line of its own. */
export const oneLine = (text: string): string => printable(text).replaceAll('\n', ' ');
