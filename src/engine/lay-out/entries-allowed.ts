import type { FormDraft } from '../layouts/draft';
import type { Columns, Look } from '../layouts/look';
import type { Validation } from '../layouts/sheet-plan';
import { a1, type Rect } from '../sheet/address';
import type { ColumnTerm } from '../sheet/terms';
import type { Places } from './head';
import type { FundsPlaced } from './funds';
import type { TablePlaced } from './table';

/** What may be entered on the form, so that the next person does not break it without noticing. */
export function entriesAllowed(
  look: Look,
  draft: FormDraft,
  head: Places,
  funds: FundsPlaced,
  table: TablePlaced,
): readonly Validation[] {
  return [...dates(head), ...choices(head), ...amounts(funds), ...columns(look, draft, table), ...kept(funds, table)];
}

function dates(head: Places): readonly Validation[] {
  const [start, end] = [head.get('startDate'), head.get('endDate')];
  if (!start || !end) return [];
  const rule = { kind: 'date', earliest: '2000-01-01', latest: '2100-12-31' } as const;
  const prompt = '请填写日期，如 2026-01-01。';
  return [
    { at: start, rule, severity: 'stop', message: '计划开始日期应为日期，如 2026-01-01。', prompt },
    {
      at: end,
      rule: { kind: 'custom', formula: `=AND(ISNUMBER(${corner(end)}),${corner(end)}>=${corner(start)})` },
      severity: 'stop',
      message: '计划完成日期应为日期，并且不早于计划开始日期。',
      prompt,
    },
  ];
}

function choices(head: Places): readonly Validation[] {
  const at = head.get('governmentPurchase');
  if (!at) return [];
  return [{ at, rule: { kind: 'list', words: ['是', '否'] }, severity: 'stop', message: '请填“是”或“否”。' }];
}

function amounts({ amounts: places, execution }: FundsPlaced): readonly Validation[] {
  const money = places.map((at): Validation => ({
    at,
    rule: { kind: 'decimal', least: '0' },
    severity: 'stop',
    message: '金额应为不小于 0 的数字，单位以表头为准，不要写单位。',
  }));
  return execution ? [...money, points(execution.weightAt, '分数应为 0 至 100 的数字。')] : money;
}

const points = (at: Rect, message: string): Validation => ({
  at,
  rule: { kind: 'decimal', least: '0', most: '100' },
  severity: 'stop',
  message,
});

function columns(look: Look, draft: FormDraft, { first, last }: TablePlaced): readonly Validation[] {
  const place = (term: ColumnTerm): Rect | undefined => {
    const found = look.table.find(([one]) => one === term)?.[1];
    return found && rect(first, last, found);
  };
  const found: Validation[] = [];
  for (const [term, words] of [
    ['level1', look.levels.first],
    ['level2', look.levels.second],
  ] as const) {
    const at = place(term);
    const all = listed(
      words,
      draft.indicators.map(indicator => indicator[term]),
    );
    const message = `请从列表中选择：${words.join('、')}。`;
    if (at && all) found.push({ at, rule: { kind: 'list', words: all }, severity: 'stop', message });
  }
  const [target, actual, weight, score] = (['target', 'actual', 'weight', 'score'] as const).map(place);
  if (target) found.push(targets(target, first));
  if (actual) found.push(actuals(actual));
  if (weight) found.push(points(weight, '分值应为 0 至 100 的数字。'));
  if (score && weight) found.push(scores(score, weight));
  return found;
}

/** Qualitative targets are lawful, so only a bare number is questioned: it says neither how it is measured nor in what. */
function targets(at: Rect, first: number): Validation {
  return {
    at,
    rule: { kind: 'custom', formula: `=ISERROR(VALUE(${a1({ row: first, col: at.left })}))` },
    severity: 'warning',
    message: '指标值只有数字，没有符号和单位，请写成“≥200.00(人)”的样式。仍要填写吗？',
    prompt: '定量：符号（≥、>、=、≤、<）+ 数字 + 单位，如 ≥200.00(人)、≥90.00(%)。定性：写明达到的程度。',
  };
}

function actuals(at: Rect): Validation {
  const cell = corner(at);
  return {
    at,
    rule: { kind: 'custom', formula: `=ISERROR(FIND(LEFT(${cell},1),"≥≤≧≦><＞＜="))` },
    severity: 'warning',
    message: '完成值应为实际数，不带“≥”“≤”等符号。仍要填写吗？',
    prompt: '定量：实际数 + 单位，如 215.00(人)。定性：达成、部分达成或未达成。',
  };
}

function scores(at: Rect, weight: Rect): Validation {
  const [score, most] = [corner(at), corner(weight)];
  return {
    at,
    rule: { kind: 'custom', formula: `=AND(ISNUMBER(${score}),${score}>=0,${score}<=IF(${most}="",100,${most}))` },
    severity: 'stop',
    message: '得分应为数字，不小于 0，不超过分值。',
  };
}

function kept(funds: FundsPlaced, table: TablePlaced): readonly Validation[] {
  return [...funds.formulas, ...table.formulas].map(at => ({
    at,
    rule: { kind: 'formula' },
    severity: 'warning',
    message: '此格由公式自动计算，填写数字后将不再随其他格更新。仍要填写吗？',
  }));
}

/** Excel keeps a list of words in 255 characters, parted by commas. */
function listed(words: readonly string[], used: readonly string[]): readonly string[] | undefined {
  const all = [...new Set([...words, ...used.filter(word => word !== '')])];
  const isSayable = all.every(word => !/[,"\n]|^[=\s]|\s$/.test(word)) && all.join(',').length <= 255;
  return isSayable ? all : undefined;
}

const corner = (at: Rect): string => a1({ row: at.top, col: at.left });
const rect = (top: number, bottom: number, [left, right]: Columns): Rect => ({ top, left, bottom, right });
