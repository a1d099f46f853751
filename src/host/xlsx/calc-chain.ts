import { escapeXml, rootPrefix, scanXml, spliced, type Splice } from './xml';

/** A cell as calcChain.xml names it: sheet number of the workbook part, and “C7”. */
export interface ChainCell {
  readonly sheetId: string;
  readonly ref: string;
}

/**
 * calcChain.xml without the cells that lost their formula and with those that got one; null when no cell is left, for the
 * part may not be empty (CT_CalcChain, ECMA-376-1 §18.6.2). Throws on malformed text.
 */
export function editCalcChain(xml: string, lost: readonly ChainCell[], got: readonly ChainCell[]): string | null {
  const key = (cell: ChainCell): string => `${cell.sheetId}!${cell.ref}`;
  const leaves = new Set(lost.map(key));
  const arrives = new Map(got.map(cell => [key(cell), cell]));
  const prefix = rootPrefix(xml);
  const splices: Splice[] = [];
  let sheetId = '';
  let kept = 0;
  /** `i` is inherited from the element before: whoever follows a removed one that bore it must say it. */
  let unsaid = false;
  let end = 0;
  scanXml(xml, {
    open: (name, attributes, span) => {
      if (name !== 'c') return;
      if (attributes['i'] !== undefined) {
        sheetId = attributes['i'];
        unsaid = false;
      }
      const ref = attributes['r'] ?? '';
      arrives.delete(key({ sheetId, ref }));
      if (leaves.has(key({ sheetId, ref }))) {
        splices.push({ start: span.start(), end: span.end(), text: '' });
        if (attributes['i'] !== undefined) unsaid = true;
        return;
      }
      kept++;
      if (unsaid) {
        const at = span.start() + 1 + prefix.length + 1;
        splices.push({ start: at, end: at, text: ` i="${escapeXml(sheetId)}"` });
        unsaid = false;
      }
    },
    close: (name, span) => {
      // `<c …></c>`: an element that leaves goes with its closing tag.
      const last = splices[splices.length - 1];
      if (name === 'c' && last?.text === '' && xml.startsWith('</', span.start()) && last.end === span.start())
        splices[splices.length - 1] = { ...last, end: span.end() };
      end = span.start();
    },
  });
  if (kept + arrives.size === 0) return null;
  const added = [...arrives.values()]
    .map(cell => `<${prefix}c r="${cell.ref}" i="${escapeXml(cell.sheetId)}"/>`)
    .join('');
  return spliced(xml, added === '' ? splices : [...splices, { start: end, end, text: added }]);
}
