import { titleOf, type Prepared } from '../app/declare-sheet';
import { a1, type Address, type CarriedText, type Finding, type Language, type Suggestion } from '../engine/index';
import { colon, inBrackets, say } from './say';

/** What was written for one project, and what a person should look at before it is handed in. */
export function printPrepared({ proposal, remaining, blanks, policyQuestion }: Prepared, language: Language): string {
  const { suggestions, texts, amounts, dropped, notes, questions } = proposal;
  const changed = suggestions.filter(one => one.was && (one.change !== 'kept' || one.asks));
  const left = texts.flatMap(one => one.left.map(year => leftYear(one, year, language)));
  const asked = [...(policyQuestion ? [policyQuestion] : []), ...questions.map(({ says }) => says)];
  return [
    `\n■ ${titleOf(proposal)[language]}`,
    ...notes.map(note => `  ${note[language]}`),
    ...section(
      say(language, '指标值', 'Targets'),
      changed.map(one => suggestion(one, language)),
    ),
    ...section(
      say(language, '金额', 'Amounts'),
      amounts.map(one => `${one.label[language]} ${one.was} → ${one.becomes}${origin(one.from, language)}`),
    ),
    ...section(say(language, '仍带旧年份或届次', 'Still of another year'), left),
    ...section(
      say(language, '未带入新表', 'Left out'),
      dropped.map(one => `${one.what}${origin(one.from, language)}${colon(language)}${one.why[language]}`),
    ),
    ...section(
      say(language, '请核对', 'Please check'),
      asked.map(words => words[language]),
    ),
    ...section(
      say(language, '检查结果', 'What the check says'),
      [...remaining, ...blanks].filter(({ severity }) => severity !== 'hint').map(one => finding(one, language)),
    ),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`  ${title} ${lines.length}`, ...lines.map(line => `    ${line}`)];

const origin = (at: Address | undefined, language: Language): string =>
  at ? inBrackets(`${at.sheet}!${a1(at)}`, language) : '';

function suggestion({ name, was, target, asks, why }: Suggestion, language: Language): string {
  const sign = asks ? '?' : '·';
  return `${sign} ${name}${colon(language)}${was?.target.trim() ?? ''} → ${target}  ${why[language]}${origin(was?.at, language)}`;
}

function leftYear(one: CarriedText, { said, next }: CarriedText['left'][number], language: Language): string {
  const proposal = next === undefined ? '' : say(language, `，如顺延为“${next}”`, `, “${next}” if it goes on`);
  return `${one.label[language]}${colon(language)}“${said}”${proposal}${origin(one.from, language)}`;
}

const signs: Readonly<Record<Finding['severity'], string>> = { error: '✗', warning: '!', hint: '·' };
const finding = ({ severity, at, rule, says }: Finding, language: Language): string =>
  `${signs[severity]} ${a1(at)} ${rule} ${says[language]}`;
