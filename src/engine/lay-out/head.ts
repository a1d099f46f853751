import type { FormDraft } from '../layouts/draft';
import type { Layout, LabelledField } from '../layouts/layout';
import type { Columns, LabelPlace } from '../layouts/look';
import type { CellContent, CellStyle } from '../layouts/sheet-plan';
import type { Rect } from '../sheet/address';
import type { FieldName } from '../sheet/form';
import { serialOf } from '../sheet/serial-date';
import { addRow, place, styled, text, type Page } from './page';
import { charactersAcross, linesOf, rowHeight, textHeight } from './text-lines';

/** Where the dates of the head went, for what may be entered there. */
export type Places = Map<FieldName, Rect>;

/** Excel's highest row is 409.5 points; a longer text is given several rows. */
const HIGHEST_ROW = 400;
/** Room to write in, where nothing is filled in yet. */
const BLANK_TEXT = 60;

export function placeTitle(page: Page, layout: Layout, draft: FormDraft): void {
  const { look } = page;
  const across: Columns = [0, look.widths.length - 1];
  const title = addRow(page, 30);
  const titleStyle = styled(look, { bold: true, border: false });
  place(page, [title, title], across, { ...titleStyle, font: look.titleFont, size: 16 }, text(layout.titles[0] ?? ''));
  if (!layout.yearLine) return;
  const year = addRow(page, 19.3);
  const yearStyle: CellStyle = { ...styled(look, { border: false, format: '@' }), size: 11 };
  place(page, [year, year], across, yearStyle, text(look.year(draft.fiscalYear)));
}

/** 项目名称, 主管部门 … to the last line before the funds. */
export function placeHead(page: Page, layout: Layout, draft: FormDraft): Places {
  const places: Places = new Map();
  for (const line of page.look.head) placeLine(page, layout, draft, line, places);
  return places;
}

function placeLine(page: Page, layout: Layout, draft: FormDraft, line: readonly LabelPlace[], places: Places): void {
  const { look } = page;
  const row = addRow(page, look.headHeight);
  for (const { field, label, value } of line) {
    const described = fieldOf(layout, field);
    const words = draft.fields[field] ?? '';
    if (described.place === 'same-cell') {
      const style = styled(look, { horizontal: 'left', border: false });
      places.set(field, place(page, [row, row], value, style, text(described.label + words)));
      raise(page, row, linesOf(described.label + words, charactersAcross(look.widths, value)));
      continue;
    }
    place(page, [row, row], label, styled(look), text(described.label));
    const isLong = line.length === 1 && field !== 'projectName';
    const date = isDate(field) && serialOf(words) !== undefined;
    const style = styled(look, {
      ...(isLong && { horizontal: 'left', vertical: 'top' }),
      format: isDate(field) ? 'yyyy-mm-dd' : isLong ? 'General' : '@',
    });
    places.set(field, place(page, [row, row], value, style, date ? { kind: 'date', day: words } : filled(words)));
    const labelLines = linesOf(described.label, charactersAcross(look.widths, label));
    const lines = linesOf(words, charactersAcross(look.widths, value));
    raise(page, row, Math.max(labelLines, isLong ? 1 : lines));
    if (isLong) growText(page, row, lines, words === '' ? BLANK_TEXT : 0, [label, value]);
  }
}

/** 预期目标 beside 实际完成情况: a line of labels, and the texts below. */
export function placeGoals(page: Page, layout: Layout, draft: FormDraft): void {
  const { goals } = page.look;
  if (!goals) return;
  const labels = addRow(page, rowHeight(1, 0));
  for (const [field, columns] of goals.places)
    place(page, [labels, labels], columns, styled(page.look), text(fieldOf(layout, field).label));
  const texts = goals.places.map(([field]) => draft.fields[field] ?? '');
  const lines = goals.places.map(([, columns], n) => linesOf(texts[n]!, charactersAcross(page.look.widths, columns)));
  const first = addRow(page, 0);
  const style = styled(page.look, { horizontal: 'left', vertical: 'top' });
  goals.places.forEach(([, columns], n) => place(page, [first, first], columns, style, filled(texts[n]!)));
  const last = growText(page, first, Math.max(...lines), texts.every(words => words === '') ? BLANK_TEXT : 0);
  place(page, [labels, last], goals.label, styled(page.look), text(layout.goalLabel ?? ''));
}

/** Gives a text its height, in several rows when one would be too high; gives the last of them. */
function growText(page: Page, first: number, lines: number, least: number, columns?: readonly Columns[]): number {
  const height = Math.max(textHeight(lines), least, page.heights[first]!);
  const rows = Math.ceil(height / HIGHEST_ROW);
  const each = Math.ceil((height / rows) * 20) / 20;
  page.heights[first] = each;
  for (let row = 1; row < rows; row += 1) addRow(page, each);
  const last = first + rows - 1;
  if (last === first) return last;
  const pieces = page.pieces.map(piece =>
    piece.rect.top === first && (!columns || columns.some(([left]) => left === piece.rect.left))
      ? { ...piece, rect: { ...piece.rect, bottom: last } }
      : piece,
  );
  page.pieces.splice(0, page.pieces.length, ...pieces);
  return last;
}

const filled = (words: string): CellContent | undefined => (words === '' ? undefined : text(words));
const isDate = (field: FieldName): boolean => field === 'startDate' || field === 'endDate';

function raise(page: Page, row: number, lines: number): void {
  page.heights[row] = Math.max(page.heights[row]!, rowHeight(lines, 0));
}

function fieldOf(layout: Layout, field: FieldName): LabelledField {
  return layout.fields.find(one => one.field === field) ?? { field, label: '', place: 'beside' };
}
