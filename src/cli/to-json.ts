import {
  a1,
  a1Rect,
  groupFindings,
  isDetermined,
  printed2,
  type Actual,
  type Cell,
  type Form,
  type FormReview,
  type Language,
  type Outcome,
  type Review,
  type ScoreCard,
  type Target,
} from '../engine/index';
import type { Problem } from '../app/ports';
import { inWords } from '../app/in-words';

/** `check --json`: one object per workbook, in the public shape “jixiao/check@1”. Numbers are decimal strings. */
export function checkJson(file: string, review: Review, language: Language): object {
  return {
    schema: 'jixiao/check@1',
    file,
    problem: null,
    forms: review.forms.map(form => formJson(form, language)),
    unrecognised: review.unrecognised.map(({ sheet, nearest, missing }) => ({ sheet, nearest, missing })),
  };
}

export function problemJson(file: string, problem: Problem, language: Language): object {
  const message = inWords(problem)[language];
  return { schema: 'jixiao/check@1', file, problem: { kind: problem.kind, message }, forms: [], unrecognised: [] };
}

function formJson(review: FormReview, language: Language): object {
  const { form, policy, scoreCard } = review;
  return {
    sheet: form.sheet,
    range: a1Rect(form.range),
    kind: form.kind,
    layout: form.layout,
    fiscalYear: form.fiscalYear,
    policy: policy.id,
    ...(review.policyAssumed ? { policyAssumed: true } : {}),
    unit: form.unit,
    fields: fieldsJson(form),
    funds: form.funds.map(fund =>
      'amount' in fund
        ? { key: fund.key, amount: numberJson(fund.amount) }
        : {
            key: fund.key,
            initialBudget: numberJson(fund.initialBudget),
            annualBudget: numberJson(fund.annualBudget),
            executed: numberJson(fund.executed),
            weight: numberJson(fund.weight),
            rate: numberJson(fund.rate),
            score: numberJson(fund.score),
          },
    ),
    indicators: form.indicators.map(indicator => ({
      level1: textJson(indicator.level1),
      level2: textJson(indicator.level2),
      name: textJson(indicator.name),
      target: cellJson(indicator.target, measureJson),
      actual: indicator.actual && cellJson(indicator.actual, measureJson),
      weight: numberJson(indicator.weight),
      score: numberJson(indicator.score),
      reviewScore: numberJson(indicator.reviewScore),
      reason: textJson(indicator.reason),
      evidence: textJson(indicator.evidence),
    })),
    computed: scoreCard ? computedJson(scoreCard) : null,
    edits: review.edits.map(edit => ({
      at: a1(edit.at),
      was: edit.wasShown,
      becomes: edit.becomesShown,
      kind: edit.kind,
      ...(edit.wasFormula ? { formula: edit.was } : {}),
      why: edit.why[language],
    })),
    findings: findingsJson(review, language),
    setAside: review.setAside.map(({ finding, dismissal }) => ({
      rule: finding.rule,
      severity: finding.severity,
      at: a1(finding.at),
      message: finding.says[language],
      reason: dismissal.reason,
      on: dismissal.on,
    })),
    undetermined: review.undetermined.map(({ rule, at, why }) => ({ rule, at: a1(at), why: why[language] })),
  };
}

/** `root` – for a finding that does not stand alone: the cell to put right first. */
function findingsJson({ form, findings }: FormReview, language: Language): readonly object[] {
  const roots = new Map(
    groupFindings(findings).flatMap(group =>
      group.findings.length > 1 ? group.findings.map(one => [one, group.root] as const) : [],
    ),
  );
  return findings.map(finding => {
    const root = roots.get(finding);
    return {
      rule: finding.rule,
      severity: finding.severity,
      at: a1(finding.at),
      ...(root && { root: a1(root) }),
      because: finding.because.map(at => (at.sheet === form.sheet ? a1(at) : `${at.sheet}!${a1(at)}`)),
      message: finding.says[language],
      remedy: finding.remedy[language],
      law: finding.law.map(({ title, clause, basis }) => ({ title, clause, basis })),
    };
  });
}

function fieldsJson(form: Form): object {
  const fields = Object.entries(form.fields).map(([name, cell]) => [name, textJson(cell)]);
  if (form.kind !== 'self-evaluation') return Object.fromEntries(fields) as object;
  return Object.fromEntries([
    ...fields,
    ...(form.totalWeight ? [['totalWeight', numberJson(form.totalWeight)]] : []),
    ...(form.totalScore ? [['totalScore', numberJson(form.totalScore)]] : []),
    ...(form.grade ? [['grade', textJson(form.grade)]] : []),
  ]) as object;
}

function cellJson<T>(cell: Cell<T>, inside: (value: T) => object): object {
  const base = { at: a1(cell.at), shown: cell.shown };
  if (cell.kind === 'value') return { ...base, ...inside(cell.value) };
  return cell.kind === 'unreadable' ? { ...base, unreadable: cell.why } : base;
}

function textJson(cell: Cell<string> | undefined): object | undefined {
  return cell && cellJson(cell, () => ({}));
}

function numberJson(cell: Cell<{ toString(): string }> | undefined): object | undefined {
  return cell && cellJson(cell, value => ({ value: printedNumber(cell.shown) ?? value.toString() }));
}

/** “1,132,600.00” → “1132600.00”: the figure as the paper prints it; undefined when more than a figure is shown. */
function printedNumber(shown: string): string | undefined {
  const figure = shown.normalize('NFKC').replace(/[\s,%¥]/g, '');
  return /^-?\d+(\.\d+)?$/.test(figure) ? figure : undefined;
}

function measureJson(value: Target | Actual): object {
  switch (value.kind) {
    case 'quantity':
      return {
        kind: value.kind,
        ...('operator' in value ? { operator: value.operator } : {}),
        value: value.value.toString(),
        unit: value.unit,
      };
    case 'range':
      return { kind: value.kind, low: value.low.value.toString(), high: value.high.value.toString(), unit: value.unit };
    case 'level':
      return { kind: value.kind, value: value.level };
    case 'date': {
      const day = 'by' in value ? value.by : 'on' in value ? value.on : undefined;
      return { kind: value.kind, ...(day === undefined ? {} : { value: day }) };
    }
    case 'text':
      return { kind: value.kind, ...('operator' in value && value.operator ? { operator: value.operator } : {}) };
    case 'not-applicable':
      return { kind: value.kind };
  }
}

function computedJson(card: ScoreCard): object {
  return {
    rate: determined(card.rate, printed2),
    rateScore: determined(card.rateScore, printed2),
    weightSum: determined(card.weightSum, printed2),
    total: determined(card.total, printed2),
    grade: determined(card.grade, String),
  };
}

const determined = <T>(outcome: Outcome<T>, print: (value: T) => string): string | null =>
  isDetermined(outcome) ? print(outcome.value) : null;
