import type { SheetPlan } from '../../engine/layouts/sheet-plan';
import { a1 } from '../../engine/sheet/address';
import { cellReference } from '../../engine/sheet/reference';

/**
 * Queues the links; to be followed by the contents and the looks. Excel shows the target in a blank cell that becomes a
 * link and dresses it as one; what is written and dressed afterwards stays, and the link with it.
 */
export function queueLinks(sheet: Excel.Worksheet, { links = [] }: SheetPlan): void {
  for (const link of links) {
    const range = sheet.getRange(a1(link));
    range.hyperlink = { documentReference: cellReference(link.to) };
    range.untrack();
  }
}
