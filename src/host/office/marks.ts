import type { Mark } from '../../engine/edits';
import type { Address } from '../../engine/sheet/address';
import { a1Rect } from '../../engine/sheet/address';
import type { Severity } from '../../engine/rules/finding';
import { asRectangles } from './rectangles';

/**
 * Marks are conditional formats whose formula is always true, refers to no cell and says whose it is:
 * `=LEN("PSE:E:7f3a")>0`. They leave the user's own fills and rules alone, are found again after saving and reopening, on
 * another machine and in copied rows, and taking the rule away gives the old look back.
 */
const SIGN = 'PSE:';

/** Soft fill, strong text, and bold, italic or both besides: never by colour alone. */
const LOOK: Readonly<
  Record<Severity, { letter: string; fill: string; color: string; bold: boolean; italic: boolean }>
> = {
  error: { letter: 'E', fill: '#FFC7CE', color: '#9C0006', bold: true, italic: false },
  warning: { letter: 'W', fill: '#FFEB9C', color: '#7F6000', bold: true, italic: true },
  hint: { letter: 'I', fill: '#DDEBF7', color: '#1F4E78', bold: false, italic: true },
};

/** Weakest first: `add` puts a rule at the top priority, so that the strongest ends there. */
const ORDER: readonly Severity[] = ['hint', 'warning', 'error'];

/** An address beyond 8,192 characters is refused (OfficeDev/office-js #5198); Excel is slow long before. */
const ADDRESS_LENGTH = 2_000;

/** Whether a loaded rule is one of ours; of one run only, when its id is given. */
export function isSentinel(rule: Excel.ConditionalFormat, runId?: string): boolean {
  if (rule.type !== 'Custom' || rule.customOrNullObject.isNullObject) return false;
  const formula = rule.customOrNullObject.rule.formula;
  return formula.includes(`"${SIGN}`) && (runId === undefined || formula.includes(`:${runId}"`));
}

/** A rule that was added and then got no formula, because the next action failed. Nobody else leaves such a one. */
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

/** Queues one rule per severity for the cells of one sheet. */
export function queueMarks(sheet: Excel.Worksheet, marks: readonly Mark[], runId: string): void {
  const strongest = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.at.row},${mark.at.col}`;
    const known = strongest.get(key);
    if (!known || ORDER.indexOf(mark.severity) > ORDER.indexOf(known.severity)) strongest.set(key, mark);
  }
  for (const severity of ORDER) {
    const cells = [...strongest.values()].filter(mark => mark.severity === severity).map(mark => mark.at);
    for (const address of addresses(cells)) queueRule(sheet, address, severity, runId);
  }
}

function queueRule(sheet: Excel.Worksheet, address: string, severity: Severity, runId: string): void {
  const { letter, fill, color, bold, italic } = LOOK[severity];
  const areas = sheet.getRanges(address);
  const rule = areas.conditionalFormats.add('Custom');
  rule.custom.rule.formula = `=LEN("${SIGN}${letter}:${runId}")>0`;
  rule.custom.format.fill.color = fill;
  rule.custom.format.font.color = color;
  if (bold) rule.custom.format.font.bold = true;
  if (italic) rule.custom.format.font.italic = true;
  areas.untrack();
}

/** Queues the removal of rules; one that is gone already fails the request. */
export function queueDeletion(asked: SheetsAsked, name: string, ids: readonly string[]): void {
  for (const id of ids) asked.rules(name).getItem(id).delete();
}

/** “A1:A3,C7”, in pieces of at most `ADDRESS_LENGTH` characters. */
function addresses(cells: readonly Address[]): readonly string[] {
  const pieces: string[] = [];
  for (const part of asRectangles(cells).map(a1Rect)) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.length + 1 + part.length <= ADDRESS_LENGTH)
      pieces[pieces.length - 1] = `${last},${part}`;
    else pieces.push(part);
  }
  return pieces;
}

let runs = 0;

/** Tells the rules of one action from older ones. */
export function newRunId(): string {
  runs += 1;
  return (Date.now() % 0xffffff).toString(36) + runs.toString(36);
}
