import fc from 'fast-check';
import type { DraftFields, DraftFundRow, DraftIndicator, FormDraft } from '../../../src/engine/layouts/draft';
import { layouts } from '../../../src/engine/layouts/index';
import type { Layout } from '../../../src/engine/layouts/layout';
import { looks } from '../../../src/engine/layouts/looks';
import { labelsOf } from '../../../src/engine/layouts/match';
import type { FieldName } from '../../../src/engine/sheet/form';

/** Words that the forms print themselves: whoever fills one in may use any of them. */
const printed = layouts.flatMap(layout => [...layout.titles, ...labelsOf(layout)]);
const vocabulary = [
  ...printed,
  ...['总分', '小计', '合计', '评分等级', '产出指标', '数量指标', '满意度指', '标', '注：1', '填表人：'],
  ...['(2024年度)', '2024', '100.00', '≥200.00(人)', '达成指标', '优', '单位：万元', '项目名称：甲', '三级指标'],
  ...['=1+1', "'引号", '+5', '@甲', '某市科技创新中心', '参会人数', '第一行\n第二行'],
];

export const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...vocabulary) },
  { weight: 2, arbitrary: fc.constantFrom('培训人数', '资料合格率', '参训学员满意度', '按时完成率', '服务企业数') },
  { weight: 1, arbitrary: fc.stringMatching(/^[一-龥、A-Za-z0-9]{1,40}$/) },
);
/** A value beside its label: one that is nothing but a label, a title, a year or a unit of money would be taken for that. */
const headWords = words.filter(
  word => !printed.includes(word) && !/^、+$|单位：|20\d\d|填表人|：./.test(word) && word !== '合计',
);
const longText = fc
  .array(fc.oneof(words, fc.constantFrom('1.组织培训12场。', '二是完成调研报告3份；')), { minLength: 1, maxLength: 40 })
  .map(pieces => `围绕年度任务，${pieces.join('')}`);
export const cents = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most }).map(n => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`);
const target = fc.oneof(
  fc
    .tuple(fc.constantFrom('≥', '>', '=', '≤'), cents(99_999), fc.constantFrom('人', '%', '场次', '项'))
    .map(([sign, value, unit]) => `${sign}${value}(${unit})`),
  fc.constantFrom('健全', '每月', '2024年12月底前', '>=80', '100', '总分', '5-10次'),
);
const actual = fc.oneof(
  fc.tuple(cents(99_999), fc.constantFrom('人', '%', '场次')).map(([value, unit]) => `${value}(${unit})`),
  fc.constantFrom('达成指标', '部分达成指标并具有一定效果', '2024年11月', '95%'),
);

function indicators(layout: Layout): fc.Arbitrary<readonly DraftIndicator[]> {
  const { first, second } = looks[layout.id]!.levels;
  const scored = layout.kind === 'self-evaluation';
  const one: fc.Arbitrary<DraftIndicator> = fc.record({
    level1: fc.constantFrom(...first),
    level2: fc.constantFrom(...second),
    name: words,
    target,
    ...(scored && {
      actual,
      weight: cents(2_000).map(weight => (weight === '0.00' ? '5.00' : weight)),
      score: cents(1_000),
      reason: fc.option(words, { nil: undefined }),
    }),
  }) as fc.Arbitrary<DraftIndicator>;
  return fc.array(one, { minLength: 1, maxLength: 12 });
}

const fundRow: fc.Arbitrary<DraftFundRow> = fc.record(
  { initialBudget: cents(9_999_999), annualBudget: cents(9_999_999), executed: cents(9_999_999) },
  { requiredKeys: [] },
);

function fields(layout: Layout): fc.Arbitrary<DraftFields> {
  const day = fc.constantFrom('2026-01-01', '2024-02-29', '2026-12-31');
  const of = (field: FieldName): fc.Arbitrary<string> => {
    if (field === 'startDate' || field === 'endDate') return day;
    return layout.fields.find(one => one.field === field)?.place === 'below' ? longText : headWords;
  };
  return fc.record(Object.fromEntries(layout.fields.map(({ field }) => [field, of(field)])));
}

/** A form that somebody may have filled in, in the unit its paper prints. */
export function draftOf(layout: Layout): fc.Arbitrary<FormDraft> {
  const money = moneyOf(layout);
  return fc
    .record({ year: fc.integer({ min: 2018, max: 2027 }), fields: fields(layout), rows: indicators(layout), money })
    .map(({ year, fields: texts, rows, money: amounts }) => ({
      kind: layout.kind,
      layoutId: layout.id,
      fiscalYear: year,
      unit: layout.unit,
      fields: texts,
      indicators: rows,
      ...amounts,
    }));
}

function moneyOf({ funds }: Layout): fc.Arbitrary<Pick<FormDraft, 'funds' | 'amounts'>> {
  if ('rows' in funds)
    return fc
      .record({ total: fundRow, current: fundRow, carryover: fundRow, other: fundRow })
      .map(rows => ({ funds: rows }));
  const some = Object.fromEntries(funds.amounts.map(({ key }) => [key, cents(999_999_999)]));
  return fc.record(some, { requiredKeys: [] }).map(amounts => ({ amounts: amounts }));
}
