import {
  a1,
  a1Rect,
  basisTold,
  isDetermined,
  layouts,
  printed2,
  severityCountWords,
  severityWords,
  topicWords,
  shownOf,
  type Citation,
  type Dismissal,
  type Finding,
  type FormReview,
  type Language,
  type Outcome,
  type Review,
  type RuleCard,
  type Severity,
} from '../engine/index';
import { colon, inBrackets, say } from './say';

const severities: readonly Severity[] = ['error', 'warning', 'hint'];
const signs: Record<Severity, string> = { error: '✗', warning: '!', hint: '·' };

/** `check` for a person: every form with its figures, then what is wrong, gravest first. */
export function printReview(file: string, review: Review, language: Language): string {
  const blocks = review.forms.map(form => printForm(form, language));
  const { own = [] } = review;
  const strangers = [
    ...review.unrecognised.filter(sheet => !sheet.blank).map(sheet => printStranger(sheet, language)),
    ...own.map(({ sheet }) =>
      say(language, `\n□ ${sheet}  由检查结果生成，不作检查`, `\n□ ${sheet}  made of a check, not checked itself`),
    ),
  ];
  if (review.forms.length === 0)
    blocks.push(
      own.length === 0 && review.unrecognised.every(sheet => sheet.blank)
        ? say(language, '  工作簿是空的，没有可检查的内容。', '  The workbook is empty; there is nothing to check.')
        : say(language, '  没有找到自评表或申报表。', '  No self-evaluation or declaration form was found.'),
    );
  return [file, ...blocks, ...strangers, `  ${summary(review, language)}`].join('\n');
}

function printForm(review: FormReview, language: Language): string {
  const { form } = review;
  const layout = layouts.find(one => one.id === form.layout);
  const name = layout ? layout.name[language] : form.layout;
  const year = form.fiscalYear === null ? '' : say(language, `  ${form.fiscalYear}年度`, `  ${form.fiscalYear}`);
  const head = `\n■ ${form.sheet}  ${a1Rect(form.range)}${year}  ${say(language, '表样：', 'form: ')}${name}`;
  const project = shownOf(form.fields.projectName);
  const lines = [`${head}${project === '' ? '' : `  ${project}`}`, ...figures(review, language)];
  if (review.policyQuestion) lines.push(`  ${review.policyQuestion[language]}`);
  for (const severity of severities) {
    const findings = review.findings.filter(finding => finding.severity === severity);
    if (findings.length === 0) continue;
    lines.push(`  ${severityCountWords[severity][language]} ${findings.length}`);
    for (const finding of findings) lines.push(...printFinding(finding, language));
  }
  if (review.setAside.length > 0) {
    lines.push(say(language, `  不作为问题 ${review.setAside.length}`, `  Set aside ${review.setAside.length}`));
    for (const { finding, dismissal } of review.setAside) lines.push(...printSetAside(finding, dismissal, language));
  }
  const open = cellsOf(review.undetermined);
  if (open.length > 0) {
    lines.push(say(language, `  无法判断 ${open.length} 处`, `  Undetermined at ${open.length} cell(s)`));
    for (const subjects of open) lines.push(printOpen(subjects, language));
  }
  if (review.edits.length > 0) {
    lines.push(
      say(language, `  重算可改 ${review.edits.length} 处`, `  Recomputing would change ${review.edits.length}`),
    );
    for (const edit of review.edits)
      lines.push(
        `  → ${a1(edit.at)} ${edit.wasShown === '' ? say(language, '空', 'blank') : edit.wasShown} → ${edit.becomesShown}  ${edit.why[language]}`,
      );
  }
  return lines.join('\n');
}

type Undetermined = FormReview['undetermined'][number];

/** One cell keeps many rules from judging: by cell, in the order of the first rule. */
function cellsOf(subjects: readonly Undetermined[]): readonly (readonly Undetermined[])[] {
  const cells = new Map<string, Undetermined[]>();
  for (const subject of subjects) {
    const place = a1(subject.at);
    cells.set(place, [...(cells.get(place) ?? []), subject]);
  }
  return [...cells.values()];
}

function printOpen(subjects: readonly Undetermined[], language: Language): string {
  const whys = [...new Set(subjects.map(subject => subject.why[language]))].join(language === 'zh' ? '' : ' ');
  const rules = [...new Set(subjects.map(subject => subject.rule))];
  const place = a1(subjects[0]!.at);
  return `  ? ${whys.startsWith(`${place} `) ? '' : `${place} `}${whys}${inBrackets(rules.join(say(language, '、', ', ')), language)}`;
}

function figures(review: FormReview, language: Language): string[] {
  const { form, scoreCard } = review;
  if (form.kind !== 'self-evaluation' || !scoreCard) return [];
  const fund = form.funds.find(row => row.key === 'total');
  const unknown = say(language, '无法判断', 'undetermined');
  const figure = <T>(zh: string, en: string, due: Outcome<T>, print: (value: T) => string, shown: string): string => {
    const computed = isDetermined(due) ? print(due.value) : unknown;
    const differs = isDetermined(due) && shown !== '' && normal(shown) !== normal(computed);
    return `${say(language, zh, en)} ${computed}${differs ? say(language, `（表上 ${shown}）`, ` (printed ${shown})`) : ''}`;
  };
  return [
    `  ${[
      figure('执行率', 'rate', scoreCard.rate, printed2, shownOf(fund?.rate)),
      figure('执行率得分', 'rate score', scoreCard.rateScore, printed2, shownOf(fund?.score)),
      figure('总分', 'total', scoreCard.total, printed2, shownOf(form.totalScore)),
      figure('等级', 'grade', scoreCard.grade, String, shownOf(form.grade)),
    ].join('  ')}`,
    ...reasonsOf([scoreCard.rate, scoreCard.rateScore, scoreCard.total], language),
  ];
}

/** Why a figure could not be computed, each reason once. */
function reasonsOf(dues: readonly Outcome<unknown>[], language: Language): string[] {
  const reasons = new Set(dues.flatMap(due => (isDetermined(due) ? [] : [due.undetermined[language]])));
  return reasons.size === 0
    ? []
    : [
        `  ${say(language, '无法判断的原因：', 'Undetermined because ')}${[...reasons].join(say(language, '；', '; '))}`,
      ];
}

/** 100 and 100.00, 95.13% and 95.13 are the same figure to a reader. */
const normal = (shown: string): string =>
  shown
    .normalize('NFKC')
    .replace(/[\s,%]/g, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

function printFinding(finding: Finding, language: Language): string[] {
  return [
    `  ${signs[finding.severity]} ${a1(finding.at)} ${finding.rule} ${finding.title[language]}${colon(language)}${finding.says[language]}`,
    `      ${say(language, '依据', 'Basis')}${colon(language)}${cited(finding.law, language)}`,
    `      ${say(language, '改法', 'Remedy')}${colon(language)}${finding.remedy[language]}`,
  ];
}

const cited = (laws: readonly Citation[], language: Language): string =>
  laws
    .map(law => `${law.title}${law.clause}${inBrackets(basisTold(law)[language], language)}`)
    .join(say(language, '；', '; '));

function printSetAside(finding: Finding, { reason, on }: Dismissal, language: Language): string[] {
  return [
    `  – ${a1(finding.at)} ${finding.rule} ${finding.title[language]}${colon(language)}${finding.says[language]}`,
    `      ${say(language, '理由', 'Reason')}${colon(language)}${reason}${inBrackets(on, language)}`,
  ];
}

function printStranger(sheet: Review['unrecognised'][number], language: Language): string {
  const layout = layouts.find(one => one.id === sheet.nearest);
  if (!layout) return say(language, `\n□ ${sheet.sheet}  不是绩效表`, `\n□ ${sheet.sheet}  no performance form`);
  // 已知而暂不支持的表，缺项的第一条在括号中写明是什么表。
  const declined = /（(本表为.+)）$/.exec(sheet.missing[0] ?? '')?.[1];
  if (declined !== undefined)
    return say(language, `\n□ ${sheet.sheet}  ${declined}`, `\n□ ${sheet.sheet}  a form that is not read: ${declined}`);
  const missing = sheet.missing.map(word => `“${word}”`).join(language === 'zh' ? '、' : ', ');
  return say(
    language,
    `\n□ ${sheet.sheet}  不是绩效表；最接近${layout.name.zh}，缺${missing}`,
    `\n□ ${sheet.sheet}  no performance form; nearest is ${layout.name.en}, lacking ${missing}`,
  );
}

function summary(review: Review, language: Language): string {
  const count = (severity: Severity): number =>
    review.forms.reduce((sum, form) => sum + form.findings.filter(finding => finding.severity === severity).length, 0);
  const counts = severities
    .map(severity => `${severityCountWords[severity][language]} ${count(severity)}`)
    .join(say(language, '，', ', '));
  return `\n${say(language, `共 ${review.forms.length} 份表：`, `${review.forms.length} forms: `)}${counts}`;
}

/** The rule catalogue for a terminal. */
export function printRules(cards: readonly RuleCard[], language: Language): string {
  return cards
    .map(card => {
      const heading = [severityWords[card.severity], topicWords[card.topic]].map(words => words[language]);
      return `${card.id} ${heading.join(' · ')} · ${card.title[language]}\n     ${cited(card.law, language)}`;
    })
    .join('\n');
}

export function usage(language: Language): string {
  return say(
    language,
    `绩效自评助手：检查、重算、标记财政项目支出绩效自评表与绩效目标申报表

  jixiao check <文件|文件夹>… [--json] [--policy 口径] [--settings 文件]   识别、重算、检查，不改动任何内容
  jixiao recompute <文件> --out 文件 [--scores arithmetic|formula]        把重算结果写入副本
  jixiao mark <文件> --out 文件                                           在副本上标出有问题的单元格
  jixiao unmark <文件> --out 文件                                         去掉标记，其余逐字节不变
  jixiao new --kind declaration|self-evaluation --year 年度 --out 文件     生成申报表或自评表：
             [--template 模板 | --from 文件 [--sheet 工作表]] [--layout 表样]   按模板或原表（不指定工作表则全部生成）
  jixiao summary <文件|文件夹>… --out 文件.xlsx                            各表汇总成一个工作簿：逐项目一行，合计，图表
  jixiao template <文件> [--sheet 工作表] --out 模板.json                 把一张表的指标存为模板
  jixiao rules [--json]                                                   规则目录与依据

  --lang en 英文输出   --force 允许覆盖已有的输出文件
  退出码：0 无错误；1 有错误；2 用法有误或有文件无法读取`,
    `Performance Sheet Assistant: checks, recomputes and marks budget performance sheets

  jixiao check <file|folder>… [--json] [--policy ID] [--settings FILE]    recognise, recompute, judge; changes nothing
  jixiao recompute <file> --out FILE [--scores arithmetic|formula]        write the recomputed values into a copy
  jixiao mark <file> --out FILE                                           a copy with marks on the offending cells
  jixiao unmark <file> --out FILE                                         the same without marks, other bytes unchanged
  jixiao new --kind declaration|self-evaluation --year Y --out FILE       a new declaration or self-evaluation,
             [--template ID | --from FILE [--sheet NAME]] [--layout ID]       from a template or from the forms of a file
  jixiao summary <file|folder>… --out FILE.xlsx                           one workbook: a row per project, totals, chart
  jixiao template <file> [--sheet NAME] --out TEMPLATE.json               save a form’s indicators as a template
  jixiao rules [--json]                                                   the rule catalogue with its sources

  --lang en English output   --force allow replacing an existing output file
  Exit status: 0 no error; 1 at least one; 2 usage, or a file that could not be read`,
  );
}
