import type { FormDraft } from '../layouts/draft';
import type { Layout } from '../layouts/layout';
import { looks } from '../layouts/looks';
import type { SheetPlan } from '../layouts/sheet-plan';
import type { Policy } from '../policy/policy';
import { entriesAllowed } from './entries-allowed';
import { placeFunds } from './funds';
import { placeGoals, placeHead, placeTitle } from './head';
import { finished, newPage } from './page';
import { placeClosing, placeTable } from './table';

/** As the published forms are printed. */
const MARGINS = { left: 0.5, right: 0.5, top: 1, bottom: 1, header: 0.5, footer: 0.5 };

/**
 * The worksheet of a form, exactly as it is printed: what is laid out is read back identically. Sums, 执行率, its score,
 * 总分 and 评分等级 are live formulas that give what the scoring computes under the same policy. Undefined for a layout
 * that has no look (an amended one that is only read).
 */
export function layOut(draft: FormDraft, layout: Layout, policy: Policy): SheetPlan | undefined {
  const look = looks[layout.id];
  if (!look) return undefined;
  const page = newPage(look);
  placeTitle(page, layout, draft);
  const headRow = page.heights.length;
  const head = placeHead(page, layout, draft);
  const funds = placeFunds(page, layout, draft, policy);
  placeGoals(page, layout, draft);
  const table = placeTable(page, layout, draft);
  const formulas = placeClosing(page, layout, draft, table, funds, policy);
  const unframed = look.head.filter(line => line.some(({ label, value }) => label === value || label[0] === value[0]));
  const name = head.get('projectName');
  const area = { top: 0, left: 0, bottom: page.heights.length - 1, right: look.widths.length - 1 };
  return {
    name: draft.fields.projectName ?? layout.titles[0] ?? '',
    ...finished(page, headRow + unframed.length),
    columnWidths: look.widths,
    rowHeights: page.heights,
    print: {
      area,
      orientation: 'portrait',
      repeatedRows: { top: table.heading, bottom: table.heading },
      margins: MARGINS,
    },
    validations: entriesAllowed(look, draft, head, funds, { ...table, formulas }),
    frozenRows: name ? name.bottom + 1 : headRow,
  };
}
