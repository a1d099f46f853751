import { bandOf, isNotApplicable } from '../words/bands';
import type { Address } from './address';
import { overTheYear, withoutDetail, withoutDoneBehind, withoutName, withoutReporting } from './around-the-figure';
import type { Cell } from './cell';
import { readDeadline } from './deadlines';
import type { Figure } from './figure';
import type { RawCell } from './grid';
import { plain } from './normal-text';
import { isDateFormat, isoOfSerial, isPercentFormat } from './number-format';
import { scaleAt } from './numerals';
import { leadingOperator, operatorNamed } from './operators';
import { blank, exactly, filled, isBlankMark, isErrorValue, isPlaceholder, readDecimal, unreadable } from './reading';
import {
  compact,
  figureWithOperator,
  hasOwnUnit,
  hintedUnit,
  type FigureFound,
  type TargetHints,
} from './signed-figure';
import type { Actual, Amount, Operator, Target } from './target';
import type { Decimal } from './units';

/** Reads 年度指标值. Empty or a dash is blank, # errors and placeholders are unreadable; every other text is a target. */
export function readTarget(raw: RawCell | null, at: Address, hints: TargetHints = {}): Cell<Target> {
  return readCell(
    raw,
    at,
    text => parseTarget(text, hints),
    amount => asTarget(amount, undefined, hints),
    hints,
  );
}

/** Reads 实际完成值, by the same grammar. */
export function readActual(raw: RawCell | null, at: Address, hints: TargetHints = {}): Cell<Actual> {
  return readCell(
    raw,
    at,
    text => parseActual(text, hints),
    amount => asActual(amount),
    hints,
  );
}

/** The grammar of 指标值. Total: any text gives a target, at worst one of kind `text`. */
export function parseTarget(text: string, hints: TargetHints = {}): Target {
  const line = compact(text);
  const counted = countedOverTheYear(line, hints);
  const by = counted ? undefined : deadlineOf(line, hints);
  if (by) return by;
  const figure =
    counted ??
    figureWithOperator(line.replace(/^完成(?=[\d≥>=])/, ''), hints) ??
    figureWithOperator(withoutDetail(withoutName(line, compact(hints.name ?? ''))), hints);
  const target = figure ? asTarget(figure.figure, figure.operator, hints) : between(line, hints);
  if (target) return target;
  const sign = /^[>≥≧<≤≦=]/.test(line) ? leadingOperator(line)?.operator : undefined;
  const operator = sign ?? (hints.operator === undefined ? undefined : operatorNamed(compact(hints.operator)));
  return operator === undefined ? { kind: 'text' } : { kind: 'text', operator };
}

/** The grammar of 完成值: band words, 不适用, times, figures, and text for the rest. */
export function parseActual(text: string, hints: TargetHints = {}): Actual {
  const line = compact(text);
  const band = bandOf(line);
  if (band) return { kind: 'level', ...band };
  if (isNotApplicable(line)) return { kind: 'not-applicable' };
  const counted = countedOverTheYear(line, hints);
  const deadline = counted ? undefined : readDeadline(line);
  if (deadline && !hasOwnUnit(hints))
    return deadline.by === undefined ? { kind: 'date' } : { kind: 'date', on: deadline.by };
  const figure =
    counted ??
    figureWithOperator(line, hints) ??
    figureWithOperator(withoutReporting(line), hints) ??
    figureWithOperator(withoutDoneBehind(line), hints) ??
    figureWithOperator(withoutDetail(line), hints) ??
    figureWithOperator(withoutDetail(withoutName(withoutReporting(line), compact(hints.name ?? ''))), hints);
  return figure ? asActual(figure.figure, figure.copied) : { kind: 'text' };
}

/** “全年不少于12场”; “全年12月前” is a time. */
function countedOverTheYear(line: string, hints: TargetHints): FigureFound | undefined {
  const rest = overTheYear(line);
  return rest === undefined || readDeadline(rest) ? undefined : figureWithOperator(rest, hints);
}

/** “≥90%且≤100%”, “不少于2个,不超过5个”: both ends of a range, each with its sign. */
function between(line: string, hints: TargetHints): Target | undefined {
  const [low, high, more] = line.split(/[,;、]|并?且/).map(part => figureWithOperator(part, hints));
  if (low?.figure.kind !== 'amount' || high?.figure.kind !== 'amount' || more) return undefined;
  const isUp = low.operator === '≥' || low.operator === '>';
  const isDown = high.operator === '≤' || high.operator === '<';
  const { unit } = low.figure;
  if (!isUp || !isDown || unit !== high.figure.unit || low.figure.value.gt(high.figure.value)) return undefined;
  return { kind: 'range', low: low.figure, high: high.figure, unit };
}

function deadlineOf(line: string, hints: TargetHints): Target | undefined {
  const deadline = hasOwnUnit(hints) ? undefined : readDeadline(line);
  if (!deadline) return undefined;
  const operator = leadingOperator(line)?.operator;
  return {
    kind: 'date',
    ...(deadline.by !== undefined && { by: deadline.by }),
    ...(operator !== undefined && { operator }),
  };
}

/** `1.00(个月/次)`: a time per occasion. */
const PERIOD = /^(?:个?月|个?季度|季|年|周|天|日|个?工作日|个?小时|分钟)\/(?:次|期|份|场|篇|本|版|个|轮)$/;

function asTarget(figure: Figure, written: Operator | undefined, hints: TargetHints): Target | undefined {
  const hinted = hints.operator === undefined ? undefined : operatorNamed(compact(hints.operator));
  const operator = written ?? hinted;
  if (PERIOD.test(figure.unit)) return operator === undefined ? { kind: 'date' } : { kind: 'date', operator };
  if (figure.kind === 'range') {
    // “≤5-10” names no single limit.
    if (operator === '≤' || operator === '<') return { kind: 'text', operator };
    return { kind: 'range', low: figure.low, high: figure.high, unit: figure.unit };
  }
  const { value, unit, approximate, places } = figure;
  const assumed = operator === undefined;
  return { kind: 'quantity', operator: operator ?? '=', assumed, value, unit, approximate, places };
}

function asActual(figure: Figure, copied?: Operator): Actual {
  if (PERIOD.test(figure.unit)) return { kind: 'date' };
  const copiedOperator = copied === undefined ? {} : { copiedOperator: copied };
  if (figure.kind === 'range')
    return { kind: 'range', low: figure.low, high: figure.high, unit: figure.unit, ...copiedOperator };
  const { value, unit, approximate, places } = figure;
  return { kind: 'quantity', value, unit, approximate, places, ...copiedOperator };
}

function readCell<T extends Target | Actual>(
  raw: RawCell | null,
  at: Address,
  parse: (text: string) => T,
  ofFigure: (figure: Figure) => T | undefined,
  hints: TargetHints,
): Cell<T> {
  if (raw === null) return blank(raw, at);
  if (isErrorValue(raw)) return unreadable(raw, at, 'error');
  if (typeof raw.value === 'number') return ofNumber(raw, raw.value, at, parse, ofFigure, hints);
  const text = typeof raw.value === 'string' ? raw.value : raw.shown;
  const line = plain(text.length > 2000 ? text.slice(0, 2000) : text);
  if (isBlankMark(line)) return blank(raw, at);
  if (isPlaceholder(line)) return unreadable(raw, at, 'placeholder');
  return filled(raw, at, parse(text));
}

function ofNumber<T extends Target | Actual>(
  raw: RawCell,
  double: number,
  at: Address,
  parse: (text: string) => T,
  ofFigure: (figure: Figure) => T | undefined,
  hints: TargetHints,
): Cell<T> {
  if (isDateFormat(raw.format)) {
    const shown = parse(raw.shown);
    const iso = isoOfSerial(double);
    return filled(raw, at, shown.kind === 'date' || iso === undefined ? shown : parse(iso));
  }
  const value = exactly(double);
  if (!value) return unreadable(raw, at, 'not-a-number');
  const amount = numericAmount(value, raw, hints);
  return filled(raw, at, ofFigure({ kind: 'amount', ...amount }) ?? parse(raw.shown));
}

/** 0.95 under a percent format is 95 %; other numbers take the hinted unit, or the one their format prints. */
function numericAmount(value: Decimal, raw: RawCell, hints: TargetHints): Amount {
  const isPercent = isPercentFormat(raw.format);
  const scaled = isPercent ? value.times(100) : value;
  const places = placesShown(raw.shown, scaled);
  if (isPercent) return { value: scaled, unit: '%', approximate: false, places };
  const unit = hintedUnit(hints);
  const scale = scaleAt(unit, 0);
  if (scale) return { value: value.times(scale.factor), unit: unit.slice(scale.end), approximate: false, places };
  return { value, unit: unit === '' ? unitShown(raw) : unit, approximate: false, places };
}

/** A custom format such as `≥0.00"(人)"` prints the unit around the number. */
function unitShown(raw: RawCell): string {
  const figure = raw.format?.includes('"') === true ? figureWithOperator(compact(raw.shown), {}) : undefined;
  return figure?.figure.unit ?? '';
}

function placesShown(shown: string, value: Decimal): number {
  const printed = readDecimal(shown.replace(/[%％]\s*$/, ''));
  const dot = shown.indexOf('.');
  return printed && dot >= 0
    ? (/^\d*/.exec(shown.slice(dot + 1))?.[0].length ?? 0)
    : printed
      ? 0
      : value.decimalPlaces();
}
