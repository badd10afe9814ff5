const COLOURS: Record<string, number> = { trace: 90, debug: 90, info: 36, warn: 33, error: 31, fatal: 31 };
const HIDDEN = new Set(['time', 'level', 'name', 'pid', 'msg', 'err']);

/** Formats a JSON log line for people: `14:03:07 INFO  ingest  message key=value`, an error's stack below. */
export function formatLogLine(json: string): string {
  const entry = JSON.parse(json) as Record<string, unknown> & { level: string; time: string };
  const fields = Object.entries(entry)
    .filter(([key]) => !HIDDEN.has(key))
    .map(([key, value]) => ` ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('');
  const level = `\u001b[${COLOURS[entry.level] ?? 0}m${entry.level.toUpperCase().padEnd(5)}\u001b[0m`;
  const head = `${entry.time.slice(11, 19)} ${level} ${textOrEmpty(entry['name'])}  ${textOrEmpty(entry['msg'])}`;
  return `${head}\u001b[90m${fields}\u001b[0m\n${stackText(entry['err'])}`;
}

const textOrEmpty = (value: unknown) => (typeof value === 'string' ? value : '');

function stackText(err: unknown): string {
  if (typeof err !== 'object' || err === null) return '';
  const { stack, message } = err as { stack?: unknown; message?: unknown };
  const shown = textOrEmpty(stack) || textOrEmpty(message);
  return shown && `${shown.replace(/^/gm, '    ')}\n`;
}
