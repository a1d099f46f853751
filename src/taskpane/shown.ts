import {
  addressKey,
  type Edit,
  type Finding,
  type FormReview,
  type Policy,
  type SetAside,
  type Severity,
  type Text,
  type Topic,
  type UndeterminedSubject,
} from '../engine/index';
import { arrange, findingsIn, idsOf, pathTo, type Section } from './findings/arrangement';
import { allSeverities, foldOf, type Current, type Within } from './findings/list-state';
import { fieldsOf, isFound, wordsOf } from './findings/search';
import { remembered } from './remembered';
import type { State } from './state';

/** Which part of the state the eye sees: selections, no decisions. */

export type Counts = Readonly<Record<Severity, number>>;

/** All findings of the sheet that is filtered for, whatever their severity and topic. */
export function countsOf(state: State): Counts {
  const findings = formsShown(state).flatMap(form => form.findings);
  const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
}

/** The same by topic, in the order of the report; topics without a finding are left out. */
export function topicsOf(state: State): readonly { readonly topic: Topic; readonly count: number }[] {
  const findings = formsShown(state).flatMap(form => form.findings);
  return allTopics
    .map(topic => ({ topic, count: findings.filter(finding => finding.topic === topic).length }))
    .filter(({ count }) => count > 0);
}

const allTopics: readonly Topic[] = ['指标值合理性', '核心指标缺失', '指标可衡量', '算术', '说明', '形式'];

/** The findings that pass every filter, under their headings. */
export const sectionsShown: (state: State) => readonly Section[] = remembered(
  state => arrange(findingsThrough(state), state.preferences.groupBy),
  state => [
    state.result?.review,
    state.preferences.groupBy,
    state.list.severities,
    state.list.topic,
    state.list.search,
    sheetShown(state),
  ],
);

function findingsThrough(state: State): readonly Finding[] {
  const { severities, topic, search } = state.list;
  const words = wordsOf(search);
  return formsShown(state).flatMap(({ findings, traces }) =>
    findings.filter(
      finding =>
        severities.includes(finding.severity) &&
        (topic === null || finding.topic === topic) &&
        (words.length === 0 || isFound(fieldsOf(finding, traces.get(finding), search.language), words)),
    ),
  );
}

/** The same one by one, from the top of the list. */
export const findingsShown: (state: State) => readonly Finding[] = remembered(
  state => findingsIn(sectionsShown(state)),
  state => [sectionsShown(state)],
);

const idsShown = remembered(
  (state: State) => idsOf(state.result?.review.forms ?? []),
  state => [state.result?.review],
);
/** What the finding is called in the list's state. */
export const idOf = (state: State, finding: Finding): string => idsShown(state).get(finding) ?? '';
export const knownIds = (state: State): ReadonlySet<string> => new Set(idsShown(state).values());

/** Where the current finding stands among those shown, from 0; null when it is not shown. */
export function positionOf(state: State): number | null {
  const index = findingsShown(state).findIndex(finding => idOf(state, finding) === state.list.current?.id);
  return index === -1 ? null : index;
}

/** The finding one further on or back, round at the ends; null when none is shown. */
export function neighbour(state: State, by: 1 | -1): Finding | null {
  const findings = findingsShown(state);
  const at = positionOf(state);
  const from = at ?? (state.list.current?.index ?? 0) - (by === 1 ? 1 : 0);
  return findings[(from + by + findings.length) % findings.length] ?? null;
}

/** What choosing the finding makes current, and what must be unfolded to see it. */
export function choiceOf(state: State, finding: Finding): { readonly current: Current; readonly within: Within } {
  const path = pathTo(sectionsShown(state), finding);
  const head = path?.group.findings[0];
  const root = head === undefined || head === finding ? null : foldOf(idOf(state, head));
  const index = Math.max(0, findingsShown(state).indexOf(finding));
  return { current: { id: idOf(state, finding), index }, within: { headings: path?.headings ?? [], root } };
}

export const setAsideShown = (state: State): readonly SetAside[] => formsShown(state).flatMap(form => form.setAside);

/** The form that a finding of the last result speaks of. */
export const formOf = (state: State, finding: Finding): FormReview | undefined =>
  state.result?.review.forms.find(form => form.traces.has(finding));

export interface OpenQuestion {
  readonly question: Text;
  /** The policy that was used meanwhile. */
  readonly assumed: Policy;
}

/** Years without a policy of their own, each question once, until a person has answered it. */
export function questionsShown(state: State): readonly OpenQuestion[] {
  const open = new Map<string, OpenQuestion>();
  for (const { policyQuestion: question, policy: assumed } of formsShown(state))
    if (question && !state.answered.has(question.zh)) open.set(question.zh, { question, assumed });
  return [...open.values()];
}

/** What could not be judged, by the cell that keeps the rules from it. */
export const undeterminedShown: (state: State) => readonly (readonly UndeterminedSubject[])[] = remembered(
  state => {
    const cells = new Map<string, UndeterminedSubject[]>();
    for (const subject of formsShown(state).flatMap(form => form.undetermined)) {
      const key = addressKey(subject.at);
      const same = cells.get(key);
      if (same) same.push(subject);
      else cells.set(key, [subject]);
    }
    return [...cells.values()];
  },
  state => [state.result?.review, sheetShown(state)],
);

/** The only sheet whose findings are shown; null when all are. */
export function sheetShown({ list, result }: State): string | null {
  if (list.where.kind === 'sheet') return list.where.sheet;
  if (list.where.kind === 'everywhere' || result?.scope !== 'workbook') return null;
  return list.activeSheet;
}

/** Some findings may be left out by what a person has chosen to see. */
export const isFiltered = (state: State): boolean =>
  state.list.severities.length < allSeverities.length ||
  state.list.topic !== null ||
  state.list.search.typed.trim() !== '' ||
  sheetShown(state) !== null;

function formsShown(state: State): readonly FormReview[] {
  const forms = state.result?.review.forms ?? [];
  const sheet = sheetShown(state);
  return sheet === null ? forms : forms.filter(form => form.form.sheet === sheet);
}

/** Every edit that recomputing proposes. */
export function editsProposed(state: State): readonly Edit[] {
  return state.result?.review.forms.flatMap(form => form.edits) ?? [];
}

/** The proposed edits that are still ticked. */
export function editsTaken(state: State): readonly Edit[] {
  return editsProposed(state).filter(edit => !state.leftOut.has(addressKey(edit.at)));
}
