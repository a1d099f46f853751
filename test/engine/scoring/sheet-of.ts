import type { Cell } from '../../../src/engine/sheet/cell';
import type { FundKey, FundRow, Indicator, SelfEvaluation, Subtotal } from '../../../src/engine/sheet/form';
import type { Actual, Amount, Operator, Target } from '../../../src/engine/sheet/target';
import { Decimal, money, percent, points } from '../../../src/engine/sheet/units';

/** Builds self-evaluations without the recogniser. A number column takes the printed text, '' for blank, '#REF!' for unreadable. */
export interface IndicatorSpec {
  readonly level1?: string;
  readonly name?: string;
  readonly target: string | Target;
  readonly actual: string | Actual;
  readonly weight: string;
  readonly score: string;
}

export interface FundSpec {
  readonly key?: FundKey;
  readonly initial?: string;
  readonly budget: string;
  readonly executed: string;
  readonly weight?: string;
  readonly rate?: string;
  readonly score?: string;
}

export interface SheetSpec {
  readonly funds: readonly FundSpec[];
  readonly indicators: readonly IndicatorSpec[];
  readonly total?: string;
  readonly grade?: string;
  readonly subtotals?: readonly { readonly label: string; readonly rows: readonly number[] }[];
}

const SHEET = '自评表';
const FUNDS_FROM = 5;
export const INDICATORS_FROM = 13;

export function sheetOf({ funds, indicators, total = '', grade = '', subtotals = [] }: SheetSpec): SelfEvaluation {
  return {
    kind: 'self-evaluation',
    sheet: SHEET,
    range: { top: 0, left: 0, bottom: 40, right: 8 },
    layout: 'shanghai-self-evaluation-2024',
    title: words(0, 0, '财政项目支出绩效自评表'),
    fiscalYear: 2024,
    yearAt: null,
    unit: '万元',
    fields: {},
    funds: funds.map((row, index) => fundRow(row, FUNDS_FROM + index)),
    indicators: indicators.map((row, index) => indicator(row, INDICATORS_FROM + index, index + 1)),
    totalScore: number(35, 7, total, points),
    grade: words(36, 4, grade),
    subtotals: subtotals.map((one, index): Subtotal => ({
      label: words(37 + index, 0, one.label),
      rows: one.rows,
      score: number(37 + index, 7, '', points),
    })),
  };
}

function fundRow(spec: FundSpec, row: number): FundRow {
  const { key = 'total', initial, budget, executed, weight = '10.00', rate = '', score = '' } = spec;
  return {
    key,
    label: words(row, 2, key === 'total' ? '年度资金总额' : '上年结转资金'),
    initialBudget: number(row, 3, initial ?? budget, money),
    annualBudget: number(row, 4, budget, money),
    executed: number(row, 5, executed, money),
    weight: number(row, 6, weight, points),
    rate: number(row, 7, rate, percent),
    score: number(row, 8, score, points),
  };
}

export function indicator(spec: IndicatorSpec, row = INDICATORS_FROM, ordinal = 1): Indicator {
  const { level1 = '产出指标', name = '培训人数', target, actual, weight, score } = spec;
  return {
    ordinal,
    row,
    level1: words(row, 0, level1),
    level2: words(row, 1, '数量指标'),
    name: words(row, 2, name),
    target: typeof target === 'string' ? cell(row, 4, target, targetOf(target)) : cell(row, 4, '…', target),
    actual: typeof actual === 'string' ? cell(row, 5, actual, actualOf(actual)) : cell(row, 5, '…', actual),
    weight: number(row, 6, weight, points),
    score: number(row, 7, score, points),
    reason: words(row, 8, ''),
  };
}

/** The simple writings only: `≥200.00(人)`, `100(%)`, band words; everything else is text. */
export function targetOf(shown: string): Target {
  const range = /^([\d.,]+)[-–]([\d.,]+)(?:\((.*)\))?$/.exec(shown);
  if (range)
    return { kind: 'range', low: amount(range[1]!, range[3]), high: amount(range[2]!, range[3]), unit: range[3] ?? '' };
  const quantity = /^([≥>=≤<]?)(-?[\d.,]+)(?:\((.*)\))?$/.exec(shown);
  if (!quantity) return /月|年底/.test(shown) ? { kind: 'date' } : { kind: 'text' };
  const [, sign = '', digits = '', unit] = quantity;
  return { kind: 'quantity', operator: (sign || '=') as Operator, assumed: sign === '', ...amount(digits, unit) };
}

export function actualOf(shown: string): Actual {
  const levels = {
    达成指标: 'full',
    部分达成: 'partial',
    部分完成: 'partial',
    未达成: 'unmet',
    基本完成: 'partial',
  } as const;
  const level = levels[shown as keyof typeof levels];
  if (level) return { kind: 'level', level, bandWord: 'exact' };
  if (shown === '不适用') return { kind: 'not-applicable' };
  const quantity = /^(约?)(-?[\d.,]+)(?:\((.*)\))?$/.exec(shown);
  if (!quantity) return { kind: 'text' };
  return { kind: 'quantity', ...amount(quantity[2]!, quantity[3]), approximate: quantity[1] !== '' };
}

export function amount(digits: string, unit = ''): Amount {
  const value = new Decimal(digits.replace(/,/g, ''));
  return { value, unit, approximate: false, places: digits.split('.')[1]?.length ?? 0 };
}

export function number<T>(row: number, col: number, shown: string, read: (digits: string) => T): Cell<T> {
  const at = { sheet: SHEET, row, col };
  if (shown === '' || shown === '-') return { kind: 'blank', at, shown };
  if (!/^-?[\d.,]+$/.test(shown))
    return { kind: 'unreadable', at, shown, why: shown.startsWith('#') ? 'error' : 'not-a-number' };
  return { kind: 'value', at, value: read(shown.replace(/,/g, '')), shown };
}

const words = (row: number, col: number, shown: string): Cell<string> => cell(row, col, shown, shown);

function cell<T>(row: number, col: number, shown: string, value: T): Cell<T> {
  const at = { sheet: SHEET, row, col };
  return shown === '' ? { kind: 'blank', at, shown } : { kind: 'value', at, value, shown };
}
