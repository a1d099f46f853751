import type { Severity } from '../../engine/rules/finding';
import { SEVERITIES } from './conditional-formats';
import { rootPrefix, scanXml, spliced } from './xml';

/** Looks of the marks: soft fill and strong text, and bold, italic or both besides, so that no mark speaks by colour alone. */
const LOOKS: Readonly<Record<Severity, { readonly font: string; readonly ink: string; readonly fill: string }>> = {
  error: { font: '<b/>', ink: 'FF9C0006', fill: 'FFFFC7CE' },
  warning: { font: '<b/><i/>', ink: 'FF7F6000', fill: 'FFFFEB9C' },
  hint: { font: '<i/>', ink: 'FF1F4E78', fill: 'FFDDEBF7' },
};

function look(prefix: string, severity: Severity): string {
  const { font, ink, fill } = LOOKS[severity];
  const xml =
    `<dxf><font>${font}<color rgb="${ink}"/></font>` +
    `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor rgb="${fill}"/></patternFill></fill></dxf>`;
  return xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`);
}

/**
 * After `</dxfs>` stands a comment that keeps what the list's opening tag was before, so that taking the looks out again
 * gives the very same bytes. Not inside the list: some readers count a comment there as one more entry.
 */
const NOTE = /<!--PSE:dxfs:([^]*?)-->/;

/** Children of a style sheet that may stand before `dxfs` (CT_Stylesheet, ECMA-376-1 §18.8.39). */
const BEFORE = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles']);

interface List {
  /** The whole element; start = end where there is none yet. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly count: number;
}

function findList(xml: string): List {
  let depth = 0;
  let after = 0;
  let count = 0;
  let found: { start: number; openEnd: number; selfClosing: boolean } | undefined;
  let list: List | undefined;
  scanXml(xml, {
    open: (name, _, span, selfClosing) => {
      depth++;
      if (depth === 2 && name === 'dxfs') found = { start: span.start(), openEnd: span.end(), selfClosing };
      if (depth === 2 && after === 0) after = span.start();
      if (depth === 3 && found && !list && name === 'dxf') count++;
    },
    close: (name, span) => {
      depth--;
      if (depth !== 1) return;
      if (name === 'dxfs' && found) list = { ...found, closeStart: span.start(), end: span.end(), count };
      else if (BEFORE.has(name)) after = span.end();
    },
  });
  if (list) return list;
  if (after === 0) throw new Error('a style sheet without styles');
  return { start: after, openEnd: after, closeStart: after, end: after, selfClosing: true, count: 0 };
}

/** The style sheet with our looks at the end of its list, and the index of each. Throws on malformed text. */
export function withLooks(xml: string): { readonly xml: string; readonly index: ReadonlyMap<Severity, number> } {
  const prefix = rootPrefix(xml);
  const list = findList(xml);
  const index = new Map(SEVERITIES.map((severity, i) => [severity, list.count + i]));
  const opening = xml.slice(list.start, list.openEnd);
  const total = list.count + SEVERITIES.length;
  const renewed = /\scount\s*=/.test(opening)
    ? opening.replace(/(\scount\s*=\s*)("[^"]*"|'[^']*')/, `$1"${total}"`)
    : opening || `<${prefix}dxfs count="${total}">`;
  const text =
    renewed.replace(/\s*\/>$/, '>') +
    xml.slice(list.openEnd, list.selfClosing ? list.openEnd : list.closeStart) +
    SEVERITIES.map(severity => look(prefix, severity)).join('') +
    `</${prefix}dxfs><!--PSE:dxfs:${opening}-->`;
  return { xml: spliced(xml, [{ start: list.start, end: list.end, text }]), index };
}

/**
 * The style sheet as it was before `withLooks`. When another program has written it since, it is left alone: an unused look
 * does no harm, a shifted list would recolour the user's own formats.
 */
export function withoutLooks(xml: string): string {
  const note = NOTE.exec(xml);
  if (!note) return xml;
  const prefix = rootPrefix(xml);
  const looks = SEVERITIES.map(severity => look(prefix, severity)).join('');
  const list = findList(xml);
  const opening = note[1]!;
  if (list.end !== note.index || !xml.slice(0, list.closeStart).endsWith(looks)) return xml;
  const inside = xml.slice(list.openEnd, list.closeStart - looks.length);
  const restored =
    opening === '' || opening.endsWith('/>') ? opening : opening + inside + xml.slice(list.closeStart, list.end);
  return spliced(xml, [{ start: list.start, end: note.index + note[0].length, text: restored }]);
}
