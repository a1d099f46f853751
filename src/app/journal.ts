import { inverse, type Edit } from '../engine/index';
import { editsOfCells, keptCells } from './journal-cells';
import type { Added } from './ports';

/**
 * The journal: every change the add-in itself made in this workbook, newest last. It is one note of the notebook, so it
 * outlives saving, closing and another machine; and as it travels in the user's file, it is bounded.
 */
export const JOURNAL = 'undo';

/** So many steps are kept. */
export const MOST_STEPS = 50;
/** So many characters; the last step is kept whatever its size, or it could not be taken back. */
export const MOST_CHARACTERS = 200_000;

/** What was done, as plain data; the pane says it in words. */
export type What =
  | { readonly kind: 'recompute' }
  | { readonly kind: 'explain' }
  | { readonly kind: 'fix'; readonly rule: string }
  | { readonly kind: 'sheets'; readonly form: MadeForm }
  | { readonly kind: 'revert'; readonly of: string }
  /** A step of an earlier version, which did not say, or of a later one. */
  | { readonly kind: 'other' };

export const madeForms = ['declaration', 'self-evaluation', 'summary', 'report'] as const;
export type MadeForm = (typeof madeForms)[number];

export interface Step {
  readonly id: string;
  /** ISO time. */
  readonly at: string;
  readonly what: What;
  /** As written, in order; what the cells were and became. */
  readonly edits: readonly Edit[];
  /** Sheets that were made. */
  readonly added?: Added;
  /** Names of sheets that a revert took away. */
  readonly removed?: readonly string[];
}

export interface Journal {
  readonly steps: readonly Step[];
  /** Something in it could not be read and will be dropped with the next change. */
  readonly isDamaged: boolean;
  /** Characters as kept. */
  readonly size: number;
}

export type NewStep = Omit<Step, 'id'>;

/** The journal with one more step, and the id that the step got. */
export function withStep(before: string | null, step: NewStep): { readonly text: string; readonly id: string } {
  const { steps } = readJournal(before);
  const id = String(1 + steps.reduce((most, one) => Math.max(most, Number(one.id) || 0), 0));
  const texts = [...steps, { ...step, id }].slice(-MOST_STEPS).map(one => JSON.stringify(stored(one)));
  let size = texts.reduce((sum, one) => sum + one.length + 1, 1);
  while (texts.length > 1 && size > MOST_CHARACTERS) size -= texts.shift()!.length + 1;
  return { text: `[${texts.join()}]`, id };
}

const stored = ({ edits, ...step }: Step): object => ({ ...step, ...keptCells(edits) });

export function readJournal(stored: string | null): Journal {
  if (stored === null || stored === '') return { steps: [], isDamaged: false, size: 0 };
  const size = stored.length;
  let kept: unknown;
  try {
    kept = JSON.parse(stored);
  } catch {
    return { steps: [], isDamaged: true, size };
  }
  if (!Array.isArray(kept)) return { steps: [], isDamaged: true, size };
  const steps = kept.flatMap((one: unknown) => stepIn(one) ?? []);
  return { steps, isDamaged: steps.length < kept.length, size };
}

/** Strict: what stands here is written into cells one day. */
function stepIn(kept: unknown): Step | undefined {
  if (!isRecord(kept) || typeof kept.at !== 'string' || Number.isNaN(Date.parse(kept.at))) return undefined;
  const edits = kept.edits === undefined ? editsOfCells(kept.sheets, kept.cells) : putBack(kept.edits);
  if (!edits) return undefined;
  const added = kept.added === undefined ? undefined : addedIn(kept.added);
  if (kept.added !== undefined && !added) return undefined;
  return {
    // A step of an earlier version has its time only.
    id: typeof kept.id === 'string' ? kept.id : kept.at,
    at: kept.at,
    what: whatIn(kept.what),
    edits,
    ...(added && { added }),
    ...(areTexts(kept.removed) && { removed: kept.removed }),
  };
}

function whatIn(kept: unknown): What {
  if (!isRecord(kept)) return { kind: 'other' };
  const { kind, rule, of, form } = kept;
  if (kind === 'recompute' || kind === 'explain') return { kind };
  if (kind === 'fix' && typeof rule === 'string') return { kind, rule };
  if (kind === 'revert' && typeof of === 'string') return { kind, of };
  const made = madeForms.find(one => one === form);
  return kind === 'sheets' && made ? { kind, form: made } : { kind: 'other' };
}

/** Earlier versions kept the edits that put everything back, each with all its members. */
function putBack(kept: unknown): readonly Edit[] | undefined {
  if (!Array.isArray(kept)) return undefined;
  const cells = kept.map((one: unknown) => {
    if (!isRecord(one) || !isRecord(one.at) || typeof one.kind !== 'string') return null;
    const { at, was, becomes, wasShown, becomesShown } = one;
    const flags = `${one.wasFormula === true ? 'w' : ''}${one.becomesFormula === true ? 'b' : ''}`;
    return [at.sheet, [0, at.row, at.col, was, becomes, wasShown, becomesShown, one.kind.charAt(0) + flags]] as const;
  });
  const edits = cells.flatMap(cell => (cell && editsOfCells([cell[0]], [cell[1]])) ?? []);
  return edits.length === kept.length ? edits.map(inverse).reverse() : undefined;
}

function addedIn(kept: unknown): Added | undefined {
  if (!isRecord(kept) || !Array.isArray(kept.sheets)) return undefined;
  const sheets = kept.sheets.flatMap((one: unknown) =>
    isRecord(one) && typeof one.name === 'string' && areTexts(one.fingerprint)
      ? [{ name: one.name, fingerprint: one.fingerprint }]
      : [],
  );
  return sheets.length === kept.sheets.length ? { sheets } : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(one => typeof one === 'string');
