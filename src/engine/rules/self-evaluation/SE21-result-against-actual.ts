import { byTheForm, cite } from '../../policy/sources';
import { shownOf, valueOf } from '../../sheet/cell';
import { text } from '../../text';
import { resultConflicts } from '../../words/narrative/conflicts';
import { fundClaims, unfinishedClaim } from '../../words/narrative/fund-claims';
import { quote } from '../../words/narrative/quote';
import { funds, head, indicators } from '../example';
import { figureOf, quoteOf, resultSentence, theResult, type ResultSubject } from '../narrative';
import { rule, type Context, type Violation } from '../rule';

export default rule({
  id: 'SE21',
  title: text('完成情况与完成值不一致', 'The result text contradicts the table'),
  topic: '说明',
  severity: 'warning',
  law: [cite('mof-2020-10', 'derived'), byTheForm],
  remedy: text('请核对以哪个为准，并改为一致。', 'Please check which is right and make both agree.'),

  given: theResult,
  needs: [],
  check: (subject, { form }) => [...againstRows(subject), ...againstFunds(subject, form), ...unfinished(subject)],

  complies: [
    head`
      | 实际完成情况 | 举办训练营 16 场，其中线上 6 场；培训超过 500 人次；走访企业 123 家；申请财政拨款 518,192 元，实际支出 493,000 元。 |`,
    funds`
      | 资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
      | 总额 | 80.00      | 51.82      | 49.30      | 95.13  |`,
    indicators`
      | 三级指标     | 指标值        | 完成值        |
      | 训练营场次   | ≥15.00(场)    | 16.00(场)     |
      | 培训人次     | ≥500.00(人次) | 530.00(人次)  |
      | 服务企业数   | ≥100.00(家)   | 200.00(家)    |`,
  ],
  violates: [
    head`
      | 实际完成情况 | ⟦举办训练营 16 场；发布推文 832 篇；项目执行率 98%；项目按原定目标部分完成。⟧ |`,
    funds`
      | 资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率   |
      | 总额 | 80.00      | 51.82      | 49.30      | ⟦95.13⟧ |`,
    indicators`
      | 三级指标   | 指标值     | 完成值         | 分值  | 得分  |
      | 训练营场次 | =15.00(场) | ⟦15.00(场)⟧  | 10.00 | 10.00 |
      | 发布推文   | ≥300(篇)   | ⟦300.00(篇)⟧ | 10.00 | 10.00 |`,
  ],
});

const againstRows = ({ result, rows, year }: ResultSubject): readonly Violation[] =>
  resultConflicts(result.value, rows, year).flatMap(conflict => {
    const { actual, name } = conflict.alignment.row.indicator;
    return actual
      ? [
          {
            at: actual.at,
            because: [result.at, name.at],
            ...(conflict.grade === 'hint' && { milder: 'hint' as const }),
            ...resultSentence(result.value, conflict),
          },
        ]
      : [];
  });

function againstFunds({ result, year }: ResultSubject, form: Context['form']): readonly Violation[] {
  if (form.kind !== 'self-evaluation') return [];
  const total = form.funds.find(({ key }) => key === 'total');
  return fundClaims(result.value, form.funds, form.unit, year).flatMap(({ mention, kind }) => {
    const cell = kind === 'rate' ? total?.rate : total?.executed;
    if (!cell) return [];
    const [said, unit] = [quoteOf(result.value, mention), kind === 'rate' ? '%' : (form.unit ?? '')];
    const label = kind === 'rate' ? text('执行率', 'the rate of execution') : text('全年执行数', 'the executed amount');
    return [
      {
        at: cell.at,
        because: [result.at],
        says: text(
          `实际完成情况写“${said}”，资金栏${label.zh}为${cell.shown}${unit}，数值不一致。`,
          `The result says “${said}”, the fund table has ${cell.shown}${unit} as ${label.en}.`,
        ),
        remedy: text(
          `请核对以哪个为准：文中为“${figureOf(mention)}”，资金栏为“${cell.shown}${unit}”，并改为一致。`,
          `Which is right: “${figureOf(mention)}” of the text or “${cell.shown}${unit}” of the table? Please make both agree.`,
        ),
      },
    ];
  });
}

/** The text calls the project unfinished, the table gives full marks to every row. */
function unfinished({ result, rows }: ResultSubject): readonly Violation[] {
  const claim = unfinishedClaim(result.value);
  const scores = rows.flatMap(row =>
    row.weight && row.score ? [{ w: valueOf(row.weight), s: valueOf(row.score) }] : [],
  );
  if (!claim || scores.length < 2 || !scores.every(({ w, s }) => w !== undefined && s !== undefined && s.gte(w)))
    return [];
  const said = quote(result.value, claim.start, claim.end, claim.end, claim.end);
  const open = rows.find(
    ({ actual }) => actual?.kind === 'value' && actual.value.kind === 'level' && actual.value.level !== 'full',
  );
  if (open) return [];
  return [
    {
      at: result.at,
      because: [rows[0]?.score?.at],
      says: text(
        `实际完成情况写“${said}”，各项指标却均得满分（${rows.length}项，如“${shownOf(rows[0]?.name)}”）。`,
        `The result says “${said}”, yet each of the ${rows.length} indicators has full marks (“${shownOf(rows[0]?.name)}”).`,
      ),
      remedy: text(
        '请核对：确未全部完成的，据实调整相应指标的完成值和得分；已完成的，修改文字。',
        'Please check: adjust the values and scores of what was not finished, or correct the text.',
      ),
    },
  ];
}
