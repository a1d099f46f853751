import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clauses } from '../../../src/engine/words/narrative/clauses';
import { finishedDates } from '../../../src/engine/words/narrative/dates-in';
import { mentionsIn } from '../../../src/engine/words/narrative/mentions';
import { quote } from '../../../src/engine/words/narrative/quote';
import { staleYears } from '../../../src/engine/words/narrative/stale-years';

describe('clauses', () => {
  test.each<[string, readonly string[]]>([
    ['一是办讲座；二是编报告。', ['1 办讲座', '2 编报告']],
    ['1.办讲座 2.编报告', ['1 办讲座', '2 编报告']],
    ['1、办讲座；2、编报告', ['1 办讲座', '2 编报告']],
    ['1)办讲座。2)编报告', ['1 办讲座', '2 编报告']],
    ['（一）办讲座（二）编报告', ['1 办讲座', '2 编报告']],
    ['①办讲座②编报告', ['1 办讲座', '2 编报告']],
    ['任务：1.2024年办讲座2场 2.编报告', ['0 任务：', '1 2024年办讲座2场', '2 编报告']],
    ['办讲座12场，编报告3份', ['0 办讲座12场，编报告3份']],
    ['统一是前提，第一批已完成', ['0 统一是前提，第一批已完成']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(clauses(text).map(({ item, text: words }) => `${item} ${words}`)).toEqual(expected);
  });
});

/** “研究报告 14份 [total]”. */
const said = (text: string): readonly string[] =>
  mentionsIn(text).map(
    ({ noun, number, aspects }) =>
      `${noun} ${number.operator ?? ''}${number.value.toString()}${number.unit}${aspects.size > 0 ? ` [${[...aspects].join(' ')}]` : ''}`,
  );

describe('what a figure counts', () => {
  test.each<[string, readonly string[]]>([
    ['完成14份行业发展研究报告', ['行业发展研究报告 14份']],
    ['研究报告不少于14份', ['研究报告 ≥14份']],
    ['走访企业200家次', ['走访企业 200家次']],
    ['服务395家孵化载体，派送杂志950份', ['孵化载体 395家', '派送杂志 950份']],
    ['项目路演（6场）、对接会（2场）', ['项目路演 6场', '对接会 2场']],
    ['采购1辆公务用车和2台打印机', ['公务用车 1辆', '打印机 2台']],
    ['举办讲座12场参会人员500人', ['讲座 12场', '参会人员 500人']],
    ['全年共举办22场', [' 22场 [total]']],
    ['邀请咨询、设备等方面的专家8位', ['专家 8位']],
    ['其中线上3场', ['线上 3场 [part]']],
    ['较上年增加5家', ['较上年增加 5家 [earlier change]']],
    ['每期60人', ['每期 60人 [each]']],
    ['A、B、C等14份发展报告', ['发展报告 14份']],
    ['参与半年度对接活动3次', ['参与半年度对接活动 3次']],
    ['完成照明改造6000盏、空调改造3套', ['照明改造 6000盏', '空调改造 3套']],
    ['全年举办12场、参会500人', [' 12场 [total]', '参会 500人']],
    ['为32所学校更换摄像头1600个', ['学校 32所', '更换摄像头 1600个']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('properties', () => {
  const words = [
    '举办',
    '讲座',
    '1',
    '2.',
    '万',
    '人',
    '场',
    '，',
    '。',
    '其中',
    '一是',
    '（',
    '）',
    '2024年',
    '约',
    '的',
    '\n',
    '“',
    '100家',
    '满意度95%',
  ];
  const anyText = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map(parts => parts.join(''));

  it('clauses and mentions stand where they say', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const { start, end, text: own } of clauses(text)) expect(text.slice(start, end)).toBe(own);
        let last = 0;
        for (const { start, end, number, clause } of mentionsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(clause.start);
          expect(end).toBeGreaterThanOrEqual(number.end);
          expect(number.start).toBeGreaterThanOrEqual(last);
          last = number.end;
        }
      }),
      { numRuns: 1500 },
    );
  });
});

test('a quotation holds the figure and at most 40 characters on either side', () => {
  const text = `${'前'.repeat(60)}举办讲座12场${'后'.repeat(60)}`;
  const at = text.indexOf('12');
  const quoted = quote(text, 0, text.length, at, at + 3);
  expect(quoted).toMatch(/^…前{36}举办讲座12场后{40}…$/);
});

describe('years and days', () => {
  test.each<[string, readonly number[]]>([
    ['2025年底前完成平台建设', [2025]],
    ['2025年度计划举办论坛2场', [2025]],
    ['在2025年工作基础上举办论坛2场', []],
    ['自2023年以来举办论坛2场', []],
    ['落实《2025年行动方案》', []],
    ['2025年举办论坛2场，2026年举办论坛3场', []],
    ['实施2024-2026年行动计划', []],
    ['依据财预〔2025〕10号文开展工作', []],
    ['2027年完成验收', []],
    ['2015年完成建设', []],
  ])('left over in a form for 2026: %s', (text, years) => {
    expect(staleYears(text, 2026).map(({ year }) => year)).toEqual(years);
  });

  test.each<[string, readonly string[]]>([
    ['项目于2024年12月20日完成竣工验收', ['2024-12-20']],
    ['10月28日通过专家验收', ['2024-10-28']],
    ['计划12月完成', []],
    ['5月至10月完成施工', ['2024-10']],
    ['12月签订合同并完成备案', []],
    ['第二季度完成', []],
  ])('finished: %s', (text, dates) => {
    expect(finishedDates(text, 2024).map(({ on }) => on)).toEqual(dates);
  });
});

it('is linear in the text and stays quick on a cell as long as Excel allows', () => {
  for (const piece of ['培训12人，', '举办讲座12场', '一是', '（1）', '其中', '2024年5月完成', '《', '1.']) {
    const text = piece.repeat(Math.ceil(32767 / piece.length));
    mentionsIn(text);
    clauses(text);
    staleYears(text, 2026);
    finishedDates(text, 2024);
  }
});
