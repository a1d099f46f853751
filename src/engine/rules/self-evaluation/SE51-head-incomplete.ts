import { byTheForm } from '../../policy/sources';
import type { FieldName, SelfEvaluation } from '../../sheet/form';
import { foldWidth } from '../../sheet/normal-text';
import { text, type Text } from '../../text';
import { head } from '../example';
import { theHead, type Head } from '../given';
import { rule, type Violation } from '../rule';
import { isUnfilled } from '../unfilled';

const required: readonly (readonly [FieldName, Text])[] = [
  ['projectName', text('项目名称', 'the project name')],
  ['department', text('主管部门', 'the department')],
  ['implementingUnit', text('实施单位', 'the implementing unit')],
];

export default rule({
  id: 'SE51',
  title: text('基本信息不全或年份不一', 'Head incomplete or of another year'),
  topic: '形式',
  severity: 'error',
  law: [byTheForm],
  remedy: text('请填写基本信息。', 'Please complete the head of the form.'),

  given: theHead,
  needs: [],
  check: (head, { form }) =>
    form.kind === 'self-evaluation' && isUnfilled(form)
      ? notBegun(form)
      : [...blankFields(head), ...missingYear(head), ...otherYear(head)],

  complies: head`
    | 项目名称     | 科技金融服务                               |
    | 主管部门     | 某市科学技术局                             |
    | 年度         | 2024                                       |
    | 实际完成情况 | 2024年举办对接会六场，较2023年增加两场。   |`,
  violates: head`
    | 项目名称     | ⟦⟧                             |
    | 主管部门     | 某市科学技术局                   |
    | 年度         | 2024                             |
    | 实际完成情况 | ⟦2023年，举办对接会六场。⟧     |`,
});

/** A template to be filled in has one gap, and that is no mistake. */
function notBegun({ title, indicators, funds, totalScore }: SelfEvaluation): Violation {
  const blanks = [
    ...indicators.map(({ actual }) => actual),
    ...funds.flatMap(row => [row.initialBudget, row.annualBudget, row.executed, row.rate]),
    totalScore,
  ].flatMap(cell => (cell?.kind === 'blank' && cell.shown === '' ? [cell.at] : []));
  const [at = title.at, ...because] = blanks;
  return {
    at,
    because,
    milder: 'hint',
    says: text(
      '这张表还没有填写：没有完成值、执行数和得分。',
      'The form is not filled in yet: no results, no money spent, no scores.',
    ),
    remedy: text(
      '请填写后再检查；如为空白样表，不必处理。',
      'Please check again when it is filled in; a blank template may stay as it is.',
    ),
  };
}

function blankFields({ fields }: Head): readonly Violation[] {
  return required.flatMap(([name, label]) => {
    const cell = fields[name];
    return cell?.kind === 'blank'
      ? [
          {
            at: cell.at,
            says: text(`${label.zh}未填写。`, `${label.en} is blank.`),
            remedy: text(`请填写${label.zh}。`, `Please fill in ${label.en}.`),
          },
        ]
      : [];
  });
}

/** A year line without a year is a gap; a form without a year line may have its year on the cover. */
function missingYear({ fiscalYear, yearAt }: Head): readonly Violation[] {
  if (fiscalYear !== null || !yearAt) return [];
  return [
    {
      at: yearAt,
      says: text('年度未填写。', 'The fiscal year is blank.'),
      remedy: text('请填写年度。', 'Please fill in the fiscal year.'),
    },
  ];
}

/** A result that opens its sentences with an earlier year and never names its own: copied from last year. */
function otherYear({ fields: { actualResult }, fiscalYear, yearAt }: Head): readonly Violation[] {
  if (fiscalYear === null || actualResult?.kind !== 'value') return [];
  const words = foldWidth(actualResult.value);
  if (words.includes(`${fiscalYear}`) || /本年|今年|全年/.test(words)) return [];
  const years = yearsOpening(words);
  const [stale] = years.filter(year => year === String(fiscalYear - 1));
  if (stale === undefined) return [];
  return [
    {
      at: actualResult.at,
      because: yearAt ? [yearAt] : [],
      milder: 'warning',
      says: text(
        `表头为${fiscalYear}年度，实际完成情况写的是${stale}年。`,
        `The form is for ${fiscalYear}, the results speak of ${stale}.`,
      ),
      remedy: text('请核对是否沿用了上年文字。', 'Please check whether last year’s text was reused.'),
    },
  ];
}

/** Years that open a sentence; 较2023年 and 2021年以来 look back on purpose. */
function yearsOpening(words: string): readonly string[] {
  return words
    .split(/[。;\n]/)
    .map(sentence => /^\s*(?:\d{1,2}[.、)]\s*)?(20\d\d)\s*年(?!\d|至|—|-|以来|起|底前)/.exec(sentence)?.[1])
    .filter((year): year is string => year !== undefined);
}
