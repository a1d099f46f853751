import { readFigure, unitInName, type Figure } from './figure';
import { foldWidth, plain } from './normal-text';
import { contradicts, leadingOperator, trailingOperator } from './operators';
import { isBlankMark } from './reading';
import type { Operator } from './target';

/** What other columns of the row say: layouts with 计算符号 | 指标值 | 计量单位 of their own, units in the name. */
export interface TargetHints {
  readonly name?: string;
  readonly operator?: string;
  readonly unit?: string;
}

/** Half width, on one line, without white space; a space between two digits stays, because it parts two numbers. */
export function compact(text: string): string {
  const line = plain(text.length > 2000 ? text.slice(0, 2000) : text);
  return line.replace(/\s+/g, (space, at: number) =>
    /\d/.test(line.charAt(at - 1)) && /\d/.test(line.charAt(at + space.length)) ? ' ' : '',
  );
}

/** A unit column that counts something: “2024.50” beside it is a number and no month. */
export function hasOwnUnit(hints: TargetHints): boolean {
  const unit = unitOf(hints.unit ?? '');
  return unit !== '' && !/^(?:年|月|日|时间|日期)/.test(unit);
}

export interface FigureFound {
  readonly figure: Figure;
  readonly operator?: Operator;
  /** The operator when it was a sign or a comparing word, not an introduction such as 达到. */
  readonly copied?: Operator;
}

/** “15个工作日内”, “3个月之内完成”: a time that may not be exceeded. 3月内 is a month of the calendar. */
const WITHIN =
  /^[在于]?(.{1,12}(?:小时|分钟|秒钟?|天|日|周|星期|个月|个季度|年|工作日|工作天))[之以]?内(?:(?:全部|完成|办结|办理|处理|处置|完毕|响应|修复|解决|回复|答复|反馈|拨付|支付|到账|到位|到达|送达|交付){0,3})$/;

export function figureWithOperator(line: string, hints: TargetHints): FigureFound | undefined {
  const text = line.replace(/[。;；.,]+$/, '');
  if (text === '' || text.length > 60) return undefined;
  const leading = leadingOperator(text);
  const rest = leading?.rest ?? text;
  const within = WITHIN.exec(rest)?.[1];
  const trailing = within === undefined ? trailingOperator(rest) : undefined;
  const figure = readFigure(withUnit(within ?? trailing?.rest ?? rest, hints));
  if (!figure) return undefined;
  const behind: Operator | undefined = within === undefined ? trailing?.operator : '≤';
  if (leading && behind && contradicts(leading.operator, behind)) return undefined;
  const operator = leading && leading.operator !== '=' ? leading.operator : (behind ?? leading?.operator);
  const copied = trailing?.operator ?? (leading && leading.written !== 'introduction' ? leading.operator : undefined);
  return {
    figure,
    ...(operator && { operator }),
    ...(copied && { copied: leading?.written === 'introduction' ? copied : (operator ?? copied) }),
  };
}

/** A bare number takes the unit of its own column, or the one its name carries. */
function withUnit(text: string, hints: TargetHints): string {
  if (!/^[\d.,~—–至到+\-−]+$/.test(text)) return text;
  const unit = hintedUnit(hints);
  return unit === '' ? text : `${text}(${unit})`;
}

export function hintedUnit(hints: TargetHints): string {
  return unitOf(hints.unit ?? '') || unitInName(compact(hints.name ?? ''));
}

function unitOf(text: string): string {
  const unit = foldWidth(text)
    .replace(/\s+/g, '')
    .replace(/^\((.*)\)$/, '$1');
  return isBlankMark(unit) || unit === '无' || unit.length > 12 ? '' : unit;
}
