import type { DraftAmounts, DraftFundRow, DraftFunds } from '../layouts/draft';
import { plain } from '../scoring/rounding';
import { valueOf, type Cell } from '../sheet/cell';
import {
  kindOfFund,
  type AmountKey,
  type Form,
  type FundKey,
  type FundKind,
  type FundRow,
  type MoneyUnit,
  type SelfEvaluation,
} from '../sheet/form';
import type { Decimal } from '../sheet/units';
import { sum, type Money } from '../sheet/units';
import { text, type Text } from '../text';
import type { CarriedAmount, Dropped, Question } from './proposal';

export interface CarriedFunds {
  readonly unit: MoneyUnit;
  readonly funds?: DraftFunds;
  readonly amounts?: DraftAmounts;
  readonly carried: readonly CarriedAmount[];
  readonly dropped: readonly Dropped[];
  readonly questions: readonly Question[];
}

/** 元 ↔ 万元, exactly: every digit is kept. */
export function inUnit(value: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  if (from === to) return value;
  return from === '万元' ? value.times(10_000) : value.div(10_000);
}

interface Part {
  readonly key: FundKey;
  readonly cell: Cell<Money> | undefined;
  readonly label: Text;
}

/** The annual amount of any form by its four rows; the parts decide, the total is a sum. */
export function carryFunds(source: Form, kind: Form['kind'], unit: MoneyUnit): CarriedFunds {
  const from: MoneyUnit = source.unit ?? (source.kind === 'self-evaluation' ? '万元' : '元');
  const { parts, said } = partsOf(source);
  const convert = (cell: Cell<Money> | undefined): string | undefined => {
    const value = valueOf(cell);
    return value === undefined ? undefined : plain(inUnit(value, from, unit));
  };
  const carried = [...parts, ...(kind === 'declaration' ? projectParts(source) : [])].flatMap(
    ({ cell, label }): readonly CarriedAmount[] => {
      const becomes = convert(cell);
      return cell?.kind === 'value' && becomes !== undefined
        ? [
            {
              label,
              from: cell.at,
              was: `${plain(cell.value)}${from}`,
              becomes: `${becomes}${unit}`,
              yuan: plain(inUnit(cell.value, from, '元')),
              wanYuan: plain(inUnit(cell.value, from, '万元')),
            },
          ]
        : [];
    },
  );
  const written = (kind: FundKind): string | undefined => {
    const values = parts.flatMap(({ key, cell }) => (kindOfFund(key) === kind ? (valueOf(cell) ?? []) : []));
    return values.length === 0 ? undefined : plain(inUnit(sum(values), from, unit));
  };
  const questions = [
    ...said,
    ...imbalance(parts, from),
    ...(source.unit === null
      ? [
          {
            says: text(
              `原表没有写明金额单位，按${from}换算，请核对。`,
              `The source names no unit; ${from} was assumed.`,
            ),
          },
        ]
      : []),
  ];
  const base = { unit, carried, questions, dropped: lastYearAmounts(source) };
  if (kind === 'self-evaluation') {
    const rows = KEYS.flatMap(key => {
      const initialBudget = key === 'total' ? totalUnless(written) : written(key);
      return initialBudget === undefined ? [] : [[key, { initialBudget } satisfies DraftFundRow] as const];
    });
    return { ...base, funds: Object.fromEntries(rows) };
  }
  const targets: readonly (readonly [AmountKey, string | undefined])[] = [
    ...projectAmounts(source).map(({ amount, cell }) => [amount, convert(cell)] as const),
    ['annualTotal', totalUnless(written)],
    ['annualCurrent', written('current')],
    ['annualCarryover', written('carryover')],
    ['annualOther', written('other')],
  ];
  return { ...base, amounts: Object.fromEntries(targets.filter(([, value]) => value !== undefined)) };
}

const KEYS: readonly FundKind[] = ['total', 'current', 'carryover', 'other'];

/** The total is a live sum of its parts; only where no part is known it is a figure of its own. */
const totalUnless = (written: (kind: FundKind) => string | undefined): string | undefined =>
  KEYS.some(key => key !== 'total' && written(key) !== undefined) ? undefined : written('total');

const LABELS: Readonly<Record<FundKind, Text>> = {
  total: text('年度资金总额', 'annual total'),
  current: text('当年财政拨款', 'current appropriation'),
  carryover: text('上年结转资金', 'carried over'),
  other: text('其他资金', 'other funds'),
};

function partsOf(source: Form): { readonly parts: readonly Part[]; readonly said: readonly Question[] } {
  if (source.kind === 'self-evaluation') return budgetParts(source);
  const amount = (key: AmountKey): Cell<Money> | undefined => source.funds.find(fund => fund.key === key)?.amount;
  if (source.kind === 'target-table') {
    const budget = amount('annualBudget');
    return {
      parts: [
        { key: 'total', cell: budget, label: LABELS.total },
        { key: 'current', cell: budget, label: LABELS.current },
      ],
      said: budget
        ? [
            {
              says: text(
                '老表样只有当年预算一个数，已全部列为当年财政拨款，有结转或其他资金的请拆分。',
                'The old form has one annual amount; all of it was put under 当年财政拨款. Please split it if need be.',
              ),
              from: budget.at,
            },
          ]
        : [],
    };
  }
  const keys = {
    total: 'annualTotal',
    current: 'annualCurrent',
    carryover: 'annualCarryover',
    other: 'annualOther',
  } as const;
  return {
    parts: (Object.keys(keys) as FundKind[]).flatMap(kind => {
      const [first, ...more] = source.funds.filter(fund => fund.key === keys[kind]);
      return [
        { key: kind, cell: first?.amount, label: LABELS[kind] },
        ...more.map(({ amount: cell, label }, n) => ({
          key: `${kind}-${n + 2}` as const,
          cell,
          label: text(label.shown, label.shown),
        })),
      ];
    }),
    said: [],
  };
}

/** 年初预算数 is what was asked for; where it is nothing, the project came during the year and 全年预算数 is what there is. */
function budgetParts({ funds }: SelfEvaluation): ReturnType<typeof partsOf> {
  const total = funds.find(({ key }) => key === 'total');
  const initial = valueOf(total?.initialBudget);
  const column: 'initialBudget' | 'annualBudget' =
    initial !== undefined && (initial.gt(0) || valueOf(total?.annualBudget) === undefined)
      ? 'initialBudget'
      : 'annualBudget';
  const name = column === 'initialBudget' ? text('年初预算数', 'initial budget') : text('全年预算数', 'annual budget');
  const cellOf = (row: FundRow | undefined): Cell<Money> | undefined => row?.[column];
  return {
    parts: [
      ...KEYS.map(key => ({ key, cell: cellOf(funds.find(row => row.key === key)), label: LABELS[key] })),
      ...funds
        .filter(({ key }) => kindOfFund(key) !== key)
        .map(row => ({ key: row.key, cell: cellOf(row), label: text(row.label.shown, row.label.shown) })),
    ],
    said: total
      ? [
          {
            says: text(
              `资金沿用上年${name.zh}，上年结转须按年底实际，请按今年的申请数修改。`,
              `Funds are last year’s ${name.en}; what is carried over is known at the year’s end. Please enter this year’s amounts.`,
            ),
            ...(cellOf(total) && { from: cellOf(total)!.at }),
          },
        ]
      : [],
  };
}

interface ProjectPart extends Part {
  readonly amount: AmountKey;
}

function projectParts(source: Form): readonly ProjectPart[] {
  if (source.kind === 'self-evaluation') return [];
  const amount = (key: AmountKey): Cell<Money> | undefined => source.funds.find(fund => fund.key === key)?.amount;
  const part = (key: FundKey, to: AmountKey, from: AmountKey, zh: string, en: string): ProjectPart => ({
    key,
    amount: to,
    cell: amount(from),
    label: text(zh, en),
  });
  if (source.kind === 'target-table')
    return [
      part('total', 'projectTotal', 'totalBudget', '项目资金总额', 'project total'),
      part('current', 'projectFiscal', 'totalBudget', '项目财政资金', 'fiscal funds of the project'),
    ];
  return [
    part('total', 'projectTotal', 'projectTotal', '项目资金总额', 'project total'),
    part('current', 'projectFiscal', 'projectFiscal', '项目财政资金', 'fiscal funds of the project'),
    part('other', 'projectOther', 'projectOther', '项目其他资金', 'other funds of the project'),
  ];
}

/** Without the total where a part is known. */
const projectAmounts = (source: Form): readonly ProjectPart[] => {
  const parts = projectParts(source);
  const hasPart = parts.some(({ key, cell }) => key !== 'total' && valueOf(cell) !== undefined);
  return parts.filter(({ key }) => !(key === 'total' && hasPart));
};

function imbalance(parts: readonly Part[], unit: MoneyUnit): readonly Question[] {
  const total = parts.find(({ key }) => key === 'total')?.cell;
  const whole = valueOf(total);
  const rest = parts.filter(({ key }) => key !== 'total').flatMap(({ cell }) => valueOf(cell) ?? []);
  if (!total || whole === undefined || rest.length === 0) return [];
  const added = sum(rest);
  return added.eq(whole)
    ? []
    : [
        {
          says: text(
            `原表分项合计${plain(added)}${unit}，总额为${plain(whole)}${unit}；新表的总额由分项相加，请核对。`,
            `The parts add up to ${plain(added)} ${unit}, the total says ${plain(whole)}; the new form adds the parts. Please check.`,
          ),
          from: total.at,
        },
      ];
}

function lastYearAmounts(source: Form): readonly Dropped[] {
  if (source.kind !== 'target-table') return [];
  return source.funds
    .filter(({ key, amount }) => (key === 'lastYearBudget' || key === 'lastYearExecuted') && amount.kind !== 'blank')
    .map(({ label, amount }) => ({
      what: `${label.shown.replace(/[:：]\s*$/, '')} ${amount.shown}`,
      from: amount.at,
      why: text('现行表样没有这一栏。', 'Today’s forms have no place for it.'),
    }));
}
