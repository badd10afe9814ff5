import { describe, expect, it } from '@jest/globals';
import { Progress } from './progress.js';

function progress(terminal: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  const time = { ms: 1_000_000 };
  const bar = new Progress({ ...terminal, write: (text) => written.push(text) }, () => time.ms);
  return { written, time, bar };
}

describe('Progress', () => {
  it('redraws a bar on a terminal, at most every 100 ms', () => {
    const { written, time, bar } = progress({ isTTY: true, columns: 60 });
    bar.show(0.5, 'half');
    bar.show(0.6, 'more');
    time.ms += 100;
    bar.show(1, 'all');
    expect(written).toEqual([
      `\r\u001b[K${'█'.repeat(12)}${'░'.repeat(12)}  50 % half`,
      `\r\u001b[K${'█'.repeat(24)} 100 % all`,
    ]);
  });

  it('never wraps, even on a terminal that does not report its width', () => {
    const { written, bar } = progress({ isTTY: true, columns: 0 });
    bar.show(undefined, 'x'.repeat(200));
    expect(written).toEqual([`\r\u001b[K${'x'.repeat(79)}`]);
  });

  it('clears the bar before it prints a permanent line', () => {
    const { written, bar } = progress({ isTTY: true });
    bar.show(undefined, 'busy');
    bar.line('line 3: not-json');
    bar.show(undefined, 'busy');
    expect(written.slice(1)).toEqual(['\r\u001b[K', 'line 3: not-json\n', '\r\u001b[Kbusy']);
  });

  it('writes a line every 10 s where the output is not a terminal', () => {
    const { written, time, bar } = progress({});
    bar.show(0.1, 'a');
    time.ms += 10_000;
    bar.show(0.2, 'b');
    time.ms += 9_999;
    bar.show(0.3, 'c');
    bar.clear();
    expect(written).toEqual(['20 % b\n']);
  });
});
