import type { Added } from '../../app/ports';
import type { Prepared } from '../../app/declare-sheet';
import type {
  CarriedText,
  DraftIndicator,
  Form,
  FormDraft,
  NewKind,
  Proposal,
  Suggestion,
  Template,
  Text,
} from '../../engine/index';

/**
 * 生成下年表, step by step. It is part of the pane's state, not of the view: a half-filled form must outlive a look at the
 * findings, and the new sheets can be taken away after they have been checked.
 */
export interface DeclareState {
  readonly step: Step;
  readonly kind: NewKind;
  /** As typed; empty until the workbook has been read. */
  readonly year: string;
  readonly choice: Choice;
  /** Id of a template. */
  readonly template: string;
  /** `sourceKey` of a form of the workbook. */
  readonly source: string;
  readonly file: TemplateFile | null;
  /** Every form of the workbook; null before it has been read. */
  readonly forms: readonly Form[] | null;
  /** The last choice led to no form to start from. */
  readonly isNothingFound: boolean;
  /** As proposed; `fields`, `funds` and `amounts` of its draft as the person has left them. */
  readonly proposal: Proposal | null;
  readonly rows: readonly Row[];
  /** The table before each change, the last one last. */
  readonly before: readonly TableChange[];
  readonly prepared: readonly Prepared[];
  /** Indexes into `prepared` of what shall not be written. */
  readonly without: ReadonlySet<number>;
  /** `prepared` stands in the workbook: it is not written twice. */
  readonly isWritten: boolean;
  /** What was written last and can be taken away again. */
  readonly made: Made | null;
}

export interface Made {
  readonly added: Added;
  /** Its id in 改动记录; null when the workbook could not keep one. */
  readonly entry: string | null;
}

export type Step = 'source' | 'project' | 'indicators' | 'preview';
export type Choice = 'all' | 'sheet' | 'template' | 'file';
export const steps: readonly Step[] = ['source', 'project', 'indicators', 'preview'];

export type TemplateFile =
  | { readonly kind: 'read'; readonly template: Template }
  | { readonly kind: 'refused'; readonly problems: readonly Text[] };

export interface Row {
  /** Stays with the row wherever it moves. */
  readonly id: number;
  readonly indicator: DraftIndicator;
  /** Absent for a row that the person added. */
  readonly suggestion?: Suggestion;
  /** What was carried over in its name and target. */
  readonly texts: readonly CarriedText[];
}

export type RowPart = 'level1' | 'level2' | 'name' | 'target' | 'weight';

interface TableChange {
  readonly rows: readonly Row[];
  /** Typing on in the same box is one change. */
  readonly by: string;
}

/** What is chosen on the first step. */
export type Choices = Partial<Pick<DeclareState, 'kind' | 'year' | 'choice' | 'template' | 'source' | 'file'>>;
export type AmountKey = keyof NonNullable<FormDraft['amounts']>;
export type FundKey = keyof NonNullable<FormDraft['funds']>;

export type DeclareAction =
  | { readonly kind: 'forms-known'; readonly forms: readonly Form[]; readonly year: string }
  | { readonly kind: 'chosen'; readonly choices: Choices }
  | { readonly kind: 'nothing-found' }
  | { readonly kind: 'proposed'; readonly proposal: Proposal }
  | { readonly kind: 'stepped'; readonly step: Step }
  | { readonly kind: 'field-changed'; readonly field: keyof FormDraft['fields']; readonly value: string }
  | { readonly kind: 'amount-changed'; readonly key: AmountKey; readonly value: string }
  | { readonly kind: 'fund-changed'; readonly key: FundKey; readonly value: string }
  | { readonly kind: 'row-changed'; readonly id: number; readonly part: RowPart; readonly value: string }
  | { readonly kind: 'row-moved'; readonly id: number; readonly by: 1 | -1 }
  | { readonly kind: 'row-removed'; readonly id: number }
  | { readonly kind: 'row-added' }
  | { readonly kind: 'table-undone' }
  | { readonly kind: 'prepared'; readonly prepared: readonly Prepared[] }
  | { readonly kind: 'taken'; readonly index: number; readonly isTaken: boolean }
  | { readonly kind: 'made'; readonly made: Made }
  /** What was made is gone; with an entry, only when it was that one. */
  | { readonly kind: 'unmade'; readonly entry?: string };

export const initialDeclare: DeclareState = {
  step: 'source',
  kind: 'declaration',
  year: '',
  choice: 'all',
  template: '',
  source: '',
  file: null,
  forms: null,
  isNothingFound: false,
  proposal: null,
  rows: [],
  before: [],
  prepared: [],
  without: new Set(),
  isWritten: false,
  made: null,
};

export function reduceDeclare(state: DeclareState, action: DeclareAction): DeclareState {
  switch (action.kind) {
    case 'forms-known':
      return {
        ...state,
        forms: action.forms,
        year: state.year === '' ? action.year : state.year,
        ...sourceIn(state, action.forms),
      };
    case 'chosen':
      return { ...state, ...action.choices, isNothingFound: false };
    case 'nothing-found':
      return { ...state, isNothingFound: true, step: 'source' };
    case 'proposed':
      return { ...state, step: 'project', proposal: action.proposal, rows: rowsOf(action.proposal), before: [] };
    case 'stepped':
      return { ...state, step: action.step };
    case 'field-changed':
      return withDraft(state, draft => ({ ...draft, fields: { ...draft.fields, [action.field]: action.value } }));
    case 'amount-changed':
      return withDraft(state, draft => ({ ...draft, amounts: { ...draft.amounts, [action.key]: action.value } }));
    case 'fund-changed':
      return withDraft(state, draft => ({
        ...draft,
        funds: { ...draft.funds, [action.key]: { ...draft.funds?.[action.key], initialBudget: action.value } },
      }));
    case 'row-changed':
    case 'row-moved':
    case 'row-removed':
    case 'row-added':
      return changed(state, action);
    case 'table-undone':
      return { ...state, rows: state.before.at(-1)?.rows ?? state.rows, before: state.before.slice(0, -1) };
    case 'prepared':
      return {
        ...state,
        step: 'preview',
        prepared: action.prepared,
        without: new Set(),
        isWritten: false,
        // All at once is no form of its own: there is none to go back to.
        proposal: state.choice === 'all' ? null : state.proposal,
      };
    case 'taken':
      return { ...state, without: toggled(state.without, action.index, !action.isTaken) };
    case 'made':
      return { ...state, made: action.made, isWritten: true };
    case 'unmade':
      return action.entry === undefined || action.entry === state.made?.entry
        ? { ...state, made: null, isWritten: false }
        : state;
  }
}

/** Which form of the workbook: its sheet, and the how many-th it is there. */
export function sourceKey(form: Form, forms: readonly Form[]): string {
  return `${form.sheet}#${forms.filter(({ sheet }) => sheet === form.sheet).indexOf(form)}`;
}

/** A form that is gone is not chosen any longer. */
function sourceIn({ source }: DeclareState, forms: readonly Form[]): Pick<DeclareState, 'source'> {
  const keys = forms.map(form => sourceKey(form, forms));
  return { source: keys.includes(source) ? source : (keys[0] ?? '') };
}

const rowsOf = ({ draft, suggestions, texts }: Proposal): readonly Row[] =>
  draft.indicators.map((indicator, index) => ({
    id: index + 1,
    indicator,
    ...(suggestions[index] && { suggestion: suggestions[index] }),
    texts: texts.filter(({ field }) => typeof field === 'object' && field.ordinal === index + 1),
  }));

function withDraft(state: DeclareState, change: (draft: FormDraft) => FormDraft): DeclareState {
  const { proposal } = state;
  return proposal ? { ...state, proposal: { ...proposal, draft: change(proposal.draft) } } : state;
}

type TableAction = Extract<DeclareAction, { kind: 'row-changed' | 'row-moved' | 'row-removed' | 'row-added' }>;

function changed(state: DeclareState, action: TableAction): DeclareState {
  const { before, rows } = state;
  const by = action.kind === 'row-changed' ? `${action.id} ${action.part}` : action.kind;
  const isSame = action.kind === 'row-changed' && before.at(-1)?.by === by;
  const next = rowsAfter(rows, state.before, action);
  return next === rows ? state : { ...state, rows: next, before: isSame ? before : [...before, { rows, by }] };
}

function rowsAfter(rows: readonly Row[], before: readonly TableChange[], action: TableAction): readonly Row[] {
  switch (action.kind) {
    case 'row-changed':
      return rows.map(row =>
        row.id === action.id ? { ...row, indicator: { ...row.indicator, [action.part]: action.value } } : row,
      );
    case 'row-removed':
      return rows.filter(({ id }) => id !== action.id);
    case 'row-moved': {
      const from = rows.findIndex(({ id }) => id === action.id);
      const to = from + action.by;
      if (from < 0 || to < 0 || to >= rows.length) return rows;
      const next = [...rows];
      [next[from], next[to]] = [next[to]!, next[from]!];
      return next;
    }
    case 'row-added': {
      const id = Math.max(0, ...[rows, ...before.map(one => one.rows)].flat().map(row => row.id)) + 1;
      const last = rows.at(-1)?.indicator;
      const { level1, level2 } = last ?? { level1: '产出指标', level2: '数量指标' };
      const weight = last?.weight === undefined ? {} : { weight: '' };
      return [...rows, { id, indicator: { level1, level2, name: '', target: '', ...weight }, texts: [] }];
    }
  }
}

function toggled(set: ReadonlySet<number>, one: number, add: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (add) next.add(one);
  else next.delete(one);
  return next;
}
