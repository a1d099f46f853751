import { money, percent, points } from '../../src/engine/sheet/units';
import { policies } from '../../src/engine/policy/index';
import { text, type Text } from '../../src/engine/text';
import type { Trace } from '../../src/engine/traces';
import type { Edit } from '../../src/engine/edits';
import type { FormReview, Review } from '../../src/engine/review';
import type { Finding, Severity } from '../../src/engine/rules/finding';
import type { Citation } from '../../src/engine/policy/cited';
import type { Derived } from '../../src/engine/scoring/derived';
import type { Address } from '../../src/engine/sheet/address';
import { parseA1 } from '../../src/engine/sheet/address';
import type { Filled } from '../../src/engine/sheet/cell';
import type { SelfEvaluation } from '../../src/engine/sheet/form';
import type { Grid } from '../../src/engine/sheet/grid';
import type { Scan } from '../../src/app/ports';
import type { WorkbookReview } from '../../src/app/review-workbook';

/** A review made by hand: the pane is tested on what it shows, whatever the rules say today. */

export const at = (sheet: string, cell: string): Address => ({ sheet, ...parseA1(cell)! });

const filled = <T>(sheet: string, cell: string, value: T, shown: string): Filled<T> => ({
  kind: 'value',
  at: at(sheet, cell),
  value,
  shown,
});

const law: Citation = {
  source: 'mof-2020-10',
  title: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  clause: '',
  basis: 'derived',
};

const derived = <T>(value: T, because: readonly Text[], from: readonly Address[] = []): Derived<T> => ({
  value,
  because: because.map((says, step) => (step === 0 ? { says, law } : { says })),
  from,
});

export function finding(
  sheet: string,
  cell: string,
  severity: Severity,
  says: string,
  over: Partial<Finding> = {},
): Finding {
  return {
    rule: 'SE30',
    title: text('执行率计算有误', 'Execution rate is wrong'),
    topic: '算术',
    severity,
    at: at(sheet, cell),
    because: [],
    says: text(says, says),
    remedy: text('核对预算数和执行数，把执行率改为计算值。', 'Check the amounts and enter the computed rate.'),
    law: [law],
    ...over,
  };
}

export function edit(sheet: string, cell: string, was: string, becomes: string, over: Partial<Edit> = {}): Edit {
  return {
    at: at(sheet, cell),
    was,
    becomes,
    wasShown: was,
    becomesShown: becomes,
    kind: 'arithmetic',
    why: text(`重算得 ${becomes}`, `recomputed as ${becomes}`),
    ...over,
  };
}

/** A self-evaluation with 执行率 in H6 and its score in I6, one indicator in row 14, 总分 in H34. */
export function selfEvaluation(sheet: string, project: string, over: Partial<FormReview> = {}): FormReview {
  const form: SelfEvaluation = {
    kind: 'self-evaluation',
    sheet,
    range: { top: 0, left: 0, bottom: 35, right: 8 },
    layout: 'shanghai-self-evaluation-2024',
    title: filled(sheet, 'A1', '财政项目支出绩效自评表', '财政项目支出绩效自评表'),
    fiscalYear: 2024,
    yearAt: null,
    unit: '万元',
    fields: { projectName: filled(sheet, 'C3', project, project) },
    indicators: [
      {
        ordinal: 1,
        row: 13,
        level1: filled(sheet, 'A14', '产出指标', '产出指标'),
        level2: filled(sheet, 'B14', '数量指标', '数量指标'),
        name: filled(sheet, 'C14', '参会人数', '参会人数'),
        target: { kind: 'blank', at: at(sheet, 'E14'), shown: '' },
        score: { kind: 'blank', at: at(sheet, 'H14'), shown: '' },
      },
    ],
    funds: [
      {
        key: 'total',
        label: filled(sheet, 'B6', '年度资金总额', '年度资金总额'),
        annualBudget: filled(sheet, 'E6', money('51.82'), '51.82'),
        executed: filled(sheet, 'F6', money('49.30'), '49.30'),
        weight: filled(sheet, 'G6', points(10), '10.00'),
        rate: filled(sheet, 'H6', percent('96.13'), '96.13'),
        score: filled(sheet, 'I6', points('9.51'), '9.51'),
      },
    ],
    totalWeight: filled(sheet, 'G34', points(100), '100.00'),
    totalScore: filled(sheet, 'H34', points('98.50'), '98.50'),
    grade: filled(sheet, 'C35', '优', '优'),
    subtotals: [],
  };
  const rateSteps = [
    text(
      '49.30 ÷ 51.82 × 100 = 95.1370…，截取两位 → 95.13',
      '49.30 ÷ 51.82 × 100 = 95.1370…, cut to two places → 95.13',
    ),
  ];
  return {
    form,
    grid: grid(sheet),
    policy: policies[0]!,
    policyAssumed: false,
    scoreCard: {
      mode: 'formula',
      funds: [],
      indicators: [],
      subtotals: [],
      rate: derived(percent('95.13'), rateSteps, [at(sheet, 'E6'), at(sheet, 'F6')]),
      rateScore: derived(points('9.51'), [text('95.13% × 10 = 9.513，四舍五入 → 9.51', '95.13% × 10 → 9.51')]),
      weightSum: derived(points(100), [text('各项分值相加', 'sum of weights')]),
      total: derived(points('98.51'), [text('各项得分相加', 'sum of scores')], [at(sheet, 'H14')]),
      grade: derived('优', [text('98.51 ≥ 90', '98.51 ≥ 90')]),
    },
    verdicts: new Map(),
    findings: [],
    setAside: [],
    traces: new Map((over.findings ?? []).map(one => [one, traceOf(one, project)])),
    undetermined: [],
    edits: [],
    ...over,
  };
}

const traceOf = ({ rule, at: { row, col } }: Finding, project: string): Trace => ({
  rule,
  project,
  fiscalYear: 2024,
  indicator: null,
  cell: `${row},${col}`,
  shown: ['96.13'],
});

export const grid = (sheet: string, over: Partial<Grid> = {}): Grid => ({
  sheet,
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenCols: [],
  visibility: 'visible',
  isProtected: false,
  ...over,
});

/** Two self-evaluations with findings of every severity, proposed edits, something undetermined, and a foreign sheet. */
export function twoForms(): Review {
  return {
    forms: [
      selfEvaluation('科技金融', '科技金融服务平台运行经费', {
        findings: [
          finding('科技金融', 'H6', 'error', '执行率填写 96.13%，按 49.30÷51.82 应为 95.13%', {
            because: [at('科技金融', 'E6'), at('科技金融', 'F6')],
          }),
          finding('科技金融', 'I16', 'warning', '完成值 48 为指标值 6 的 8 倍，未说明超额原因', {
            rule: 'SE01',
            title: text('超额未说明', 'Over-fulfilment unexplained'),
            topic: '指标值合理性',
            law: [{ ...law, basis: 'stated' }],
          }),
          finding('科技金融', 'E18', 'hint', '指标值“有效促进”无法衡量', {
            rule: 'SE08',
            title: text('定性指标不可衡量', 'Target cannot be measured'),
            law: [{ ...law, basis: 'practice' }],
          }),
        ],
        undetermined: [
          {
            rule: 'SE05',
            at: at('科技金融', 'F20'),
            why: text('实际完成值为空，无法核对得分', 'The actual value is blank'),
          },
        ],
        edits: [
          edit('科技金融', 'H6', '96.13', '95.13'),
          edit('科技金融', 'H14', '', '7.00', { kind: 'formula', was: null }),
          edit('科技金融', 'H34', '=SUM(H14:H33)', '98.51', { wasFormula: true, wasShown: '98.50' }),
        ],
      }),
      selfEvaluation('会展补贴', '国际会展专项补贴', {
        findings: [finding('会展补贴', 'H34', 'error', '总分 98.50 与各项得分之和 98.51 不符')],
        edits: [edit('会展补贴', 'H34', '98.50', '98.51')],
      }),
    ],
    unrecognised: [
      {
        sheet: '说明',
        nearest: 'shanghai-self-evaluation-2024',
        missing: ['三级指标', '偏差原因分析及改进措施'],
        blank: false,
      },
    ],
  };
}

/** A scan of the sheets that the review speaks of. */
export function reviewed(review: Review, over: Partial<Scan> = {}): WorkbookReview {
  const sheets = [
    ...new Set([...review.forms.map(one => one.form.sheet), ...review.unrecognised.map(one => one.sheet)]),
  ];
  return {
    scan: {
      grids: sheets.map(sheet => grid(sheet)),
      activeSheet: sheets[0] ?? 'Sheet1',
      readOnly: false,
      marked: [],
      notes: new Map(),
      ...over,
    },
    review,
  };
}
