const QUOTE = '"';

/** Whether a text has more than `max` opening brackets, in strings or not. Native searches, so almost free. */
const mayBeDeeper = (text: string, max: number): boolean => {
  let openings = 0;
  for (const bracket of ['{', '['])
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1))
      if (++openings > max) return true;
  return false;
};

/** Whether a JSON text nests arrays and objects deeper than `max`. No recursion; brackets in strings do not count. */
export const isDeeperThan = (max: number, text: string): boolean => {
  if (!mayBeDeeper(text, max)) return false;
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (inString) {
      if (char === '\\') i++;
      else if (char === QUOTE) inString = false;
    } else if (char === QUOTE) inString = true;
    else if (char === '{' || char === '[') {
      if (++depth > max) return true;
    } else if (char === '}' || char === ']') depth--;
  }
  return false;
};
