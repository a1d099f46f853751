import { inBothUnits } from '../../app/both-units';
import { text, type CarriedText, type FormDraft, type Proposal, type Suggestion } from '../../engine/index';
import type { AmountKey, DeclareState, FundKey, Row } from './declare-state';
import { printedTarget } from './target-parts';

/** The proposal as the person has left it: ordinals by the rows of now, nothing told of rows that are gone. */
export function proposalNow({ proposal, rows }: DeclareState): Proposal | null {
  if (!proposal) return null;
  const gone = removed(proposal, rows);
  return {
    ...proposal,
    draft: {
      ...proposal.draft,
      fields: filled(proposal.draft.fields),
      ...(proposal.draft.amounts && { amounts: amountsNow(proposal.draft) }),
      ...(proposal.draft.funds && { funds: fundsNow(proposal.draft) }),
      indicators: rows.map(row => ({ ...row.indicator, target: targetNow(row) })),
    },
    suggestions: rows.map((row, index) => suggestionNow(row, index + 1)),
    texts: textsLeft(proposal, rows),
    questions: proposal.questions.filter(({ from }) => !(from && gone.has(`${from.sheet} ${from.row}`))),
  };
}

/** Texts that were carried over, in the order of now; a year that the person has written away is not told any more. */
export function textsLeft(proposal: Proposal, rows: readonly Row[]): readonly CarriedText[] {
  const ofFields = proposal.texts.flatMap(one =>
    typeof one.field === 'string' ? [stillThere(one, proposal.draft.fields[one.field] ?? '')] : [],
  );
  const ofRows = rows.flatMap((row, index) =>
    row.texts.flatMap(one => {
      if (typeof one.field === 'string') return [];
      const { part } = one.field;
      const ordinal = index + 1;
      const label =
        part === 'name'
          ? text(`第${ordinal}项三级指标`, `indicator ${ordinal}`)
          : text(`第${ordinal}项指标值`, `target ${ordinal}`);
      return [{ ...stillThere(one, row.indicator[part]), field: { ordinal, part }, label }];
    }),
  );
  return [...ofFields, ...ofRows];
}

function stillThere(one: CarriedText, now: string): CarriedText {
  if (now === one.text) return one;
  const years = (said: string): readonly string[] => said.match(/(?:19|20)\d\d/g) ?? [said];
  return { ...one, text: now, left: one.left.filter(({ said }) => years(said).some(year => now.includes(year))) };
}

const targetNow = ({ indicator, suggestion }: Row): string =>
  indicator.target === suggestion?.target ? indicator.target : printedTarget(indicator.target);

function suggestionNow(row: Row, ordinal: number): Suggestion {
  const { name } = row.indicator;
  const target = targetNow(row);
  if (!row.suggestion)
    return { ordinal, name, target, change: 'blank', why: text('自行添加。', 'Added by hand.'), asks: false };
  const asks = row.suggestion.asks && target === row.suggestion.target;
  return { ...row.suggestion, ordinal, name, target, asks };
}

/** “sheet row” of the sources whose rows the person has taken out. */
function removed(proposal: Proposal, rows: readonly Row[]): ReadonlySet<string> {
  const kept = new Set(rows.map(({ suggestion }) => suggestion));
  return new Set(
    proposal.suggestions.flatMap(one => (kept.has(one) || !one.was ? [] : [`${one.was.at.sheet} ${one.was.at.row}`])),
  );
}

const filled = (fields: FormDraft['fields']): FormDraft['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));

const PARTS: readonly (readonly [AmountKey, readonly AmountKey[]])[] = [
  ['annualTotal', ['annualCurrent', 'annualCarryover', 'annualOther']],
  ['projectTotal', ['projectFiscal', 'projectOther']],
];

/** A total that stood alone gives way to the parts that the person has entered. */
function amountsNow({ amounts = {}, unit }: FormDraft): NonNullable<FormDraft['amounts']> {
  const figure = figureIn(unit);
  const kept = Object.entries(amounts).flatMap(([key, typed]) => {
    const parts = PARTS.find(([total]) => total === key)?.[1] ?? [];
    const value = parts.some(part => figure(amounts[part])) ? undefined : figure(typed);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(kept);
}

const FUND_PARTS: readonly FundKey[] = ['current', 'carryover', 'other'];

function fundsNow({ funds = {}, unit }: FormDraft): NonNullable<FormDraft['funds']> {
  const figure = figureIn(unit);
  const hasPart = FUND_PARTS.some(part => figure(funds[part]?.initialBudget));
  return Object.fromEntries(
    Object.entries(funds).map(([key, row]) => {
      const { initialBudget, ...others } = row;
      const value = key === 'total' && hasPart ? undefined : figure(initialBudget);
      return [key, value === undefined ? others : { ...others, initialBudget: value }];
    }),
  );
}

const figureIn =
  (unit: FormDraft['unit']) =>
  (typed: string | undefined): string | undefined => {
    const both = typed === undefined ? undefined : inBothUnits(typed, unit);
    return unit === '元' ? both?.yuan : both?.wanYuan;
  };
