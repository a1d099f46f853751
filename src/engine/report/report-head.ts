import type { Review } from '../review';
import type { Finding, Severity } from '../rules/finding';
import { rules } from '../rules/index';
import { isOn } from '../rules/switches';
import { switchesOf } from '../settings/resolve';
import { text, type Text } from '../text';
import type { ReportSections } from './report-sections';
import type { ReportAbout } from './report';
import { reportWords } from './report-words';
import { kindWords, sharedWords } from './words';

/** The lines above the findings: label and words. */
export function reportHead(
  review: Review,
  { topics, aside, open }: ReportSections,
  { checkedAt, settings }: ReportAbout,
): readonly (readonly [Text, Text])[] {
  const { forms } = review;
  const findings = topics.flatMap(topic => topic.findings.map(({ finding }) => finding));
  const strangers = review.unrecognised.filter(({ blank }) => !blank).map(({ sheet }) => sheet);
  const off = rules.filter(({ id }) => !isOn(id, switchesOf(settings)));
  const sheets = [...new Set(forms.map(({ form }) => form.sheet))];
  return [
    [reportWords.scope, reportWords.workbook(kindsIn(review))],
    [reportWords.when, text(checkedAt, checkedAt)],
    ...(sheets.length > 0 ? [[reportWords.sheets, list(sheets)] as const] : []),
    ...(forms.length > 0 ? [[reportWords.policy, policiesIn(review)] as const] : []),
    [reportWords.counts, reportWords.found(countsOf(findings), aside.length, open.length)],
    ...(strangers.length > 0 ? [[reportWords.unrecognised, list(strangers)] as const] : []),
    ...(off.length > 0
      ? [
          [
            reportWords.rulesOff,
            joined(off.map(({ id, title }) => text(`${id} ${title.zh}`, `${id} ${title.en}`))),
          ] as const,
        ]
      : []),
  ];
}

const countsOf = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const count = (severity: Severity): number => findings.filter(one => one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
};

const list = (names: readonly string[]): Text => text(names.join('、'), names.join(', '));
const joined = (parts: readonly Text[], zh = '、', en = ', '): Text =>
  text(parts.map(part => part.zh).join(zh), parts.map(part => part.en).join(en));

function kindsIn({ forms }: Review): Text {
  const kinds = (['self-evaluation', 'declaration', 'target-table'] as const).flatMap(kind => {
    const count = forms.filter(({ form }) => form.kind === kind).length;
    return count === 0 ? [] : [text(`${kindWords[kind].zh}${count}份`, `${count} ${kindWords[kind].en}`)];
  });
  return kinds.length === 0 ? reportWords.noForms : joined(kinds);
}

/** Each policy with the years it was used for, and what a person has still to confirm. */
function policiesIn({ forms }: Review): Text {
  const years = new Map<string, Set<number | null>>();
  for (const { form, policy } of forms)
    years.set(policy.title, (years.get(policy.title) ?? new Set()).add(form.fiscalYear));
  const titles = [...years].map(([title, used]) => {
    const all = [...used].map(year => (year === null ? sharedWords.undated : sharedWords.ofYear(year)));
    const when = joined(all);
    return text(`${title}（${when.zh}）`, `${title} (${when.en})`);
  });
  const questions = new Map(forms.flatMap(({ policyQuestion: one }) => (one ? [[one.zh, one] as const] : [])));
  return joined([...titles, ...questions.values()], '；', '; ');
}
