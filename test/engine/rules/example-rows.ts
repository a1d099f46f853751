import type { Address } from '../../../src/engine/sheet/address';
import type { Cell } from '../../../src/engine/sheet/cell';
import type {
  AmountKey,
  FieldName,
  Fields,
  FundAmount,
  FundKey,
  FundRow,
  Indicator,
} from '../../../src/engine/sheet/form';
import type { RawCell } from '../../../src/engine/sheet/grid';
import { readFiscalYear, readMoney, readPercent, readPoints, readText } from '../../../src/engine/sheet/reading';
import { readActual, readTarget } from '../../../src/engine/sheet/target-reading';

/** Where a heading's cell stands in one row; undefined for a column the table does not draw. */
export type Pick = (heading: string) => { readonly raw: RawCell | null; readonly at: Address } | undefined;

/** The sheet on which an example is drawn. */
export const SHEET = '示例';

const fieldNames: Readonly<Record<string, FieldName>> = {
  项目名称: 'projectName',
  主管部门: 'department',
  实施单位: 'implementingUnit',
  预期目标: 'expectedGoal',
  实际完成情况: 'actualResult',
  项目性质: 'projectNature',
  项目类别: 'projectCategory',
  计划开始日期: 'startDate',
  计划完成日期: 'endDate',
  项目总目标: 'projectGoal',
  年度总体目标: 'annualGoal',
  项目实施计划: 'plan',
  总目标及阶段性目标: 'goals',
  项目概况: 'overview',
  是否含有政府购买服务: 'governmentPurchase',
};

const fundKeys: Readonly<Record<string, FundKey>> = {
  总额: 'total',
  财政拨款: 'current',
  上年结转: 'carryover',
  其他资金: 'other',
};

const amountKeys: Readonly<Record<string, AmountKey>> = {
  项目资金总额: 'projectTotal',
  财政资金: 'projectFiscal',
  年度资金申请总额: 'annualTotal',
  当年财政拨款: 'annualCurrent',
  上年结转资金: 'annualCarryover',
  其他资金: 'annualOther',
  项目总预算: 'totalBudget',
  项目当年预算: 'annualBudget',
};

/** A word the table does not draw, kept off the sheet. */
export const nothing = (value: string, row: number): Cell<string> => ({
  kind: 'value',
  at: { sheet: SHEET, row, col: -1 },
  value,
  shown: value,
});

export function headOf(rows: readonly Pick[]): { fields: Fields; year: number | null; yearAt: Address | null } {
  const fields: { -readonly [F in FieldName]?: Cell<string> } = {};
  let year: number | null = 2024;
  let yearAt: Address | null = null;
  for (const row of rows) {
    const label = row('0')?.raw?.shown ?? '';
    const cell = row('1');
    const name = fieldNames[label];
    if (!cell) continue;
    if (name) fields[name] = readText(cell.raw, cell.at);
    if (label === '年度') {
      year = (cell.raw && readFiscalYear(cell.raw.shown)) ?? null;
      yearAt = cell.at;
    }
  }
  return { fields, year, yearAt };
}

type Reader<T> = (raw: RawCell | null, at: Address) => Cell<T>;

export function optional<K extends string, T>(
  key: K,
  row: Pick | undefined,
  heading: string,
  read: Reader<T>,
): { readonly [P in K]?: Cell<T> } {
  const cell = row?.(heading);
  return (cell ? { [key]: read(cell.raw, cell.at) } : {}) as { readonly [P in K]?: Cell<T> };
}

export function indicatorOf(row: Pick, index: number): Indicator {
  const word = (heading: string, otherwise: string): Cell<string> => {
    const cell = row(heading);
    return cell ? readText(cell.raw, cell.at) : nothing(otherwise, sheetRow(row));
  };
  const target = row('指标值') ?? { raw: null, at: { sheet: SHEET, row: sheetRow(row), col: -1 } };
  return {
    ordinal: index + 1,
    row: sheetRow(row),
    level1: word('一级', '产出指标'),
    level2: word('二级', '数量指标'),
    name: word('三级指标', `指标${index + 1}`),
    target: readTarget(target.raw, target.at),
    ...optional('actual', row, '完成值', readActual),
    ...optional('weight', row, '分值', readPoints),
    ...optional('score', row, '得分', readPoints),
    ...optional('reason', row, '原因', readText),
    ...optional('evidence', row, '佐证', readText),
  };
}

/** Any drawn cell tells the row. */
const sheetRow = (row: Pick): number =>
  ['三级指标', '指标值', '完成值', '分值', '得分', '一级', '二级', '原因'].map(row).find(cell => cell)?.at.row ?? 0;

export function fundOf(row: Pick): FundRow {
  const label = row('资金');
  const shown = label?.raw?.shown ?? '';
  return {
    key: fundKeys[shown] ?? 'total',
    label: label ? readText(label.raw, label.at) : nothing('总额', 0),
    ...optional('initialBudget', row, '年初预算数', readMoney),
    ...optional('annualBudget', row, '全年预算数', readMoney),
    ...optional('executed', row, '全年执行数', readMoney),
    ...optional('weight', row, '分值', readPoints),
    ...optional('rate', row, '执行率', readPercent),
    ...optional('score', row, '得分', readPoints),
  };
}

export function amountOf(row: Pick): FundAmount {
  const label = row('资金') ?? { raw: null, at: { sheet: SHEET, row: 0, col: 0 } };
  const amount = row('金额') ?? label;
  return {
    key: amountKeys[label.raw?.shown ?? ''] ?? 'annualTotal',
    label: readText(label.raw, label.at),
    amount: readMoney(amount.raw, amount.at),
  };
}
