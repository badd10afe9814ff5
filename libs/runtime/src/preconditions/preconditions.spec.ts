import { describe, expect, it } from '@jest/globals';
import type { Findings } from './precondition.js';
import { PreconditionWatch } from './precondition-watch.js';
import { PreconditionsError, requireAll } from './require-all.js';

const OK: Findings = { faults: [], warnings: [] };

function recording() {
  const lines: [level: string, message: string][] = [];
  const at = (level: string) => (_fields: object, message: string) => void lines.push([level, message]);
  return { lines, logger: { warn: at('warn'), error: at('error'), info: at('info') } };
}

describe('preconditions at the start', () => {
  it('are met when only warnings are found, which are logged', async () => {
    const { lines, logger } = recording();
    const check = () => Promise.resolve({ faults: [], warnings: ['one copy'] });
    await requireAll([{ name: 'topics', check }], logger);
    expect(lines).toEqual([['warn', 'one copy']]);
  });

  it('report all faults together, and preconditions that cannot be checked', async () => {
    const failing = requireAll(
      [
        { name: 'topics', check: () => Promise.resolve({ faults: ['a\n    do b'], warnings: [] }) },
        { name: 'redis', check: () => Promise.reject(new Error('refused')) },
        { name: 'fold', check: () => Promise.resolve(OK) },
      ],
      recording().logger,
    );
    await expect(failing).rejects.toBeInstanceOf(PreconditionsError);
    await expect(failing).rejects.toThrow(
      '2 faults would break the guarantees of contador:\n  a\n    do b\n  redis cannot be checked: Error: refused',
    );
  });
});

describe('preconditions at run time', () => {
  it('degrade the health until they are met again, and are logged once', async () => {
    let findings: Findings | Error = OK;
    const check = () => (findings instanceof Error ? Promise.reject(findings) : Promise.resolve(findings));
    const { lines, logger } = recording();
    const watch = new PreconditionWatch([{ name: 'redis', check }], logger);
    await watch.refresh();
    expect(watch.check()).toEqual({ ok: true, detail: 'as required' });

    findings = { faults: ['it evicts'], warnings: [] };
    await watch.refresh();
    await watch.refresh();
    expect(watch.check()).toEqual({ ok: true, degraded: true, detail: 'it evicts' });
    expect(lines).toEqual([['error', 'it evicts']]);

    findings = new Error('no answer');
    await watch.refresh();
    expect(watch.check().degraded).toBe(true);

    findings = OK;
    await watch.refresh();
    expect(watch.check()).toEqual({ ok: true, detail: 'as required' });
    expect(lines.at(-1)).toEqual(['info', 'is as required again']);
  });
});
