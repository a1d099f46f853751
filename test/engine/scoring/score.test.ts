import { describe, expect, test } from 'vitest';
import { national2020 } from '../../../src/engine/policy/editions/national-2020';
import type { Policy } from '../../../src/engine/policy/policy';
import { shanghai } from '../../../src/engine/policy/profiles/shanghai';
import { isDetermined, type Outcome } from '../../../src/engine/scoring/derived';
import { printed2 } from '../../../src/engine/scoring/rounding';
import { score } from '../../../src/engine/scoring/score';
import type { ScoreCard, ScoreMode } from '../../../src/engine/scoring/score-card';
import { a1 } from '../../../src/engine/sheet/address';
import { Decimal } from '../../../src/engine/sheet/units';
import { INDICATORS_FROM, sheetOf, type IndicatorSpec, type SheetSpec } from './sheet-of';

const usual = { budget: '51.82', executed: '49.30' };
const filler: IndicatorSpec = {
  target: '≥10(场)',
  actual: '10(场)',
  weight: '80.00',
  score: '80.00',
  name: '培训场次',
};

function shown<T>(outcome: Outcome<T> | undefined): string {
  if (outcome === undefined) return '无';
  if (!isDetermined(outcome)) return `？${outcome.undetermined.zh}`;
  const value: unknown = outcome.value;
  return value instanceof Decimal ? printed2(value) : String(value);
}

const card = (sheet: SheetSpec, mode: ScoreMode = 'arithmetic', policy: Policy = shanghai): ScoreCard =>
  score(sheetOf(sheet), policy, mode);

/** One row under test beside a full one: “met 10.00 ← 9.00” means attainment, formula, proposal. */
function line(row: Partial<IndicatorSpec>, policy: Policy = shanghai): string {
  const spec = { target: '≥200.00(人)', actual: '200.00(人)', weight: '10.00', score: '10.00', ...row };
  const { attainment, formula, proposed } = card({ funds: [usual], indicators: [spec, filler] }, 'formula', policy)
    .indicators[0]!;
  return `${attainment} ${shown(formula)}${proposed ? ` ← ${printed2(proposed)}` : ''}`;
}

const policyWith = (changes: Partial<Policy>): Policy => ({ ...shanghai, ...changes });
const exactly = policyWith({ equalsMode: { ...shanghai.equalsMode, value: 'exact' } });
const linear = policyWith({ reverseMethod: { ...shanghai.reverseMethod, value: 'linear' } });

describe('one quantitative row', () => {
  test.each([
    ['≥200.00(人)', '200.00(人)', '10.00', 'met 10.00'],
    ['≥200.00(人)', '157.00(人)', '7.85', 'unmet 7.85'],
    ['≥200.00(人)', '157.00(人)', '10.00', 'unmet 7.85 ← 7.85'],
    ['≥200.00(人)', '157.00(人)', '', 'unmet 7.85 ← 7.85'],
    ['≥200.00(人)', '157.00(人)', '7.00', 'unmet 7.85'],
    ['≥200.00(人)', '157.00(人)', '#REF!', 'unmet 7.85'],
    ['≥200.00(人)', '157.00(人)', '-', 'unmet 7.85'],
    ['≥200.00(人)', '-3(人)', '', 'unmet 0.00 ← 0.00'],
    ['>3.00(年)', '3.00(年)', '10.00', 'unmet 10.00'],
    ['=3.00(份)', '14.00(份)', '10.00', 'met 10.00'],
    ['3.00(份)', '2.00(份)', '10.00', 'unmet 6.67 ← 6.67'],
    ['≥80.00(%)', '100.00(%)', '10.00', 'met 10.00'],
  ])('%s / %s, 得分 %s → %s', (target, actual, printed, expected) =>
    expect(line({ target, actual, score: printed })).toBe(expected),
  );

  test.each([
    ['≤10(天)', '办结时间', '8', '10.00', 'met 10.00'],
    ['≤10(天)', '办结时间', '15', '10.00', 'unmet 6.67 ← 6.67'],
    ['≤10(天)', '办结时间', '15', '6.67', 'unmet 6.67'],
    ['≤10(天)', '办结时间', '15', '', 'unmet 6.67 ← 6.67'],
    ['=10(天)', '办结时间', '15', '10.00', 'unmet 6.67 ← 6.67'],
    ['=10(天)', '办结时间', '8', '10.00', 'met 10.00'],
    ['<10(天)', '办结时间', '10', '10.00', 'unmet 10.00'],
    ['=0(起)', '安全事故', '0', '10.00', 'met 10.00'],
    ['≤0(起)', '安全事故', '1', '10.00', 'unmet 0.00 ← 0.00'],
    ['≥0(起)', '安全事故', '1', '10.00', 'met 10.00'],
  ])('%s %s 完成 %s, 得分 %s → %s', (target, name, actual, printed, expected) =>
    expect(line({ target, name, actual, score: printed })).toBe(expected),
  );

  test('a score between the two reverse readings is accepted under either setting', () => {
    const row = { target: '≤10(天)', name: '办结时间', actual: '15' };
    expect(line({ ...row, score: '6.00' })).toBe('unmet 6.67');
    expect(line({ ...row, score: '6.00' }, linear)).toBe('unmet 5.00');
    expect(line({ ...row, score: '6.68' }, linear)).toBe('unmet 5.00 ← 5.00');
    const [first] = card({ funds: [usual], indicators: [{ ...row, weight: '10', score: '6' }] }).indicators;
    expect([printed2(first!.ceiling!), printed2(first!.floor!)]).toEqual(['6.67', '5.00']);
  });

  test('an exact “=” leaves over and under to a person, not its hit', () => {
    expect(line({ target: '=3(份)', actual: '3(份)' }, exactly)).toBe('met 10.00');
    expect(line({ target: '=3(份)', actual: '14(份)' }, exactly)).toMatch(/^ask ？/);
    expect(line({ target: '=3(份)', actual: '2(份)', score: '' }, exactly)).toMatch(/^ask ？/);
  });

  test('a range is met from its lower end on', () => {
    expect(line({ target: '5-10(次)', actual: '13(次)' })).toBe('met 10.00');
    expect(line({ target: '5-10(次)', actual: '7(次)' })).toBe('met 10.00');
    expect(line({ target: '5-10(次)', actual: '4(次)' })).toBe('unmet 8.00 ← 8.00');
    expect(line({ target: '5-10(天)', actual: '12(天)', name: '办结时间' })).toMatch(/^ask ？/);
  });
});

describe('units', () => {
  test.each([
    ['≥50(万元)', '500000(元)', 'met 10.00'],
    ['≥500000(元)', '45(万元)', 'unmet 9.00 ← 9.00'],
    ['≥2(小时)', '90(分钟)', 'unmet 7.50 ← 7.50'],
    ['≥100(人)', '80(位)', 'unmet 8.00 ← 8.00'],
    ['≥100(人)', '80', 'unmet 8.00 ← 8.00'],
    ['≥100(人次)', '80(人)', 'ask 8.00'],
    ['≥100(个)', '80(项)', 'ask 8.00'],
    ['≥100(万元)', '80', 'ask 8.00'],
  ])('%s / %s → %s', (target, actual, expected) => expect(line({ target, actual })).toBe(expected));

  test('unlike units are not compared', () => {
    expect(line({ target: '≥100(人)', actual: '80(%)' })).toBe('unknown ？完成值单位“%”与指标值单位“人”不同，无法比较');
  });

  test('0.95 against 95 % is a question, not a miss', () => {
    expect(line({ target: '≥95(%)', actual: '0.95' })).toMatch(/^ask ？/);
    expect(line({ target: '≥95(%)', actual: '0.95(%)' })).toMatch(/^ask ？/);
    expect(line({ target: '≥5(%)', actual: '0.95(%)', score: '1.90' })).toBe('unmet 1.90');
  });

  test('a blank score is computed even where nobody would be accused', () => {
    expect(line({ target: '≥100(人次)', actual: '80(人)', score: '' })).toBe('ask 8.00 ← 8.00');
    expect(line({ target: '≥100(人)', actual: '约80(人)', score: '10.00' })).toBe('ask 8.00');
  });

  test('a conversion is part of the explanation', () => {
    const row = { target: '≥500000(元)', actual: '45(万元)', weight: '10', score: '9' };
    const { formula } = card({ funds: [usual], indicators: [row] }).indicators[0]!;
    expect(isDetermined(formula) && formula.because.map(reason => reason.says.zh)).toEqual([
      '45万元 = 450000元',
      '完成值 ÷ 指标值 × 分值：450000 ÷ 500000 × 10 = 9，四舍五入保留2位小数 → 9.00',
    ]);
  });
});

describe('rows that are not computed', () => {
  test.each([
    ['有效促进', '达成指标', 'met 无'],
    ['有效促进', '部分达成', 'unmet 无'],
    ['有效促进', '未达成', 'unmet 无'],
    ['有效促进', '基本完成', 'ask 无'],
    ['有效促进', '', 'unknown 无'],
    ['2024年底前完成', '达成指标', 'met 无'],
    ['≥5(场)', '达成指标', 'met ？定量指标的完成值只写了达成情况，没有具体完成数'],
    ['≥5(场)', '很好', 'unknown ？完成值不是数字，无法与指标值比较'],
    ['≥5(场)', '', 'unknown ？F14 完成值为空'],
    ['', '5(场)', 'unknown ？E14 指标值为空'],
    ['≥5(场)', '不适用', 'unknown 无'],
  ])('%s / %s → %s', (target, actual, expected) => expect(line({ target, actual, score: '' })).toBe(expected));

  test('a missing or senseless weight stops the formula, not the attainment', () => {
    expect(line({ weight: '' })).toBe('met ？G14 分值为空');
    expect(line({ weight: '#REF!' })).toBe('met ？G14 分值无法识别（#REF!）');
    expect(line({ weight: '-5' })).toBe('met ？分值 -5 小于 0');
  });

  test('band words give an interval', () => {
    const bands = ['达成指标', '部分达成', '未达成', '基本完成'].map(actual => {
      const row = { target: '有效促进', actual, weight: '5.00', score: '4.50' };
      const { band } = card({ funds: [usual], indicators: [row] }).indicators[0]!;
      return band ? `${printed2(band.low)}-${printed2(band.high)}${band.openTop ? ')' : ']'}` : '无';
    });
    expect(bands).toEqual(['4.00-5.00]', '3.00-4.00)', '0.00-3.00)', '无']);
  });

  test.each([
    ['2024-12-31', '2024-11', 'met'],
    ['2024-11', '2024-11-30', 'met'],
    ['2024-11', '2024-12-01', 'unmet'],
    ['2024-11-15', '2024-11', 'unknown'],
    ['2024-06', '2025', 'unmet'],
    ['2024-06', undefined, 'unknown'],
  ])('by %s, done on %s: %s', (by, on, expected) => {
    const row = { target: { kind: 'date', by } as const, actual: { kind: 'date', ...(on ? { on } : {}) } as const };
    expect(line(row)).toBe(`${expected} 无`);
  });

  test('an interval as the actual counts only where both ends agree', () => {
    const actual = (low: number, high: number): IndicatorSpec['actual'] => ({
      kind: 'range',
      low: { value: new Decimal(low), unit: '场', approximate: false, places: 0 },
      high: { value: new Decimal(high), unit: '场', approximate: false, places: 0 },
      unit: '场',
    });
    expect(line({ target: '≥5(场)', actual: actual(5, 8) })).toBe('met 10.00');
    expect(line({ target: '≥5(场)', actual: actual(4, 8) })).toMatch(/^ask ？完成值为区间/);
    expect(line({ target: '≥5(场)', actual: actual(2, 3) })).toMatch(/^unmet ？完成值为区间/);
  });
});

describe('funds', () => {
  const indicators = [{ ...filler, weight: '90.00', score: '90.00' }];
  const figures = (sheet: SheetSpec, policy = shanghai): string => {
    const { rate, rateScore, total, grade } = card(sheet, 'arithmetic', policy);
    return [rate, rateScore, total, grade].map(outcome => shown<unknown>(outcome)).join(' | ');
  };

  test('cut in Shanghai, half up elsewhere; the score follows the printed rate', () => {
    expect(figures({ funds: [usual], indicators })).toBe('95.13 | 9.51 | 99.51 | 优');
    expect(figures({ funds: [usual], indicators }, national2020)).toBe('95.14 | 9.51 | 99.51 | 优');
    expect(figures({ funds: [{ budget: '147.00', executed: '146.63' }], indicators })).toBe(
      '99.74 | 9.97 | 99.97 | 优',
    );
    expect(figures({ funds: [{ budget: '150.00', executed: '37.12' }], indicators })).toBe('24.74 | 2.47 | 92.47 | 优');
  });

  test('the annual budget is the denominator, not the initial one', () => {
    expect(figures({ funds: [{ ...usual, initial: '80.00' }], indicators })).toBe('95.13 | 9.51 | 99.51 | 优');
    expect(figures({ funds: [{ ...usual, initial: '0.00' }], indicators })).toBe('95.13 | 9.51 | 99.51 | 优');
  });

  test('part rows: a budget of zero prints 0.00 and carries no score', () => {
    const parts = [usual, { key: 'carryover', budget: '0.00', executed: '0.00', weight: '-', score: '-' } as const];
    const { funds } = card({ funds: parts, indicators });
    expect(funds.map(row => `${shown(row.rate)} ${shown(row.score)}`)).toEqual(['95.13 9.51', '0.00 无']);
  });

  test('a total of zero is a question', () => {
    const why = '？全年预算数为 0，执行率得分无法计算：请确认按满分、0 分计，还是剔除后折算';
    expect(figures({ funds: [{ budget: '0.00', executed: '0.00' }], indicators })).toBe(
      `0.00 | ${why} | ${why} | ${why}`,
    );
  });

  test.each([
    [{ budget: '', executed: '49.30' }, '？E6 全年预算数为空'],
    [{ budget: '51.82', executed: '' }, '？F6 全年执行数为空'],
    [{ budget: '#REF!', executed: '' }, '？E6 全年预算数无法识别（#REF!）、F6 全年执行数为空'],
    [{ budget: '-1', executed: '1' }, '？全年预算数小于 0，无法计算执行率'],
  ])('%j → %s', (funds, why) => {
    expect(figures({ funds: [funds], indicators })).toBe(`${why} | ${why} | ${why} | ${why}`);
  });

  test('execution above the budget earns no more than the weight', () => {
    expect(figures({ funds: [{ budget: '100', executed: '120' }], indicators })).toBe('120.00 | 10.00 | 100.00 | 优');
  });

  test('a blank weight in the fund block leaves the sums open, unless the indicators are complete without it', () => {
    const blank = { ...usual, weight: '', score: '' };
    expect(figures({ funds: [blank], indicators })).toBe(
      '95.13 | ？G6 执行率分值为空 | ？G6 执行率分值为空 | ？G6 执行率分值为空',
    );
    expect(shown(card({ funds: [blank], indicators }).weightSum)).toBe('？G6 执行率分值为空');
    const complete = [{ ...filler, weight: '100', score: '97' }];
    expect(figures({ funds: [blank], indicators: complete })).toBe('95.13 | ？表中没有给执行率赋分 | 97.00 | 优');
    expect(shown(card({ funds: [blank], indicators: complete }).weightSum)).toBe('100.00');
  });
});

describe('预算执行率 as an indicator row', () => {
  const row = { name: '预算执行率', target: '100(%)', actual: '95.13(%)', weight: '10.00', score: '9.51' };
  const rest = { ...filler, weight: '90.00', score: '90.00' };

  test('replaces the fund row and counts once', () => {
    const sheet = { funds: [{ ...usual, weight: '', score: '' }], indicators: [row, rest] };
    const { rateScore, weightSum, total, funds } = card(sheet);
    expect([rateScore, weightSum, total].map(one => shown(one))).toEqual(['9.51', '100.00', '99.51']);
    expect(funds[0]!.score).toBeUndefined();
  });

  test('counts once too when the fund block prints its weight again', () => {
    const sheet = { funds: [{ ...usual, score: '9.51' }], indicators: [row, rest] };
    expect([card(sheet).weightSum, card(sheet).total].map(one => shown(one))).toEqual(['100.00', '99.51']);
  });

  test('stays an ordinary indicator where the weights need both', () => {
    const sheet = { funds: [usual], indicators: [row, { ...filler, weight: '80.00', score: '80.00' }] };
    expect([card(sheet).weightSum, card(sheet).total].map(one => shown(one))).toEqual(['100.00', '99.02']);
  });

  test.each([
    ['预算执行率', true],
    ['执行率', true],
    ['项目预算执行率（%）', true],
    ['资金支出执行率', true],
    ['计划执行率', false],
    ['政策执行率', false],
    ['预算执行率公开率', false],
  ])('%s: %s', (name, isExecution) => {
    const sheet = { funds: [{ ...usual, weight: '', score: '' }], indicators: [{ ...row, name }, rest] };
    expect(isDetermined(card(sheet).rateScore)).toBe(isExecution);
  });
});

describe('sums', () => {
  const rows = (...scores: readonly string[]): IndicatorSpec[] =>
    scores.map(printed => ({ target: '有效促进', actual: '达成指标', weight: '30.00', score: printed }));

  test('total = Σ + rate score, exactly; the grade follows', () => {
    const full = { budget: '100', executed: '100' };
    const graded = (...scores: string[]): string => {
      const { total, grade } = card({ funds: [full], indicators: rows(...scores) });
      return `${shown(total)} ${shown(grade)}`;
    };
    expect(graded('29.85', '29.66', '30.00')).toBe('99.51 优');
    expect(graded('30.00', '30.00', '19.99')).toBe('89.99 良');
    expect(graded('30.00', '30.00', '20.00')).toBe('90.00 优');
    expect(graded('30.00', '19.995', '30.00')).toBe('90.00 良');
    expect(graded('20.00', '20.00', '9.99')).toBe('59.99 差');
  });

  test('blank and unreadable scores make total and grade unknown and are named', () => {
    const { total, grade, weightSum } = card({ funds: [usual], indicators: rows('30.00', '', '#VALUE!') });
    const why = '？H15 得分为空、H16 得分无法识别（#VALUE!）';
    expect([shown(total), shown(grade), shown(weightSum)]).toEqual([why, why, '100.00']);
    expect(!isDetermined(total) && total.from.map(at => a1(at))).toEqual(['H15', 'H16']);
  });

  test('many unknown cells are counted', () => {
    const { total } = card({ funds: [usual], indicators: rows(...Array.from({ length: 9 }, () => '')) });
    expect(shown(total)).toBe(
      '？H14 得分为空、H15 得分为空、H16 得分为空、H17 得分为空、H18 得分为空、H19 得分为空等共 9 处',
    );
  });

  test('mode formula puts proposals in place of blank and too high scores, mode arithmetic does not', () => {
    const indicators = [
      { target: '≥200(人)', actual: '157(人)', weight: '10.00', score: '10.00' },
      { target: '≥200(人)', actual: '157(人)', weight: '10.00', score: '7.00' },
      { ...filler, weight: '70.00', score: '70.00' },
    ];
    expect(shown(card({ funds: [usual], indicators }).total)).toBe('96.51');
    expect(shown(card({ funds: [usual], indicators }, 'formula').total)).toBe('94.36');
    const blank = [{ ...indicators[0]!, score: '' }, indicators[1]!, indicators[2]!];
    expect(shown(card({ funds: [usual], indicators: blank }).total)).toBe('？H14 得分为空');
    expect(shown(card({ funds: [usual], indicators: blank }, 'formula').total)).toBe('94.36');
  });

  test('不适用 rows leave the sheet and the rest is rescaled', () => {
    const indicators = [
      { target: '≥200(人)', actual: '不适用', weight: '10.00', score: '' },
      { ...filler, weight: '80.00', score: '76.00' },
    ];
    const { total, weightSum, grade } = card({ funds: [usual], indicators });
    expect([shown(total), shown(weightSum), shown(grade)]).toEqual(['95.01', '100.00', '优']);
    expect(isDetermined(total) && total.because.map(reason => reason.says.zh)).toEqual([
      '1 项指标得分合计 76.00',
      '加执行率得分：76.00 + 9.51 = 85.51',
      '1 项指标不适用，剔除后折算：85.51 ÷ 90 × 100 → 95.01',
    ]);
  });

  test('the tail of a long name takes no part', () => {
    const tail = { name: '（续）', target: '', actual: '', weight: '', score: '' };
    const { total, weightSum } = card({ funds: [usual], indicators: [...rows('30.00', '30.00', '30.00'), tail] });
    expect([shown(total), shown(weightSum)]).toEqual(['99.51', '100.00']);
  });

  test('subtotals add their own rows', () => {
    const indicators = rows('29.00', '28.50', '');
    const subtotals = [
      { label: '小计', rows: [INDICATORS_FROM, INDICATORS_FROM + 1] },
      { label: '小计', rows: [INDICATORS_FROM + 2] },
    ];
    const found = card({ funds: [usual], indicators, subtotals }).subtotals;
    expect(found.map(one => shown(one.score))).toEqual(['57.50', '？H16 得分为空']);
  });

  test('a sheet without indicators has no total', () => {
    expect(shown(card({ funds: [usual], indicators: [] }).total)).toBe('？表中没有可以加总的指标');
  });
});
