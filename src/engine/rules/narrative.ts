import { plain } from '../scoring/rounding';
import type { Address } from '../sheet/address';
import type { Cell, Filled } from '../sheet/cell';
import type { Indicator } from '../sheet/form';
import type { Target } from '../sheet/target';
import { text, type Text } from '../text';
import type { Alignment } from '../words/narrative/align';
import type { Difference } from '../words/narrative/compare';
import type { Conflict } from '../words/narrative/conflict';
import type { Mention } from '../words/narrative/mentions';
import { quote } from '../words/narrative/quote';
import { asATarget } from './as-a-target';
import { oncePerForm } from './once-per-form';
import { dateIn, yearOf } from './project-dates';
import type { Given } from './rule';

/** A goal text beside the live rows of its form. */
export interface GoalSubject {
  readonly goal: Filled<string>;
  readonly rows: readonly Indicator[];
  /** 实际完成情况 of a self-evaluation that has it filled in. */
  readonly result?: Filled<string>;
  readonly year: number | null;
}

/** A result text beside the live rows of its form. */
export interface ResultSubject {
  readonly result: Filled<string>;
  readonly goal?: Filled<string>;
  readonly rows: readonly Indicator[];
  readonly year: number | null;
}

const liveRows = (rows: readonly Indicator[]): readonly Indicator[] =>
  rows.filter(({ actual }) => !(actual?.kind === 'value' && actual.value.kind === 'not-applicable'));

/**
 * The goal texts that speak of the form's own year. The goal of a project of several years counts all of them together and is
 * not held against one year's targets.
 */
export const eachGoal: Given<GoalSubject> = oncePerForm(({ form }) => {
  const { fields } = form;
  const [start, end] = [dateIn(fields.startDate), dateIn(fields.endDate)];
  const isOneYear = start !== undefined && end !== undefined && yearOf(start) === yearOf(end);
  const goals =
    form.kind === 'self-evaluation'
      ? [fields.expectedGoal]
      : [fields.annualGoal, ...(isOneYear ? [fields.projectGoal, fields.goals] : [])];
  const result = fields.actualResult;
  return toldOnce(goals).map(goal => ({
    goal,
    rows: liveRows(form.indicators),
    year: form.fiscalYear,
    ...(result?.kind === 'value' && { result }),
  }));
});

/** The texts that are filled in; what was copied from one cell to the next is read once. */
function toldOnce(cells: readonly (Cell<string> | undefined)[]): readonly Filled<string>[] {
  const filled = cells.flatMap(cell => (cell?.kind === 'value' ? [cell] : []));
  return filled.filter((cell, i) => filled.findIndex(one => one.value === cell.value) === i);
}

/** 实际完成情况, where it is filled in. */
export const theResult: Given<ResultSubject> = oncePerForm(({ form }) => {
  const { actualResult: result, expectedGoal: goal } = form.fields;
  return form.kind === 'self-evaluation' && result?.kind === 'value'
    ? [{ result, rows: liveRows(form.indicators), year: form.fiscalYear, ...(goal?.kind === 'value' && { goal }) }]
    : [];
});

export interface PlanText {
  readonly words: Filled<string | Target>;
  readonly year: number;
  readonly yearAt: Address | null;
  /** Of a target: the last day that it names, as far as written. */
  readonly due?: string;
}

/** Goals, plan and dates to keep of a declaration or target table that says its year. */
export const eachPlanText: Given<PlanText> = oncePerForm(({ form }) => {
  const { fields, fiscalYear: year, yearAt, indicators } = form;
  if (form.kind === 'self-evaluation' || year === null) return [];
  const texts = toldOnce([fields.annualGoal, fields.projectGoal, fields.goals, fields.plan]).map((words): PlanText => ({
    words,
    year,
    yearAt,
  }));
  const dates = indicators.flatMap(({ target: words }): PlanText[] =>
    words.kind === 'value' && words.value.kind === 'date' && words.value.by !== undefined
      ? [{ words, year, yearAt, due: words.value.by }]
      : [],
  );
  return [...texts, ...dates];
});

/** The mention's words, at most 40 characters on either side of the figure. */
export const quoteOf = (written: string, { start, end, number }: Mention): string =>
  quote(written, start, end, number.from, number.end);

/** “按“论坛”与单位“场”对应”: how the two places were matched. */
export function matchedBy({ likeness, noun, unit }: Alignment, mention: Mention, counted: string): Text {
  if (likeness === 'nearest')
    return text(
      '（表中只有这一项与之相近；如非同一事项，则目标所述没有对应指标）',
      ' (no other row comes near; if it means something else, the goal has no indicator here)',
    );
  const shared = noun === '' ? mention.noun.split('|').pop()! : noun;
  const units =
    unit === 'none'
      ? text('文中未写单位', 'the text names no unit')
      : text(`单位“${mention.number.unit}”“${counted}”`, `units “${mention.number.unit}” and “${counted}”`);
  const how = {
    same: text('名称相同', 'the same noun'),
    part: text('文中为其中一部分', 'the text speaks of a part'),
    akin: text('名称近义', 'a synonym'),
  }[likeness];
  return text(`（按“${shared}”对应：${how.zh}，${units.zh}）`, ` (matched by “${shared}”: ${how.en}, ${units.en})`);
}

const difference: Readonly<Record<Difference, Text>> = {
  reversed: text('，符号方向相反', ': the signs are opposed'),
  magnitude: text('，相差十的整数倍', ': they differ by a power of ten'),
  number: text('，数值不一致', ': the figures differ'),
  cut: text('，完成值舍去了小数', ': the actual value lost its decimals'),
};

/** “目标写“…”，指标“…”为≥20.00(次)，数值不一致（按…对应）。” */
export function goalSentence(
  goal: string,
  { mention, alignment, difference: kind }: Conflict,
): { readonly says: Text; readonly remedy: Text } {
  const { indicator, unit } = alignment.row;
  const [said, name, target] = [quoteOf(goal, mention), shortName(indicator), targetOf(indicator)];
  const how = matchedBy(alignment, mention, unit);
  return {
    says: text(
      `目标写“${said}”，指标“${name}”为${target}${difference[kind].zh}${how.zh}。`,
      `The goal says “${said}”, the indicator “${name}” ${target}${difference[kind].en}${how.en}.`,
    ),
    remedy: text(
      `请核对以哪个为准：目标为“${figureOf(mention)}”，指标值为“${target}”，并改为一致。`,
      `Which is right: “${figureOf(mention)}” of the goal or the target “${target}”? Please make both agree.`,
    ),
  };
}

/** “文中为“…”，指标“…”完成值为200.00(人)（按…对应）。” */
export function resultSentence(
  result: string,
  { mention, alignment, difference: kind, further = [] }: Conflict,
): { readonly says: Text; readonly remedy: Text } {
  const { indicator, unit } = alignment.row;
  const said = [mention, ...further].map(one => quoteOf(result, one)).join(further.length > 0 ? '”“' : '');
  const [name, actual] = [shortName(indicator), indicator.actual?.shown ?? ''];
  const how = matchedBy(alignment, mention, unit);
  return {
    says: text(
      `实际完成情况写“${said}”，指标“${name}”完成值为${actual}${difference[kind].zh}${how.zh}。`,
      `The result says “${said}”, the actual value of “${name}” is ${actual}${difference[kind].en}${how.en}.`,
    ),
    remedy: text(
      `请核对以哪个为准：文中为“${[mention, ...further].map(figureOf).join('”加“')}”，完成值为“${actual}”，并改为一致。`,
      `Which is right: “${figureOf(mention)}” of the text or the actual value “${actual}”? Please make both agree.`,
    ),
  };
}

/** “不少于200次” as the text's own figure: “≥200次”. */
export function figureOf({ number }: Mention): string {
  const { operator = '', value, high, unit, approximate, atLeast } = number;
  return `${operator}${approximate && !atLeast ? '约' : ''}${plain(value)}${high ? `-${plain(high)}` : ''}${atLeast ? '余' : ''}${unit}`;
}

/** A name as a sentence quotes it: sentence-long ones are cut. */
export const shortName = ({ name }: Indicator): string =>
  name.shown.length > 30 ? `${name.shown.slice(0, 30)}…` : name.shown;

/** Several clauses in one sentence: at most five are quoted. */
export function listOf(quotes: readonly string[]): Text {
  const shown = quotes.slice(0, 5);
  const more = quotes.length - shown.length;
  const zh = shown.map(one => `“${one}”`).join('、');
  const en = shown.map(one => `“${one}”`).join(', ');
  return more > 0 ? text(`${zh}等${quotes.length}处`, `${en} and ${more} more`) : text(zh, en);
}

const targetOf = ({ target }: Indicator): string => (target.kind === 'value' ? asATarget(target) : target.shown);
