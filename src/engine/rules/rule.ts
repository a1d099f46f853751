import { lawsOf, type Citation } from '../policy/cited';
import type { CitedKey, Policy } from '../policy/policy';
import type { ScoreCard } from '../scoring/score-card';
import { a1, type Address } from '../sheet/address';
import type { Cell, Filled } from '../sheet/cell';
import type { Form } from '../sheet/form';
import type { Grid } from '../sheet/grid';
import { text, type Text } from '../text';
import type { Example } from './example';
import type { Finding, RuleId, Severity, Topic, UndeterminedSubject, Verdict } from './finding';

/** What a rule may look at. `due` is the recomputed score card of a self-evaluation, its total as printed scores give it. */
export interface Context {
  readonly form: Form;
  /** The other forms of the workbook. */
  readonly others: readonly Form[];
  readonly due: ScoreCard | undefined;
  readonly policy: Policy;
  readonly grid: Grid;
  /** Names of the indicator library, where there is one. */
  readonly library?: readonly string[];
}

/** Named subjects live in given.ts and its neighbours; written inline the compiler cannot infer `needs`. */
export type Given<S> = (context: Context) => readonly S[];

export interface Violation {
  readonly at: Address;
  /** Further cells the sentence speaks of. */
  readonly because?: readonly (Address | undefined)[];
  readonly says: Text;
  /** Less grave than the card's ceiling. */
  readonly milder?: Severity;
  /** Takes the place of the card's remedy when the right figure is known. */
  readonly remedy?: Text;
}

/** The rule understood every cell it needs and still cannot decide. */
export interface CannotTell {
  readonly at: Address;
  readonly cannotTell: Text;
}

export const cannotTell = (at: Address, why: Text): CannotTell => ({ at, cannotTell: why });

export type Answer = undefined | Violation | CannotTell | readonly (Violation | CannotTell)[];

type CellKeys<S> = {
  [K in keyof S]-?: [Exclude<S[K], undefined>] extends [Cell<unknown> | readonly Cell<unknown>[]] ? K : never;
}[keyof S];

// The tuples keep the conditional from distributing over Cell's three kinds, which would lose the value's type.
type KnownCell<C> = [C] extends [readonly Cell<infer V>[]]
  ? readonly Filled<V>[]
  : [C] extends [Cell<infer V>]
    ? Filled<V>
    : never;

/** The subject as `check` sees it: every needed cell holds a value. */
export type Known<S, K extends keyof S> = Omit<S, K> & { readonly [P in K]-?: KnownCell<Exclude<S[P], undefined>> };

export interface Card {
  readonly id: RuleId;
  readonly title: Text;
  readonly topic: Topic;
  /** The ceiling; a violation may be milder. */
  readonly severity: Severity;
  readonly law: readonly [Citation, ...Citation[]];
  readonly remedy: Text;
  /** The values of the policy that the sheet is held against: whoever set them is cited with the finding. */
  readonly reads?: readonly CitedKey[];
  /** The root is told once: a finding of this rule silences these rules on its sheet row. */
  readonly hides?: readonly RuleId[];
  readonly complies: Example;
  readonly violates: Example;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly undetermined: readonly UndeterminedSubject[];
}

export interface Rule extends Card {
  readonly judge: (context: Context) => Judgement;
}

/**
 * One rule: whom it asks (`given`), which cells it must be able to read (`needs`), and what it holds against them (`check`).
 * A subject with a needed cell blank or unreadable is undetermined and never reaches `check`; a subject whose form lacks the
 * column is not concerned. A rule that treats blankness itself must not need the cell.
 */
export function rule<S, const K extends CellKeys<S>>(
  card: Card & {
    readonly given: Given<S>;
    readonly needs: readonly K[];
    readonly check: (subject: Known<S, K>, context: Context) => Answer;
  },
): Rule {
  const { given, needs, check, ...shown } = card;
  const isOfSelfEvaluation = card.id.startsWith('SE');
  return {
    ...shown,
    judge: context => {
      // SE – self-evaluations; TD – declarations and target tables.
      if (isOfSelfEvaluation !== (context.form.kind === 'self-evaluation')) return notApplicable;
      const findings: Finding[] = [];
      const undetermined: UndeterminedSubject[] = [];
      let asked = 0;
      for (const subject of given(context)) {
        const missing = firstMissing(subject, needs);
        if (missing === 'absent') continue;
        asked += 1;
        const answer = missing ? unreadableAnswer(missing) : check(subject as unknown as Known<S, K>, context);
        if (answer === undefined) continue;
        for (const one of 'length' in answer ? answer : [answer])
          if ('cannotTell' in one) undetermined.push({ rule: card.id, at: one.at, why: one.cannotTell });
          else findings.push(findingOf(card, one, context.policy));
      }
      return { verdict: verdictOf(findings.length, undetermined.length, asked), findings, undetermined };
    },
  };
}

const notApplicable: Judgement = { verdict: 'not-applicable', findings: [], undetermined: [] };

/** The first needed cell without a value; `absent` when the form lacks a needed column altogether. */
function firstMissing<S>(subject: S, needs: readonly (keyof S)[]): Cell<unknown> | 'absent' | undefined {
  let missing: Cell<unknown> | undefined;
  for (const key of needs) {
    const one = subject[key] as Cell<unknown> | readonly Cell<unknown>[] | undefined;
    if (one === undefined) return 'absent';
    missing ??= 'kind' in one ? (one.kind === 'value' ? undefined : one) : one.find(cell => cell.kind !== 'value');
  }
  return missing;
}

function unreadableAnswer(cell: Cell<unknown>): CannotTell {
  const place = a1(cell.at);
  return cannotTell(
    cell.at,
    cell.kind === 'blank'
      ? text(`${place} 未填写，无法判断。`, `${place} is blank, so this cannot be judged.`)
      : text(
          `${place} 的内容“${cell.shown}”无法识别，无法判断。`,
          `${place} reads “${cell.shown}”, which cannot be used.`,
        ),
  );
}

/** One verdict for the form: 通过 is never said of something that could not be read. */
function verdictOf(findings: number, undetermined: number, asked: number): Verdict {
  if (findings > 0) return 'violated';
  if (undetermined > 0) return 'undetermined';
  return asked > 0 ? 'passed' : 'not-applicable';
}

/** The card's law, and that of a place or a user whose value the sheet is held against. */
function lawUnder({ law, reads = [] }: Card, policy: Policy): Card['law'] {
  const set = reads.flatMap(key => lawsOf(policy[key])).filter(one => !law.some(({ source }) => source === one.source));
  const distinct = set.filter(
    (one, i) => set.findIndex(({ source, title }) => source === one.source && title === one.title) === i,
  );
  return [...law, ...distinct];
}

function findingOf(card: Card, violation: Violation, policy: Policy): Finding {
  return {
    rule: card.id,
    title: card.title,
    topic: card.topic,
    severity: violation.milder ?? card.severity,
    at: violation.at,
    because: (violation.because ?? []).filter((at): at is Address => at !== undefined),
    says: violation.says,
    remedy: violation.remedy ?? card.remedy,
    law: lawUnder(card, policy),
  };
}
