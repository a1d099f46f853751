import type { Bench } from '../../app/self-check';
import type { Edit, Mark } from '../../engine/edits';
import { layOut } from '../../engine/lay-out/lay-out';
import type { FormDraft } from '../../engine/layouts/draft';
import { layouts } from '../../engine/layouts/index';
import type { SheetPlan } from '../../engine/layouts/sheet-plan';
import { defaultPolicy } from '../../engine/policy/index';
import type { Address } from '../../engine/sheet/address';
import type { Grid, RawCell, Scalar } from '../../engine/sheet/grid';

const cell = (value: Scalar, more: Partial<RawCell> = {}): RawCell => ({ value, shown: String(value ?? ''), ...more });

export const blankGrid = (sheet: string): Grid => ({
  sheet,
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenCols: [],
  visibility: 'visible',
  isProtected: false,
});

const FORM: Grid = {
  ...blankGrid('01 培训服务'),
  cells: [
    [cell('财政项目支出绩效自评表')],
    [
      cell('全年预算数'),
      cell(51.82, { format: '0.00', shown: '51.82' }),
      cell('全年执行数'),
      cell(49.3, { format: '0.00', shown: '49.30' }),
    ],
    [cell('执行率'), cell(96.13, { format: '0.00', shown: '96.13' }), null, cell('=100.00(%)')],
    [cell('得分'), cell('96.13'), cell(true, { shown: 'TRUE' }), cell(8)],
    [],
    [cell('总分'), cell(104.13, { formula: '=B3+D4' }), null],
    [
      cell(0.9513, { format: '0.00%', shown: '95.13%' }),
      cell('文本 <&> "x"\n第二行'),
      cell(45292, { format: 'yyyy/m/d', shown: '2024/1/1' }),
    ],
  ],
  merges: [
    { top: 0, left: 0, bottom: 0, right: 4 },
    { top: 3, left: 3, bottom: 4, right: 3 },
  ],
  hiddenRows: [4],
  hiddenCols: [5],
};
const LOCKED: Grid = { ...blankGrid('受保护'), cells: [[cell(1), cell(2)]], isProtected: true };
const HIDDEN: Grid = { ...blankGrid('隐藏表'), cells: [[cell('x')]], visibility: 'hidden' };

/** The bench of every case that asks for no other: a form of every kind of cell, a protected sheet, a hidden one. */
export const FIXTURE: readonly Grid[] = [FORM, LOCKED, HIDDEN];

/** The fixture's sheets by what they are, under the names they bear on this bench. */
export function sheetsOn({ sheets }: Bench): { readonly form: Grid; readonly locked: Grid; readonly hidden: Grid } {
  const [form, locked, hidden] = sheets;
  return { form: form!, locked: locked!, hidden: hidden! };
}

/** Places on the bench's first sheet, or on another. */
export const placesOn =
  ({ sheets }: Bench) =>
  (row: number, col: number, sheet: string = sheets[0]!.sheet): Address => ({ sheet, row, col });

/** A name that no sheet bears. */
export function missingSheet({ sheets, others }: Bench): string {
  let name = '没有';
  while (sheets.some(grid => grid.sheet === name) || others.includes(name)) name += '~';
  return name;
}

export function edit(at: Address, was: Scalar, becomes: Scalar, more: Partial<Edit> = {}): Edit {
  return {
    ...{ at, was, becomes, wasShown: String(was ?? ''), becomesShown: String(becomes ?? '') },
    ...{ kind: 'arithmetic', why: { zh: '试', en: 'trial' } },
    ...more,
  };
}

export const mark = (at: Address, severity: Mark['severity']): Mark => ({ at, severity, note: '试' });

export const DRAFT: FormDraft = {
  kind: 'self-evaluation',
  layoutId: 'shanghai-self-evaluation-2024',
  fiscalYear: 2024,
  unit: '万元',
  fields: {
    projectName: '培训: 服务/推广',
    department: '某市科学技术局',
    expectedGoal: '1.培训不少于200人。\n2.合格率95%。',
  },
  funds: {
    current: { initialBudget: '50.00', annualBudget: '51.82', executed: '49.30' },
    carryover: { initialBudget: '0.00', annualBudget: '0.00', executed: '0.00' },
  },
  indicators: [
    {
      ...{ level1: '产出指标', level2: '数量指标', name: '培训人数', target: '≥200.00(人)', actual: '215.00(人)' },
      ...{ weight: '60.00', score: '60.00', reason: "'2024-01-02" },
    },
    {
      level1: '效益指标',
      level2: '社会效益指标',
      name: '95%',
      target: '=1.00(个)',
      actual: '1.00(个)',
      weight: '30.00',
    },
  ],
};

export const DECLARATION: FormDraft = {
  kind: 'declaration',
  layoutId: 'shanghai-declaration-2026',
  fiscalYear: 2026,
  unit: '元',
  fields: { projectName: '培训', startDate: '2026-01-01', endDate: '2026-12-31' },
  amounts: { annualCurrent: '1132600.00' },
  indicators: [{ level1: '产出指标', level2: '数量指标', name: '培训人数', target: '≥200.00(人)' }],
};

/** A form with formulas, and texts that a spreadsheet would like to read otherwise. */
export const planOf = (draft: FormDraft = DRAFT): SheetPlan =>
  layOut(
    draft,
    layouts.find(one => one.id === draft.layoutId)!,
    defaultPolicy,
  )!;
