import { a1, type Language } from '../../engine/index';
import type { Row } from './list-rows';
import type { Foldable } from './list-state';

/** What a key does in the tree of findings. */
export type Move =
  | { readonly kind: 'go'; readonly to: Row }
  | { readonly kind: 'fold'; readonly ids: readonly string[]; readonly what: Foldable; readonly open: boolean }
  | { readonly kind: 'choose'; readonly row: Extract<Row, { kind: 'finding' }> };

const PAGE = 10;

/** The keys of a tree, as the WAI-ARIA practices have them; null for a key that is none of them. */
export function moveFor(key: string, rows: readonly Row[], at: number): Move | null {
  const row = rows[at];
  if (!row) return null;
  switch (key) {
    case 'ArrowDown':
      return goTo(rows, at + 1);
    case 'ArrowUp':
      return goTo(rows, at - 1);
    case 'PageDown':
      return goTo(rows, at + PAGE);
    case 'PageUp':
      return goTo(rows, at - PAGE);
    case 'Home':
      return goTo(rows, 0);
    case 'End':
      return goTo(rows, rows.length - 1);
    case 'ArrowRight':
      if (!row.isOpen) return fold(row, true);
      return rows[at + 1]?.parent === row.id ? goTo(rows, at + 1) : goTo(rows, at);
    case 'ArrowLeft':
      if (row.isOpen) return fold(row, false);
      return goTo(rows, row.parent === null ? at : rows.findIndex(one => one.id === row.parent));
    case 'Enter':
    case ' ':
      return row.kind === 'finding' ? { kind: 'choose', row } : fold(row, !row.isOpen);
    case '*':
      return foldAll(rows.filter(one => one.parent === row.parent && one.kind === row.kind));
    default:
      return null;
  }
}

export const fold = (row: Row, open: boolean): Move => ({
  kind: 'fold',
  ids: [row.id],
  what: row.kind === 'heading' ? 'headings' : 'details',
  open,
});

/** Opens all; when all are open, closes them. */
function foldAll(rows: readonly Row[]): Move {
  const open = rows.some(row => !row.isOpen);
  return {
    kind: 'fold',
    ids: rows.map(row => row.id),
    what: rows[0]?.kind === 'heading' ? 'headings' : 'details',
    open,
  };
}

function goTo(rows: readonly Row[], at: number): Move {
  return { kind: 'go', to: rows[Math.min(Math.max(at, 0), rows.length - 1)]! };
}

/** The next row that begins with what was typed: its words, its cell or its rule. One letter again goes on to the one after. */
export function typedTo(typed: string, rows: readonly Row[], at: number, language: Language): Row | null {
  const start = typed.toLowerCase();
  const begins = (row: Row): boolean => beginnings(row, language).some(one => one.toLowerCase().startsWith(start));
  const from = typed.length === 1 ? at + 1 : at;
  return [...rows.slice(from), ...rows.slice(0, from)].find(begins) ?? null;
}

function beginnings(row: Row, language: Language): readonly string[] {
  switch (row.kind) {
    case 'heading':
      return [row.section.label[language]];
    case 'finding':
      return [row.finding.says[language], a1(row.finding.at), row.finding.rule];
    case 'fold':
      return [];
  }
}
