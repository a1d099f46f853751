import type { Mark } from '../../engine/edits';
import type { Address, Rect } from '../../engine/sheet/address';
import { a1Rect } from '../../engine/sheet/address';
import { hash } from '../../engine/sheet/fingerprint';
import type { Severity } from '../../engine/rules/finding';
import { asRectangles } from './rectangles';

/**
 * Marks are conditional formats whose formula is always true, refers to no cell and says whose it is:
 * `=LEN("PSE:E:1x7f3ak")>0`. They leave the user's own fills and rules alone, are found again after saving and reopening, on
 * another machine and in copied rows, and taking the rule away gives the old look back.
 */
const SIGN = /"PSE:([^"]*)"/;

interface Look {
  readonly letter: string;
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Soft fill, strong text, and bold, italic or both besides: never by colour alone. */
const LOOK: Readonly<Record<Severity, Look>> = {
  error: { letter: 'E', fill: '#FFC7CE', color: '#9C0006', bold: true, italic: false },
  warning: { letter: 'W', fill: '#FFEB9C', color: '#7F6000', bold: true, italic: true },
  hint: { letter: 'I', fill: '#DDEBF7', color: '#1F4E78', bold: false, italic: true },
};

/** Weakest first: `add` puts a rule at the top priority, so that the strongest ends there. */
const ORDER: readonly Severity[] = ['hint', 'warning', 'error'];

/** An address beyond 8,192 characters is refused (OfficeDev/office-js #5198); Excel is slow long before. */
const ADDRESS_LENGTH = 2_000;

/** What the formula of a loaded rule says, “E:1x7f3ak”; undefined when the rule is not ours. */
export function signOf(rule: Excel.ConditionalFormat): string | undefined {
  if (rule.type !== 'Custom' || rule.customOrNullObject.isNullObject) return undefined;
  return SIGN.exec(rule.customOrNullObject.rule.formula)?.[1];
}

export const isSentinel = (rule: Excel.ConditionalFormat): boolean => signOf(rule) !== undefined;

/** A rule that was added and did not come to its formula, because an action before it failed. Nobody else leaves such a one. */
export const isUnfinished = (rule: Excel.ConditionalFormat): boolean =>
  rule.type === 'Custom' && !rule.customOrNullObject.isNullObject && !rule.customOrNullObject.rule.formula;

/** The sheets of one request and their rules, each named to Excel once. */
export interface SheetsAsked {
  readonly sheet: (name: string) => Excel.Worksheet;
  readonly rules: (name: string) => Excel.ConditionalFormatCollection;
}

export function sheetsAsked({ workbook: { worksheets } }: Excel.RequestContext): SheetsAsked {
  const sheets = new Map<string, Excel.Worksheet>();
  const collections = new Map<string, Excel.ConditionalFormatCollection>();
  const sheet = (name: string): Excel.Worksheet => {
    const found = sheets.get(name) ?? worksheets.getItem(name);
    sheets.set(name, found);
    return found;
  };
  const rules = (name: string): Excel.ConditionalFormatCollection => {
    const known = collections.get(name);
    if (known) return known;
    const everything = sheet(name).getRange();
    const found = everything.conditionalFormats;
    everything.untrack();
    collections.set(name, found);
    return found;
  };
  return { sheet, rules };
}

/** Asks for the rules of a sheet; the answer is in `items` after the next sync. */
export function askRules(asked: SheetsAsked, name: string): Excel.ConditionalFormatCollection {
  const rules = asked.rules(name);
  rules.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return rules;
}

/** A rule to be drawn: cells of one sheet, of one severity. */
export interface Drawing {
  readonly areas: readonly Rect[];
  readonly look: Look;
  /** Says which cells in which look: a rule of the same sign may be this one. */
  readonly sign: string;
}

/** The rules that mark the cells, by sheet: one per severity, further ones where an address would be too long. */
export function drawingsOf(marks: readonly Mark[]): ReadonlyMap<string, readonly Drawing[]> {
  const sheets = new Map<string, Map<string, Mark>>();
  for (const mark of marks) {
    const cells = sheets.get(mark.at.sheet) ?? new Map<string, Mark>();
    sheets.set(mark.at.sheet, cells);
    const key = `${mark.at.row},${mark.at.col}`;
    const known = cells.get(key);
    if (!known || ORDER.indexOf(mark.severity) > ORDER.indexOf(known.severity)) cells.set(key, mark);
  }
  return new Map([...sheets].map(([name, cells]) => [name, drawingsOfSheet([...cells.values()])]));
}

const drawingsOfSheet = (marks: readonly Mark[]): readonly Drawing[] =>
  ORDER.flatMap(severity => {
    const look = LOOK[severity];
    const cells = marks.filter(mark => mark.severity === severity).map(mark => mark.at);
    return pieces(cells).map(areas => {
      const told = [look.fill, look.color, look.bold, look.italic, addressOf(areas)].join();
      return { areas, look, sign: `${look.letter}:${hash(told)}` };
    });
  });

/** Queues a rule. Its formula comes last, so that a rule which has one is whole. */
export function queueDrawing(sheet: Excel.Worksheet, { areas, look, sign }: Drawing): void {
  const ranges = sheet.getRanges(addressOf(areas));
  const { custom } = ranges.conditionalFormats.add('Custom');
  ranges.untrack();
  const { fill, font } = custom.format;
  fill.color = look.fill;
  font.color = look.color;
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  custom.rule.formula = `=LEN("PSE:${sign}")>0`;
}

/** Queues the removal of rules; one that is gone already fails the request. */
export function queueDeletion(asked: SheetsAsked, name: string, ids: readonly string[]): void {
  for (const id of ids) asked.rules(name).getItem(id).delete();
}

/** “A1:A3,C7”. */
const addressOf = (areas: readonly Rect[]): string => areas.map(a1Rect).join();

/** The cells as rectangles, in pieces whose address has at most `ADDRESS_LENGTH` characters. */
function pieces(cells: readonly Address[]): readonly (readonly Rect[])[] {
  const done: Rect[][] = [];
  let length = Infinity;
  for (const rect of asRectangles(cells)) {
    const more = a1Rect(rect).length + 1;
    if (length + more > ADDRESS_LENGTH) {
      done.push([]);
      length = 0;
    }
    done[done.length - 1]!.push(rect);
    length += more;
  }
  return done;
}
