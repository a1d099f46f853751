import type { Mark } from '../engine/edits';
import type { Address } from '../engine/sheet/address';
import type { Grid, RawCell } from '../engine/sheet/grid';
import { text, type Text } from '../engine/text';
import { ok, type Notebook, type Outcome, type SpreadsheetHost } from './ports';

/**
 * 自检: what every host must be able to do, as cases that are data. The tests run them over each host there is; the pane
 * runs them on the user's own Excel, in sheets made for the purpose.
 */

export type Standing = readonly Pick<Mark, 'at' | 'severity'>[];

/** Sheets that a case may do with as it pleases, and a view of them past the port. */
export interface Bench {
  readonly host: SpreadsheetHost & Notebook;
  /** The sheets that were asked for, by the names they bear here, as they stood before the case. The first is active. */
  readonly sheets: readonly Grid[];
  /** Sheets that are not the bench's: a case leaves them out of what it compares. */
  readonly others: readonly string[];
  /** What the notebook held before the case. */
  readonly notes: ReadonlyMap<string, string>;
  /** What the cell holds now, as the host would read it. */
  readonly cell: (at: Address) => Promise<RawCell | null> | RawCell | null;
  /** Our marks as they stand on the bench's sheets. */
  readonly marks: () => Promise<Standing> | Standing;
  /** Everything about looks that is not ours (formats, the user's own conditional formats), in any form that can be compared. */
  readonly looks?: () => unknown;
}

export interface HostCase {
  /** Stays the same from version to version, for support. */
  readonly id: string;
  readonly topic: Text;
  readonly name: Text;
  /** What the bench holds; the usual fixture when absent. */
  readonly fixture?: readonly Grid[];
  /** Sets marks: those of other sheets would go (`SpreadsheetHost.mark` is of the whole workbook). */
  readonly marks?: true;
  /** Throws `Mismatch` where the host differs, `NotPossible` where it cannot be tried here. */
  readonly run: (bench: Bench) => Promise<void>;
}

/** The host did something else than the contract says. */
export class Mismatch extends Error {
  constructor(readonly says: Text) {
    super(says.en);
  }
}

/** The case cannot be tried in this Excel or this workbook, which says nothing against the host. */
export class NotPossible extends Error {
  constructor(readonly says: Text) {
    super(says.en);
  }
}

export type Verdict = { readonly kind: 'passed' } | { readonly kind: 'failed' | 'not-supported'; readonly why: Text };

export interface CaseRun {
  readonly id: string;
  readonly topic: Text;
  readonly name: Text;
  readonly verdict: Verdict;
}

/** A place to run cases at. */
export interface Workshop {
  /** Looks around, once, before the first case. */
  readonly open: () => Promise<Outcome<{ readonly marksElsewhere: boolean }>>;
  /** Makes the sheets of one case. */
  readonly set: (fixture: readonly Grid[]) => Promise<Outcome<Bench>>;
  /** Takes away everything the last case made, whatever became of it. */
  readonly clear: () => Promise<Outcome<void>>;
  /** Takes the user back to where they were; tells whether every other sheet is as it was, and what could not be taken away. */
  readonly close: () => Promise<Outcome<Leaving>>;
}

export interface Leaving {
  /** Names of sheets made for the check that are still there. */
  readonly left: readonly string[];
  readonly othersUnchanged: boolean;
}

export interface SelfCheckRun {
  readonly runs: readonly CaseRun[];
  readonly stopped: boolean;
  /** How the workbook was left; a problem when that could not be seen. */
  readonly leaving: Outcome<Leaving>;
}

export interface Watching {
  readonly onCase: (run: CaseRun, done: number, of: number) => void;
  readonly isStopped: () => boolean;
}

/** Runs the cases one after another; whatever happens, what they made is taken away. */
export async function runSelfCheck(
  cases: readonly HostCase[],
  fixture: readonly Grid[],
  workshop: Workshop,
  { onCase, isStopped }: Watching,
): Promise<Outcome<SelfCheckRun>> {
  const opened = await workshop.open();
  if (!opened.ok) return opened;
  const runs: CaseRun[] = [];
  for (const each of cases) {
    if (isStopped()) break;
    const verdict =
      each.marks && opened.value.marksElsewhere
        ? notSupported(marksWouldGo)
        : await verdictOf(each, each.fixture ?? fixture, workshop);
    const run = { id: each.id, topic: each.topic, name: each.name, verdict };
    runs.push(run);
    onCase(run, runs.length, cases.length);
  }
  return ok({ runs, stopped: runs.length < cases.length, leaving: await workshop.close() });
}

const notSupported = (why: Text): Verdict => ({ kind: 'not-supported', why });
const marksWouldGo = text(
  '工作簿中已有标记，为免被清除没有试；清除标记后可再试',
  'The workbook carries marks, which this would clear; clear them and try again',
);

async function verdictOf(each: HostCase, fixture: readonly Grid[], workshop: Workshop): Promise<Verdict> {
  try {
    const bench = await workshop.set(fixture);
    if (!bench.ok) return { kind: 'failed', why: told('准备工作表', 'making the sheets', bench) };
    await each.run(bench.value);
  } catch (error) {
    if (error instanceof NotPossible) return notSupported(error.says);
    return { kind: 'failed', why: error instanceof Mismatch ? error.says : unexpected(error) };
  } finally {
    // What cannot be taken away now is tried again at the end, and told there.
    await workshop.clear();
  }
  return { kind: 'passed' };
}

function unexpected(error: unknown): Text {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text(`程序出错：${said}`, `The program failed: ${said}`);
}

const told = (zh: string, en: string, { problem }: Extract<Outcome<unknown>, { ok: false }>): Text => {
  const code = 'code' in problem ? `${problem.kind} ${problem.code} ${problem.detail}`.trim() : problem.kind;
  return text(`${zh}：${code}`, `${en}: ${code}`);
};
