import { describe, expect, test } from 'vitest';
import { review, type FormReview } from '../../../src/engine/review';
import type { RuleId } from '../../../src/engine/rules/finding';
import { defaultSettings, type Settings } from '../../../src/engine/settings';
import { evaluation, type Paper } from './evaluation';

/** From the sheet to the finding: what a place, a department or a user may change. */

function formOf(changes: Partial<Paper>, settings: Partial<Settings>): FormReview {
  const { forms } = review([evaluation(changes)], { ...defaultSettings, ...settings });
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

function found(changes: Partial<Paper>, settings: Partial<Settings>, rule: RuleId) {
  return formOf(changes, settings).findings.filter(one => one.rule === rule);
}

const severities = (changes: Partial<Paper>, settings: Partial<Settings>, rule: RuleId): readonly string[] =>
  found(changes, settings, rule).map(one => one.severity);

test('the sheet itself is right', () => {
  expect(formOf({}, {}).findings.filter(one => one.severity === 'error')).toEqual([]);
});

describe('a place is data', () => {
  const sixtyFive = { actual: '12.00(场)', score: '15.00', total: '65.00' };

  test.each([
    ['national-2021', '中'],
    ['shanghai', '中'],
    ['sichuan', '差'],
  ])('总分 65，%s → %s', (policy, grade) => {
    const { scoreCard } = formOf({ ...sixtyFive, grade: '中' }, { policy });
    expect(scoreCard?.grade).toMatchObject({ value: grade });
    const wrong = found({ ...sixtyFive, grade: '中' }, { policy }, 'SE39');
    expect(wrong.map(one => one.remedy.zh)).toEqual(grade === '中' ? [] : ['请改为“差”，或核对总分。']);
  });

  test('总分 75，四川省 → 中', () => {
    const paper = { actual: '20.00(场)', score: '25.00', total: '75.00', grade: '良' };
    const [wrong] = found(paper, { policy: 'sichuan' }, 'SE39');
    expect(wrong?.says.zh).toBe('总分75.00对应等级为“中”，表中为“良”。');
    expect(wrong?.law.map(one => one.title)).toEqual([
      '财预〔2020〕10号《项目支出绩效评价管理办法》',
      '四川省2025年绩效自评要求（转引，未核对原文）',
    ]);
    expect(formOf(paper, { policy: 'sichuan' }).edits.map(one => one.becomesShown)).toContain('中');
  });

  test('超三成：上海提示，广西提醒并注明出处', () => {
    const over = { actual: '56.00(场)' };
    expect(severities(over, { policy: 'shanghai' }, 'SE01')).toEqual(['hint']);
    expect(severities(over, { policy: 'guangxi' }, 'SE01')).toEqual(['warning']);
    expect(found(over, { policy: 'guangxi' }, 'SE01')[0]?.law.map(one => one.source)).toEqual([
      'mof-2020-10',
      'review-practice',
      'guangxi',
    ]);
  });

  test('定性指标扣分：上海全表合并提一次，广西逐项提', () => {
    const paper = { qualityScore: '28.00', satisfactionWord: '达成指标', satisfactionScore: '9.00', total: '97.00' };
    expect(severities(paper, { policy: 'shanghai' }, 'SE04')).toEqual(['warning']);
    expect(severities(paper, { policy: 'guangxi' }, 'SE04')).toEqual(['warning', 'warning']);
    expect(severities(paper, { methods: { deductionReason: 'hint' } }, 'SE04')).toEqual(['hint']);
    expect(severities(paper, { methods: { deductionReason: 'off' } }, 'SE04')).toEqual([]);
  });

  test('执行率取数：上海截取，全国四舍五入', () => {
    const paper = { executed: '95.139', rate: '95.13', rateScore: '9.51', total: '99.51' };
    const rate = (policy: string) => {
      const outcome = formOf(paper, { policy }).scoreCard?.rate;
      return outcome && 'value' in outcome ? outcome.value.toString() : '';
    };
    expect([rate('shanghai'), rate('national-2021')]).toEqual(['95.13', '95.14']);
  });
});

describe('the user lies on top', () => {
  test('a threshold moves the question, and its author is cited', () => {
    const paper = { actual: '50.00(场)' };
    const settings: Partial<Settings> = {
      thresholds: { 'overFulfilment.hint': '1.20' },
      source: { title: '某市科学技术局2026年自评口径' },
    };
    expect(severities(paper, {}, 'SE01')).toEqual([]);
    expect(severities(paper, settings, 'SE01')).toEqual(['hint']);
    expect(found(paper, settings, 'SE01')[0]?.law.at(-1)).toEqual({
      source: 'user-settings',
      title: '某市科学技术局2026年自评口径',
      clause: '',
      basis: 'practice',
    });
    expect(formOf(paper, settings).policy.title).toBe('上海市口径（“某市科学技术局2026年自评口径”有调整）');
  });

  test('grade bands', () => {
    const paper = { actual: '35.00(场)', score: '43.75', total: '93.75', grade: '优' };
    expect(severities(paper, {}, 'SE39')).toEqual([]);
    expect(found(paper, { gradeBands: { 优: '95' } }, 'SE39')[0]?.remedy.zh).toBe('请改为“良”，或核对总分。');
  });

  test('strict asks sooner, lenient later', () => {
    const tenOver = { actual: '50.00(场)' };
    const halfOver = { actual: '60.00(场)' };
    const spent = { executed: '85.00', rate: '85.00', rateScore: '8.50', total: '98.50' };
    const under = (paper: Partial<Paper>, rule: RuleId) =>
      (['strict', 'standard', 'lenient'] as const).map(preset => severities(paper, { preset }, rule).join() || '–');
    expect(under(tenOver, 'SE01')).toEqual(['hint', '–', '–']);
    expect(under(halfOver, 'SE01')).toEqual(['warning', 'hint', '–']);
    expect(under(spent, 'SE06')).toEqual(['warning', 'warning', '–']);
  });
});

describe('rules can be switched', () => {
  const over = { actual: '90.00(场)' };

  test('off: nobody is asked, and nothing has passed', () => {
    const form = formOf(over, { rules: { SE01: 'off' } });
    expect(form.findings.filter(one => one.rule === 'SE01')).toEqual([]);
    expect(form.verdicts.get('SE01')).toBe('not-applicable');
    expect(formOf(over, {}).verdicts.get('SE01')).toBe('violated');
  });

  test.each([
    ['SE01', over, ['warning', 'warning', 'hint']],
    ['SE36', { total: '99.00' }, ['error', 'warning', 'hint']],
  ] as const)('%s: on, warning, hint', (rule, paper, expected) => {
    const at = (chosen: 'on' | 'warning' | 'hint') => severities(paper, { rules: { [rule]: chosen } }, rule);
    expect([at('on'), at('warning'), at('hint')].flat()).toEqual(expected);
  });

  test('a rule that rests on a text can be made graver, its milder cases stay', () => {
    expect(severities(over, { rules: { SE01: 'error' } }, 'SE01')).toEqual(['error']);
    expect(severities({ actual: '56.00(场)' }, { rules: { SE01: 'error' } }, 'SE01')).toEqual(['hint']);
  });

  test('custom is never an error, whatever the settings say', () => {
    const spent = { executed: '85.00', rate: '85.00', rateScore: '8.50', total: '98.50' };
    expect(severities(spent, { rules: { SE06: 'error' } }, 'SE06')).toEqual(['warning']);
  });
});

describe('an unknown year is a question', () => {
  test.each([
    [2025, 'shanghai', undefined],
    [
      2031,
      'shanghai',
      '没有核对过2031年度的口径，暂按最接近的“上海市口径”（适用年度：2018年至2027年）检查，是否适用请确认。',
    ],
    [2024, 'guangxi', '没有核对过2024年度的口径，暂按最接近的“广西口径”（适用年度：未注明年度）检查，是否适用请确认。'],
    [2024, 'nowhere', '没有名为“nowhere”的口径，暂按“上海市口径”检查，请在设置中另选。'],
  ])('%s %s', (year, policy, question) => {
    const form = formOf({ year }, { policy });
    expect(form.policyQuestion?.zh).toBe(question);
    expect(form.policyAssumed).toBe(question !== undefined);
  });
});
