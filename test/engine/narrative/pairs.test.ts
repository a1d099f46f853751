import { describe, expect, it } from 'vitest';
import { figuresOf, pairsIn, told, type Pair } from './pairs';

const pairs = pairsIn('pairs.md');
const figures = figuresOf(pairs);
const shown = (list: readonly Pair[]): readonly string[] =>
  list.map(
    pair => `${pair.sentence} ↔ ${pair.rows[0]!.name.shown} ${pair.rows[0]!.target.shown}: ${told(pair)} (${pair.why})`,
  );

describe('sentences beside indicators (pairs.md)', () => {
  it('holds at least 150 pairs, three in five of them true to each other', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(150);
    expect(figures.conflicts / pairs.length).toBeLessThanOrEqual(0.4);
    expect(
      new Set(
        pairs.map(
          ({ place, sentence, rows }) =>
            `${place}${sentence}${rows[0]!.name.shown}${rows[0]!.target.shown}${rows[0]!.actual!.shown}`,
        ),
      ).size,
    ).toBe(pairs.length);
  });

  it('accuses no pair that agrees or cannot be compared', () => {
    expect(shown(figures.falselyAccused)).toEqual([]);
  });

  it('finds nine conflicts in ten, and calls none of them graver than a reader would', () => {
    expect(figures.found / figures.conflicts, shown(figures.missed).join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(shown(figures.otherGrade)).toEqual([]);
  });

  it('says the same however the list is numbered or the figures are typed', () => {
    const variants: readonly ((sentence: string) => string)[] = [
      sentence => `一是做好统筹协调。二是${sentence}`,
      sentence => `（1）做好统筹协调；（2）${sentence}`,
      sentence => sentence.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      sentence => sentence.replace(/(\d+)/g, ' $1 '),
    ];
    const plain = pairs.filter(
      ({ place, sentence }) => place !== '说明' && !/[年月〔.．第]|\d[-,）]|^（?[一1]/.test(sentence),
    );
    expect(plain.length).toBeGreaterThan(80);
    for (const vary of variants)
      expect(
        plain
          .filter(pair => told({ ...pair, sentence: vary(pair.sentence) }) !== told(pair))
          .map(({ sentence }) => vary(sentence)),
      ).toEqual([]);
  });
});
