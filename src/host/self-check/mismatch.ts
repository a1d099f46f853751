import type { Outcome, Problem } from '../../app/ports';
import { Mismatch, NotPossible } from '../../app/self-check';
import { text, type Text } from '../../engine/text';

/** What a case says about what it finds. A sentence, because a person reads it on their own Excel. */

/** The two are the same; members that are undefined do not count. */
export function expectSame(what: Text, found: unknown, wanted: unknown): void {
  report(what, difference(found, wanted, '', false));
}

/** What is found has at least the members wanted, at every depth; lists have the same length. */
export function expectLike(what: Text, found: unknown, wanted: unknown): void {
  report(what, difference(found, wanted, '', true));
}

/** The value of an outcome that must be one. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { problem } = outcome;
  if (problem.kind === 'excel-too-old')
    throw new NotPossible(text(`此版本的 Excel 没有 ${problem.needs}`, `This Excel lacks ${problem.needs}`));
  throw new Mismatch(text(`操作失败：${shown(problem)}`, `The operation failed: ${shown(problem)}`));
}

/** The problem of an outcome that must be one. */
export function problemOf(outcome: Outcome<unknown>): Problem {
  if (!outcome.ok) return outcome.problem;
  throw new Mismatch(text('本应拒绝，却照做了', 'It should have been refused, and was done'));
}

interface Difference {
  readonly path: string;
  readonly found: unknown;
  readonly wanted: unknown;
}

function report(what: Text, different: Difference | undefined): void {
  if (!different) return;
  const at = different.path === '' ? '' : ` ${different.path}`;
  const [wanted, found] = [shown(different.wanted), shown(different.found)];
  throw new Mismatch(
    text(`${what.zh}${at}：应为 ${wanted}，实为 ${found}`, `${what.en}${at}: expected ${wanted}, found ${found}`),
  );
}

/** The first place where the two differ. */
function difference(found: unknown, wanted: unknown, path: string, inPart: boolean): Difference | undefined {
  if (Object.is(found, wanted)) return undefined;
  if (!isRecord(found) || !isRecord(wanted) || Array.isArray(found) !== Array.isArray(wanted))
    return { path, found, wanted };
  if (Array.isArray(found) && Array.isArray(wanted) && found.length !== wanted.length)
    return { path: `${path}.length`, found: found.length, wanted: wanted.length };
  const keys = inPart ? Object.keys(wanted) : [...new Set([...Object.keys(found), ...Object.keys(wanted)])];
  for (const key of keys) {
    const inner = difference(found[key], wanted[key], path === '' ? key : `${path}.${key}`, inPart);
    if (inner) return inner;
  }
  return undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Short enough for a line of the report. */
function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? 'undefined';
  return written.length > 160 ? `${written.slice(0, 160)}…` : written;
}
