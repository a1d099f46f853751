import { inverse, type Edit } from '../engine/index';
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

/**
 * Kept are the edits that put everything back, as earlier versions kept them. Why a cell was changed is not: the sentence
 * would be most of the file.
 */
function stored({ edits, ...step }: Step): object {
  return { ...step, edits: [...edits].reverse().map(edit => withoutWhy(inverse(edit))) };
}

const withoutWhy = ({ why: _why, ...edit }: Edit): Omit<Edit, 'why'> => edit;

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
  const edits = Array.isArray(kept.edits) ? kept.edits.map(editIn) : undefined;
  if (!edits || edits.includes(undefined)) return undefined;
  const added = kept.added === undefined ? undefined : addedIn(kept.added);
  if (kept.added !== undefined && !added) return undefined;
  return {
    // A step of an earlier version has its time only.
    id: typeof kept.id === 'string' ? kept.id : kept.at,
    at: kept.at,
    what: whatIn(kept.what),
    edits: edits.flatMap(edit => (edit ? [inverse(edit)] : [])).reverse(),
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

function editIn(kept: unknown): Edit | undefined {
  if (!isRecord(kept) || !isRecord(kept.at)) return undefined;
  const { sheet, row, col } = kept.at;
  const { was, becomes, wasShown, becomesShown, kind } = kept;
  if (typeof sheet !== 'string' || !isIndex(row) || !isIndex(col) || !isScalar(was) || !isScalar(becomes))
    return undefined;
  if (typeof wasShown !== 'string' || typeof becomesShown !== 'string') return undefined;
  if (kind !== 'arithmetic' && kind !== 'formula' && kind !== 'text') return undefined;
  return {
    at: { sheet, row, col },
    was,
    becomes,
    ...(kept.wasFormula === true && { wasFormula: true }),
    ...(kept.becomesFormula === true && { becomesFormula: true }),
    wasShown,
    becomesShown,
    kind,
    why: { zh: '', en: '' },
  };
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
const isIndex = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isScalar = (value: unknown): value is Edit['was'] =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(one => typeof one === 'string');
