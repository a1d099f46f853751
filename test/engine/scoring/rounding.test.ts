import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asPrinted } from '../../../src/engine/scoring/as-printed';
import {
  halfUp2,
  plain,
  printed,
  printed2,
  printedPlaces,
  quotientShown,
  ratioRounded,
  round,
  truncate2,
} from '../../../src/engine/scoring/rounding';
import { Decimal, money } from '../../../src/engine/sheet/units';

const d = (x: string | number): Decimal => new Decimal(x);
const halfUp = { mode: 'half-up', places: 2 } as const;
const truncate = { mode: 'truncate', places: 2 } as const;

describe('ties that binary arithmetic gets wrong', () => {
  test.each([
    ['97.95', '10', '1', '9.80'],
    ['3', '200', '5', '0.08'],
    ['1.005', '1', '1', '1.01'],
    ['2.675', '1', '1', '2.68'],
    ['1', '8', '0.1', '0.01'],
    ['2', '3', '1', '0.67'],
  ])('%s ÷ %s × %s → %s', (numerator, denominator, factor, expected) => {
    expect(printed2(ratioRounded(d(numerator), d(denominator), d(factor), halfUp))).toBe(expected);
  });

  test('a running sum keeps its digits', () => {
    const parts = ['9.97', '14.9', '29.85', '44.79'].map(d);
    expect(plain(parts.reduce((sum, part) => sum.plus(part)))).toBe('99.51');
  });

  test('a quotient a hair under the tie stays under it, however small the hair', () => {
    const nearly = d('0.00499999999999999999999999999999999999999999');
    expect(printed2(ratioRounded(nearly, d(1), d(1), halfUp))).toBe('0.00');
    expect(printed2(ratioRounded(d('9'.repeat(30)), d('2e32'), d(1), halfUp))).toBe('0.00');
    expect(printed2(ratioRounded(d('1e30'), d('2e32'), d(1), halfUp))).toBe('0.01');
  });
});

test('rounding a ratio is integer arithmetic, for every sign and both modes', () => {
  const [none, two, hundred] = [BigInt(0), BigInt(2), BigInt(100)];
  const digits = fc.bigInt({ min: BigInt('-100000000000000'), max: BigInt('100000000000000') });
  const divisor = digits.filter(n => n !== none);
  const factor = fc.bigInt({ min: none, max: BigInt(1000000) });
  const size = (x: bigint): bigint => (x < none ? -x : x);
  fc.assert(
    fc.property(digits, divisor, factor, fc.constantFrom(halfUp, truncate), (n, q, f, how) => {
      const [scaled, by] = [size(n * f) * hundred, size(q)];
      const up = how.mode === 'half-up' && (scaled % by) * two >= by ? BigInt(1) : none;
      const cents = scaled / by + up;
      const expected = d((n < none !== q < none ? -cents : cents).toString()).div(100);
      const found = ratioRounded(d(n.toString()), d(q.toString()), d(f.toString()), how);
      expect(found.eq(expected)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe('one number', () => {
  test.each([
    ['1.005', '1.01', '1'],
    ['9.975', '9.98', '9.97'],
    ['95.139', '95.14', '95.13'],
    ['-0.005', '-0.01', '0'],
    ['10', '10', '10'],
  ])('%s half up %s, cut %s', (x, up, cut) => {
    expect(halfUp2(d(x)).eq(d(up))).toBe(true);
    expect(truncate2(d(x)).eq(d(cut))).toBe(true);
    expect(round(d(x), halfUp).eq(d(up))).toBe(true);
  });

  test.each([
    ['9.5', '9.50'],
    ['0', '0.00'],
    ['-0.001', '0.00'],
    ['100', '100.00'],
    ['1234567.8', '1234567.80'],
  ])('%s prints as %s', (x, expected) => expect(printed2(d(x))).toBe(expected));

  test('other numbers of places', () => {
    expect(printed(d('9.45'), 1)).toBe('9.5');
    expect(printed(d('9.45'), 0)).toBe('9');
    expect(plain(d('0.0000001'))).toBe('0.0000001');
  });

  test('a quotient that goes on says so', () => {
    expect(quotientShown(d('49.30'), d('51.82'), d(100))).toBe('95.1370…');
    expect(quotientShown(d('1'), d('8'), d(1))).toBe('0.125');
    expect(quotientShown(d('10'), d('10'), d(100))).toBe('100');
  });
});

describe('printed places', () => {
  test.each([
    ['518,192.00元', 2],
    ['9.5', 1],
    ['９．５０', 2],
    ['10分', 0],
    ['95.137%', 3],
    ['-', undefined],
    ['', undefined],
  ])('“%s” → %s', (shown, places) => expect(printedPlaces(shown)).toBe(places));
});

describe('a number counts as the paper has it', () => {
  test.each([
    ['51.8192', '51.82', '51.82'],
    ['51.8192', '51.8192', '51.8192'],
    ['51.825', '51.83', '51.83'],
    ['51.82', '52', '51.82'],
    ['51.8192', '####', '51.82'],
  ])('%s shown as “%s” → %s', (value, shown, expected) => {
    const at = { sheet: '自评表', row: 5, col: 4 };
    expect(plain(asPrinted({ kind: 'value', at, value: money(value), shown }))).toBe(expected);
  });
});
