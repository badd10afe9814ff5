import { describe, expect, it } from '@jest/globals';
import { facts, issued } from '../../test/given.js';
import { draftDocument } from '../document/draft-document.js';
import { issue } from '../document/issue.js';
import type { IssuedDocument } from '../document/document.js';
import { firstDifference } from './first-difference.js';

const right = issue(draftDocument(facts), issued);
const [call, fee] = right.lines;
const withChange = (change: object): IssuedDocument => ({ ...right, ...change });

describe('the first difference', () => {
  it('is undefined for equal documents, and if only the wording of an explanation differs', () => {
    expect(firstDifference(right, right)).toBeUndefined();
    const calculation = '7.4 by 0.8125 is 6.0125, rounded 6.01';
    const reworded = { ...call, explanation: { calculation, terms: [] } };
    expect(firstDifference(withChange({ lines: [reworded, fee] }), right)).toBeUndefined();
  });

  it('is in a line, which is printed completely, with every field that differs', () => {
    const changed = withChange({ lines: [{ ...call, quantity: '7.5', amount: '6.09' }, fee] });
    expect(firstDifference(changed, right)).toEqual({
      ...{ where: 'line 1, quantity, amount', line: 1 },
      is: 'Calls, handle time 30/6, tier 1, night: 7.5 minute × 0.8125 = 6.09',
      mustBe: 'Calls, handle time 30/6, tier 1, night: 7.4 minute × 0.8125 = 6.01',
    });
  });

  it.each([
    ['/calculation', { calculation: '7.4 × 0.8125 = 6.0125 ≈ 6.02', terms: [] }],
    ['/cells/0/quantity', { cells: [{ tier: 1, band: 'night', quantity: '7.5' }] }],
    ['/cells/0/tier', { cells: [{ tier: 2, band: 'night', quantity: '7.4' }] }],
    ['/cells/0/band', { cells: [{ tier: 1, band: 'day', quantity: '7.4' }] }],
    ['/cells/1', { cells: [{ tier: 1, band: 'night', quantity: '7.4' }, { quantity: '1' }] }],
    ['/quantity', { quantity: '7.5' }],
    ['/price', {}],
  ])('is in the figures that explain a line, at %s', (pointer, planted) => {
    const cells = [{ tier: 1, band: 'night', quantity: '7.4' }];
    const price = { value: '0.65', version: 2, pointer: '/contacts/prices/0/unitPrice' };
    const explanationBefore = { ...call?.explanation, quantity: '7.4', cells, price };
    const explained = {
      ...right,
      lines: [{ ...call, explanation: explanationBefore }, fee],
    } as IssuedDocument;
    const explanation = {
      ...explanationBefore,
      ...planted,
      ...(pointer === '/price' && { price: undefined }),
    };
    const altered = { ...right, lines: [{ ...call, explanation }, fee] } as IssuedDocument;
    expect(firstDifference(explained, explained)).toBeUndefined();
    expect(firstDifference(altered, explained)).toMatchObject({
      ...{ where: `line 1, explanation${pointer}`, line: 1 },
    });
  });

  it('is in a field that is not derived', () => {
    expect(firstDifference(withChange({ payTo: 'ES00' }), right)).toEqual({
      ...{ where: 'payTo', is: 'ES00', mustBe: undefined },
    });
  });

  it('is an additional or a missing line', () => {
    const printedFee = 'Project manager: 0.531629 period × 800 = 425.30';
    const less = firstDifference(withChange({ lines: [call] }), right);
    expect(less).toEqual({ where: 'line 2', line: 2, is: undefined, mustBe: printedFee });
    const more = firstDifference(withChange({ lines: [call, fee, fee] }), right);
    expect(more).toEqual({ where: 'line 3', line: 3, is: printedFee, mustBe: undefined });
  });

  it.each([
    ['nothing at all', null, 'null'],
    ['a text', 'free', 'free'],
    ['an empty object', {}, 'nothing: nothing nothing × nothing = nothing'],
    ['a line of objects', { ...call, amount: { toString: 0 } }, /= \{"toString":0\}$/],
  ])('is a line that is %s', (_, line, is) => {
    const difference = firstDifference({ ...right, lines: [line, fee] }, right);
    expect(difference).toMatchObject({ line: 1 });
    expect(difference?.is).toMatch(is);
  });

  it.each(['__proto__', 'constructor', 'toString'])('is a member named %s', (name) => {
    const more = JSON.parse(`{${JSON.stringify(name)}:{}}`) as object;
    expect(firstDifference({ ...right, ...more }, right)).toEqual({
      where: name,
      is: '{}',
      mustBe: undefined,
    });
    const explained = { ...call, explanation: { ...call?.explanation, ...more } };
    expect(firstDifference({ ...right, lines: [explained, fee] }, right)).toMatchObject({
      where: `line 1, explanation/${name}`,
    });
  });

  it.each([
    ['net', { net: '1.00' }, '1.00', '431.31'],
    ['tax', { tax: [] }, '[]', undefined],
    ['listed', { listed: [] }, '[]', undefined],
    ['journal', { journal: { partition: 3, offset: 1 } }, '{"offset":1,"partition":3}', undefined],
    ['usageHash', { usageHash: 'ff' }, 'ff', '0f'],
    ['terms', { terms: [] }, '[]', undefined],
    ['sequence', { sequence: 5 }, '5', '4'],
    ['corrects', { corrects: '2026-000001' }, '2026-000001', undefined],
  ])('is in %s', (where, change, is, mustBe) => {
    expect(firstDifference(withChange(change), right)).toMatchObject({
      where,
      is,
      ...(mustBe !== undefined && { mustBe }),
    });
  });
});
