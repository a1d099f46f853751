import type { Language, Text } from '../engine/text';
import { text } from '../engine/text';
import { inWords } from './in-words';
import type { CaseRun, SelfCheckRun, Verdict } from './self-check';

/** One line about the Excel that was tried. */
export interface Fact {
  readonly name: Text;
  readonly value: string;
}

export interface SelfCheckDone {
  readonly run: SelfCheckRun;
  readonly facts: readonly Fact[];
  /** Of the add-in. */
  readonly version: string;
  /** ISO time. */
  readonly at: string;
}

const kinds: readonly Verdict['kind'][] = ['passed', 'failed', 'not-supported'];

export const verdictWords: Readonly<Record<Verdict['kind'], Text>> = {
  passed: text('通过', 'Passed'),
  failed: text('未通过', 'Failed'),
  'not-supported': text('没有试', 'Not tried'),
};

export function countsOf(runs: readonly CaseRun[]): Readonly<Record<Verdict['kind'], number>> {
  const count = (kind: Verdict['kind']): number => runs.filter(({ verdict }) => verdict.kind === kind).length;
  return { passed: count('passed'), failed: count('failed'), 'not-supported': count('not-supported') };
}

/** How the workbook was left; names of the sheets made for the check are ours, those of others are never told. */
export function leavingWords({ leaving }: SelfCheckRun): { readonly isGood: boolean; readonly says: Text } {
  if (!leaving.ok) {
    const why = inWords(leaving.problem);
    return {
      isGood: false,
      says: text(`无法确认工作簿的情况：${why.zh}`, `The workbook could not be looked at: ${why.en}`),
    };
  }
  const { left, othersUnchanged } = leaving.value;
  if (left.length > 0)
    return {
      isGood: false,
      says: text(
        `有 ${left.length} 张临时工作表未能删除，请在 Excel 中自行删除：${left.join('、')}`,
        `${left.length} temporary sheets could not be deleted; please delete them in Excel: ${left.join(', ')}`,
      ),
    };
  return othersUnchanged
    ? {
        isGood: true,
        says: text(
          '临时工作表已全部删除，其余工作表没有变化。',
          'The temporary sheets are gone; no other sheet has changed.',
        ),
      }
    : {
        isGood: false,
        says: text(
          '临时工作表已全部删除；其余工作表与开始时不同，可能是期间有人改动。',
          'The temporary sheets are gone; another sheet is not as it was, perhaps because somebody changed it meanwhile.',
        ),
      };
}

/** The report that a person sends to support: plain lines, and nothing that stands in the workbook. */
export function selfCheckReport({ run, facts, version, at }: SelfCheckDone, language: Language): string {
  const say = (words: Text): string => words[language];
  const colon = language === 'zh' ? '：' : ': ';
  const counts = countsOf(run.runs);
  const told = run.runs.flatMap(({ id, name, verdict }) =>
    verdict.kind === 'passed'
      ? []
      : [`  ${say(verdictWords[verdict.kind])} ${id} ${say(name)}${colon}${say(verdict.why)}`],
  );
  return [
    `${say(text('绩效自评助手自检报告', 'Performance Sheet Assistant self-check'))} ${version} ${at}`,
    ...facts.map(({ name, value }) => `  ${say(name)}${colon}${value}`),
    kinds.map(kind => `${say(verdictWords[kind])} ${counts[kind]}`).join(language === 'zh' ? '，' : ', '),
    ...(run.stopped ? [say(text('中途停止', 'Stopped half way'))] : []),
    ...told,
    say(leavingWords(run).says),
  ].join('\n');
}
