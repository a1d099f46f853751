import type { DraftIndicator } from '../layouts/draft';
import type { Layout } from '../layouts/layout';
import type { Policy } from '../policy/policy';
import { valueOf } from '../sheet/cell';
import type { Form, Indicator } from '../sheet/form';
import { Decimal } from '../sheet/units';
import { plain } from '../scoring/rounding';
import { text, type Text } from '../text';
import { alignGoal } from './align-goal';
import { carryFunds } from './amounts';
import { carryFields } from './carried-fields';
import { carryRows } from './carried-rows';
import type { CarriedText, Proposal, Question } from './proposal';
import { proposeWeights } from './weights';

export interface Wanted {
  readonly layout: Layout;
  readonly year: number;
  readonly policy: Policy;
}

/** A form made from another one: last year's paper for this year, or this year's declaration as its self-evaluation. */
export function fromForm(source: Form, { layout, year, policy }: Wanted): Proposal {
  const { kind } = layout;
  const from = yearOfSource(source, kind, year);
  const approved = kind === 'self-evaluation' && source.kind !== 'self-evaluation' && from === year;
  const head = carryFields(source, kind, from, year);
  const table = carryRows(source, { from, to: year, policy }, approved);
  const money = carryFunds(source, kind, layout.unit);
  const goalField = kind === 'self-evaluation' ? 'expectedGoal' : 'annualGoal';
  const goal = head.fields[goalField];
  const aligned =
    goal === undefined || approved
      ? undefined
      : alignGoal(
          goal,
          table.rows,
          year,
          table.sources.map(({ target }) => target.shown),
        );
  const weighed = kind === 'self-evaluation' ? weigh(table.rows, table.sources, policy) : undefined;
  return {
    draft: {
      kind,
      layoutId: layout.id,
      fiscalYear: year,
      unit: money.unit,
      fields: { ...head.fields, ...(aligned && { [goalField]: aligned.text }) },
      ...(money.funds && { funds: money.funds }),
      ...(money.amounts && { amounts: money.amounts }),
      indicators: weighed?.rows ?? table.rows,
    },
    suggestions: table.suggestions,
    texts: [...withGoal(head.texts, goalField, aligned, source), ...table.texts],
    amounts: money.carried,
    dropped: [...head.dropped, ...table.dropped, ...money.dropped],
    notes: weighed ? [weighed.why] : [],
    questions: [
      ...yearQuestions(source, kind, year),
      ...goalQuestions(aligned?.changes ?? []),
      ...head.questions,
      ...money.questions,
      ...table.questions,
    ],
  };
}

/** The source's own weights when they are whole, otherwise a proposal. */
function weigh(
  rows: readonly DraftIndicator[],
  sources: readonly Indicator[],
  policy: Policy,
): { readonly rows: readonly DraftIndicator[]; readonly why: Text } {
  const own = sources.map(({ weight }) => valueOf(weight));
  const sum = own.reduce<Decimal>((total, weight) => total.plus(weight ?? 0), new Decimal(0));
  const whole = policy.fullMarks.value.minus(policy.weights.value.execution);
  if (own.length > 0 && own.every(weight => weight !== undefined && weight.gt(0)) && sum.eq(whole))
    return {
      rows: rows.map((row, index) => ({ ...row, weight: plain(own[index]!) })),
      why: text('分值沿用原表。', 'Weights as on the source.'),
    };
  const { weights, why } = proposeWeights(
    rows.map(({ level1 }) => level1),
    policy,
  );
  return { rows: rows.map((row, index) => ({ ...row, weight: weights[index]! })), why };
}

function withGoal(
  texts: readonly CarriedText[],
  field: 'expectedGoal' | 'annualGoal',
  aligned: ReturnType<typeof alignGoal> | undefined,
  source: Form,
): readonly CarriedText[] {
  if (!aligned || aligned.changes.length === 0) return texts;
  const own = texts.find(one => one.field === field);
  const cell = source.fields.expectedGoal ?? source.fields.annualGoal ?? source.fields.goals;
  const base: CarriedText = own ?? {
    field,
    label: text(field === 'expectedGoal' ? '预期目标' : '年度总体目标', 'goal'),
    ...(cell && { from: cell.at }),
    text: aligned.text,
    changes: [],
    left: [],
  };
  return [
    ...texts.filter(one => one !== own),
    { ...base, text: aligned.text, changes: [...base.changes, ...aligned.changes] },
  ];
}

function goalQuestions(changes: readonly { readonly was: string; readonly becomes: string }[]): readonly Question[] {
  if (changes.length === 0) return [];
  const zh = changes.map(({ was, becomes }) => `“${was}”→“${becomes}”`).join('、');
  return [
    {
      says: text(
        `目标文字中的数已与指标值统一：${zh}；请核对以哪个为准。`,
        `Figures of the goal were brought into line with the targets: ${zh}. Please check which is right.`,
      ),
    },
  ];
}

/** A plan without a year is this year's when it is to be evaluated; everything else without one is last year's. */
const yearOfSource = ({ fiscalYear, kind: was }: Form, kind: Form['kind'], year: number): number =>
  fiscalYear ?? (kind === 'self-evaluation' && was !== 'self-evaluation' ? year : year - 1);

function yearQuestions(source: Form, kind: Form['kind'], year: number): readonly Question[] {
  const { fiscalYear, yearAt } = source;
  const from = yearOfSource(source, kind, year);
  if (fiscalYear === null)
    return [
      {
        says: text(
          `原表没有写明年度，按${from}年度处理，请核对。`,
          `The source does not say its year; ${from} was assumed.`,
        ),
      },
    ];
  return year < fiscalYear
    ? [
        {
          says: text(
            `新表年度${year}早于原表年度${fiscalYear}，请核对。`,
            `The new form is for ${year}, before the source’s ${fiscalYear}. Please check.`,
          ),
          ...(yearAt && { from: yearAt }),
        },
      ]
    : [];
}
