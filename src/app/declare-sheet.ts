import {
  declare,
  layOut,
  layoutFor,
  policyUnder,
  recogniseAll,
  review,
  text,
  type Finding,
  type Form,
  type Grid,
  type NewKind,
  type Proposal,
  type Settings,
  type SheetPlan,
  type Source,
  type Text,
} from '../engine/index';
import type { Added, Outcome, SpreadsheetHost } from './ports';

export interface NewSheet {
  readonly kind: NewKind;
  readonly year: number;
  readonly layoutId?: string;
}

/** A sheet that is ready to be written, with what the check will still say about it. */
export interface Prepared {
  readonly proposal: Proposal;
  readonly plan: SheetPlan;
  /** Of the new sheet as it would stand: mostly what was already wrong on the source. */
  readonly remaining: readonly Finding[];
  /** Findings at cells that are still to be filled in. */
  readonly blanks: readonly Finding[];
  /** No policy has been checked for the year. */
  readonly policyQuestion?: Text;
}

/** The sheet of a plan as it would be read once it is written; the composition root supplies the host's own reading. */
export type ReadPlan = (plan: SheetPlan, sheet: string) => Grid;

/** The proposal for one source. */
export function propose(source: Source, wanted: NewSheet, settings: Settings): Proposal {
  return declare(source, { ...wanted, policy: policyUnder(settings, wanted.year).policy });
}

/** Lays the proposal out and checks the sheet before anything is written; called again after each change by a person. */
export function prepareSheet(proposal: Proposal, settings: Settings, readPlan: ReadPlan): Prepared | undefined {
  const { draft } = proposal;
  const { policy, question } = policyUnder(settings, draft.fiscalYear);
  const kind = draft.kind === 'self-evaluation' ? 'self-evaluation' : 'declaration';
  const plan = layOut(draft, layoutFor(kind, draft.layoutId), policy);
  if (!plan) return undefined;
  const grid = readPlan(plan, plan.name);
  const findings = review([grid], settings).forms.flatMap(form => form.findings);
  const isBlank = ({ at }: Finding): boolean => (grid.cells[at.row]?.[at.col]?.shown ?? '') === '';
  return {
    proposal,
    plan,
    remaining: findings.filter(one => !isBlank(one)),
    blanks: findings.filter(isBlank),
    ...(question && { policyQuestion: question }),
  };
}

/**
 * The forms of a workbook from which new ones of `kind` are made, all at once: for declarations the self-evaluations, for
 * self-evaluations the declarations; where there are none, whatever else there is. A form that is itself the wanted one is no source.
 */
export function sourceForms(grids: readonly Grid[], { kind, year }: NewSheet): readonly Form[] {
  const forms = recogniseAll(grids).found.map(({ form }) => form);
  const usable = forms.filter(form => !(form.kind === kind && form.fiscalYear === year));
  const order =
    kind === 'declaration'
      ? (['self-evaluation', 'declaration', 'target-table'] as const)
      : (['declaration', 'self-evaluation', 'target-table'] as const);
  for (const wanted of order) {
    const found = usable.filter(form => form.kind === wanted);
    if (found.length > 0) return found;
  }
  return [];
}

/** Writes the sheets behind the active one; none of the sheets that are there is touched. */
export function writeSheets(host: SpreadsheetHost, sheets: readonly Prepared[]): Promise<Outcome<Added>> {
  return host.addSheets(sheets.map(({ plan }) => plan));
}

/** “科技金融服务工作 2026年度申报表” */
export function titleOf({ draft }: Proposal): Text {
  const name = draft.fields.projectName ?? '';
  return draft.kind === 'self-evaluation'
    ? text(`${name} ${draft.fiscalYear}年度自评表`.trim(), `${name} self-evaluation ${draft.fiscalYear}`.trim())
    : text(`${name} ${draft.fiscalYear}年度申报表`.trim(), `${name} declaration ${draft.fiscalYear}`.trim());
}
