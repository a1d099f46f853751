import { practice } from '../../policy/sources';
import { valueOf, type Cell } from '../../sheet/cell';
import { normalise } from '../../sheet/reading';
import { text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { head, indicators } from '../example';
import { theRowsAndTexts } from '../whole-sheet';
import { rule } from '../rule';

/** Who was asked, and how many: “回收问卷126份”, “随机抽取30家企业回访”. */
const SURVEY = /问卷|样本|抽样|抽取|受访|调查|回收|回访|访谈|测评|评价表|打分/;
const SAMPLE = /\d+(?:余|多)?(?:份|人|名|位|家|户|个|条|次|人次)/;

export default rule({
  id: 'SE17',
  title: text('满意度缺少调查依据', 'Satisfaction without a survey'),
  topic: '指标值合理性',
  severity: 'hint',
  law: [practice('review-practice')],
  remedy: text(
    '请注明调查对象、样本数和计算方法。',
    'Please say who was asked, how many answered and how the figure was computed.',
  ),

  given: theRowsAndTexts,
  needs: [],
  check: ({ rows, fields }) => {
    const measured = rows.flatMap(row => {
      const [target, actual] = [valueOf(row.target), valueOf(row.actual)];
      const isSatisfaction = row.name.kind === 'value' && /满意(?:度|率)$/.test(bareName(row.name.value));
      return isSatisfaction && target?.kind === 'quantity' && actual?.kind === 'quantity'
        ? [{ row, target: target.value, actual: actual.value }]
        : [];
    });
    const [first, ...others] = measured;
    if (!first) return undefined;
    const areHit = measured.every(({ target, actual }) => actual.eq(target));
    const areEqual = measured.length > 1 && others.every(({ actual }) => actual.eq(first.actual));
    if (!areHit && !areEqual) return undefined;
    const texts: readonly (Cell<string> | undefined)[] = [
      fields.actualResult,
      ...measured.flatMap(({ row }) => [row.reason, row.evidence]),
    ];
    if (texts.some(namesASample)) return undefined;
    const shown = first.row.actual!.shown;
    return {
      at: first.row.actual!.at,
      because: [...measured.map(({ row }) => row.target.at), ...others.map(({ row }) => row.actual?.at)],
      says: areHit
        ? text(
            `满意度完成值（${shown}${others.length > 0 ? '等' : ''}）与指标值完全相同，表内未见样本数。`,
            `Satisfaction (${shown}${others.length > 0 ? ' …' : ''}) equals its target, and no sample is named.`,
          )
        : text(
            `${measured.length}项满意度完成值均为${shown}，表内未见样本数。`,
            `${measured.length} satisfaction values are all ${shown}, and no sample is named.`,
          ),
    };
  },

  complies: [
    head`
      | 实际完成情况 | 年末向参训学员发放问卷130份，回收126份。 |`,
    indicators`
      | 三级指标   | 指标值    | 完成值   |
      | 学员满意度 | ≥90.00(%) | 90.00(%) |`,
  ],
  violates: indicators`
    | 三级指标   | 指标值    | 完成值       |
    | 学员满意度 | ≥90.00(%) | ⟦90.00(%)⟧ |
    | 到课率     | ≥90.00(%) | 95.00(%)     |`,
});

const namesASample = (cell: Cell<string> | undefined): boolean =>
  normalise((valueOf(cell) ?? '').replace(/\n/g, '。'))
    .split(/[。;]/)
    .some(sentence => SURVEY.test(sentence) && SAMPLE.test(sentence));
