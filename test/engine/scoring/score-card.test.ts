import { describe, expect, it } from 'vitest';
import { byLevel } from '../../../src/engine/by-level';
import { policies } from '../../../src/engine/policy/index';
import { recogniseAll, reviewForm } from '../../../src/engine/review';
import { scoreOutlook } from '../../../src/engine/score-outlook';
import { isDetermined, type Outcome } from '../../../src/engine/scoring/derived';
import { printed2 } from '../../../src/engine/scoring/rounding';
import { score } from '../../../src/engine/scoring/score';
import { defaultSettings } from '../../../src/engine/settings';
import { percent, points, sum, type Points } from '../../../src/engine/sheet/units';
import { corpusCases } from '../../corpus/cases';
import { sheetOf, type IndicatorSpec, type SheetSpec } from './sheet-of';

const shanghai = policies.find(({ id }) => id === 'shanghai')!;
const sichuan = policies.find(({ id }) => id === 'sichuan')!;
const funds = [{ budget: '100.00', executed: '95.00', weight: '10.00', rate: '95.00', score: '9.50' }];
const row = (level1: string, weight: string, points: string, more: Partial<IndicatorSpec> = {}): IndicatorSpec => ({
  ...{ level1, target: '≥10(个)', actual: '10(个)', weight, score: points },
  ...more,
});
const figure = (outcome: Outcome<Points> | undefined): string =>
  outcome === undefined ? '—' : isDetermined(outcome) ? printed2(outcome.value) : outcome.undetermined.zh;

function lines(spec: Partial<SheetSpec>, mode: 'arithmetic' | 'formula' = 'arithmetic', policy = shanghai) {
  const form = sheetOf({ funds, indicators: [], ...spec });
  return byLevel(form, policy, score(form, policy, mode)).lines.map(
    ({ name, full, obtained, share, usual, indicators, withdrawn }) =>
      [name.zh, indicators, withdrawn, figure(full), figure(obtained), share ?? '—', usual?.toString() ?? '—'].join(
        ' ',
      ),
  );
}

describe('得分按一级指标', () => {
  it('执行率在先，同一级的相加，与通行权重并列', () => {
    const indicators = [
      row('产出指标', '30.00', '30.00'),
      row('产出指标', '20.00', '19.33'),
      row('效益指标', '30', '30'),
    ];
    expect(lines({ indicators: [...indicators, row('满意度指标', '10.00', '8.00')] })).toEqual([
      '预算执行率 0 0 10.00 9.50 95 10',
      '产出指标 2 0 50.00 49.33 98 50',
      '效益指标 1 0 30.00 30.00 100 30',
      '满意度指标 1 0 10.00 8.00 80 10',
    ]);
  });

  it('一分钱也不少算：0.1 + 0.2 = 0.3；差 0.01 分不画成满格', () => {
    const tenths = [row('产出指标', '0.1', '0.1'), row('产出指标', '0.2', '0.2'), row('效益指标', '50.00', '49.99')];
    expect(lines({ indicators: tenths }).slice(1)).toEqual([
      '产出指标 2 0 0.30 0.30 100 50',
      '效益指标 1 0 50.00 49.99 99 30',
    ]);
  });

  it('按公式计时随建议的得分，按表中计时随表中的得分', () => {
    const indicators = [row('产出指标', '50.00', '', { actual: '8(个)' })];
    expect(lines({ indicators })[1]).toContain('得分为空');
    expect(lines({ indicators }, 'formula')[1]).toBe('产出指标 1 0 50.00 40.00 80 50');
  });

  it('缺一格，这一级说缺什么，其他各级照算', () => {
    const [, output, benefit] = lines({
      indicators: [row('产出指标', '50.00', '#REF!'), row('效益指标', '', '30.00')],
    });
    expect(output).toMatch(/^产出指标 1 0 50.00 H14 得分无法识别（#REF!） —/);
    expect(benefit).toMatch(/^效益指标 1 0 G15 分值为空 30.00 —/);
  });

  it('不适用的行不计分值也不计得分', () => {
    const indicators = [
      row('产出指标', '40.00', '40.00'),
      row('产出指标', '10.00', '0', { actual: { kind: 'not-applicable' } }),
    ];
    expect(lines({ indicators })[1]).toBe('产出指标 1 1 40.00 40.00 100 50');
  });

  it('表样没有的一级指标按纸面称呼，排在最后，没有通行权重', () => {
    const indicators = [row('特色指标', '5.00', '5.00'), row('产出指标', '50.00', '50.00')];
    expect(lines({ indicators }).at(-1)).toBe('特色指标 1 0 5.00 5.00 100 —');
  });

  it('各级之和就是总分，通用于全部样表', () => {
    for (const { name, grid } of corpusCases()) {
      const { found } = recogniseAll([grid]);
      for (const one of found) {
        const { form, policy, scoreCard } = reviewForm(one, found, defaultSettings);
        if (form.kind !== 'self-evaluation' || !scoreCard || !isDetermined(scoreCard.total)) continue;
        const levels = byLevel(form, policy, scoreCard).lines;
        if (levels.some(({ withdrawn }) => withdrawn > 0)) continue;
        const parts = levels.flatMap(({ obtained }) => (isDetermined(obtained) ? [obtained.value] : []));
        expect(`${name} ${sum(parts).toString()}`).toBe(`${name} ${scoreCard.total.value.toString()}`);
      }
    }
  });

  it('申报表没有得分，有分值的列分值', () => {
    const declarations = corpusCases().flatMap(({ grid }) => recogniseAll([grid]).found.map(({ form }) => form));
    const declaration = declarations.find(form => form.kind === 'declaration')!;
    const { lines: levels } = byLevel(declaration, shanghai);
    expect(levels.map(({ name }) => name.zh)).toEqual(['产出指标', '效益指标', '满意度指标']);
    expect(levels.every(({ obtained, full }) => obtained === undefined && full === undefined)).toBe(true);
    expect(levels.reduce((count, { indicators }) => count + indicators, 0)).toBe(declaration.indicators.length);
  });
});

describe('总分意味着什么', () => {
  function outlook(total: string, executed = '95.00', policy = shanghai, printed = '') {
    const spent = [{ ...funds[0]!, executed }];
    const rest = points(total).minus(points(executed).div(10));
    const form = sheetOf({
      funds: spent,
      indicators: [row('产出指标', '90.00', rest.toString())],
      total: printed,
    });
    return scoreOutlook(form, score(form, policy, 'arithmetic'), policy)!;
  }

  it.each([
    ['100', '优', '10', '—'],
    ['90', '优', '0', '—'],
    ['89.99', '良', '9.99', '优 90 0.01'],
    ['88.65', '良', '8.65', '优 90 1.35'],
    ['80', '良', '0', '优 90 10'],
    ['60', '中', '0', '良 80 20'],
    ['59.99', '差', '59.99', '中 60 0.01'],
  ])('%s 分', (total, grade, margin, next) => {
    const found = outlook(total);
    const to = found.next ? `${found.next.grade} ${found.next.from.toString()} ${found.next.lacking.toString()}` : '—';
    expect([found.grade, found.margin.toString(), to]).toEqual([grade, margin, next]);
  });

  it('界限是谁的规定：本地改过的界限引本地，其余引办法', () => {
    expect(outlook('75', '95.00', sichuan).bound).toMatchObject({ law: { source: 'sichuan' } });
    expect(outlook('75', '95.00', sichuan).next?.law.source).toBe('mof-2020-10');
    expect(outlook('65', '95.00', sichuan).next).toMatchObject({ grade: '中', law: { source: 'sichuan' } });
  });

  it.each([
    ['80.00', '—'],
    ['79.99', '89 良'],
    ['70.00', '89 良'],
    ['69.99', '79 中'],
    ['59.99', '69 中'],
    ['49.99', '59 差'],
    ['0.00', '59 差'],
  ])('执行率 %s%%：有的地方封顶 %s', (executed, cap) => {
    const found = outlook('95', executed).cap;
    expect(found ? `${found.most.toString()} ${found.grade}` : '—').toBe(cap);
    if (found) expect([found.exceeds, found.law.basis]).toEqual([true, 'practice']);
  });

  it('没超过封顶的不说超过', () => {
    expect(outlook('89', '75.00').cap).toMatchObject({ exceeds: false, rate: percent('75') });
    expect(outlook('89.01', '75.00').cap).toMatchObject({ exceeds: true });
  });

  it('表中与计算相差多少，带符号', () => {
    expect(outlook('95', '95.00', shanghai, '95.10').difference?.toString()).toBe('0.1');
    expect(outlook('95', '95.00', shanghai, '94.99').difference?.toString()).toBe('-0.01');
    expect(outlook('95').difference).toBeUndefined();
    // 只印一位小数的表，按一位小数比。
    expect(outlook('95.04', '95.00', shanghai, '95.0').difference).toBeUndefined();
  });

  it('总分不能确定时不作推断', () => {
    const form = sheetOf({ funds, indicators: [row('产出指标', '90.00', '')] });
    expect(scoreOutlook(form, score(form, shanghai, 'arithmetic'), shanghai)).toBeUndefined();
  });
});
