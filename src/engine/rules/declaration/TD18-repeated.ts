import { practice } from '../../policy/sources';
import { text } from '../../text';
import { indicators } from '../example';
import { theIndicatorTable } from '../given';
import { nearDuplicates } from '../near-duplicates';
import { rule } from '../rule';

export default rule({
  id: 'TD18',
  title: text('指标重复', 'Indicators repeat each other'),
  topic: '形式',
  severity: 'warning',
  law: [practice('review-practice')],
  remedy: text(
    '指标重复的请合并，不同的请在名称中区分。',
    'Please merge what is the same, and tell apart what is not.',
  ),

  given: theIndicatorTable,
  needs: [],
  check: ({ rows }) =>
    nearDuplicates(rows).map(({ first, second, by }) => {
      const pair = `第${second.ordinal}项“${second.name.shown}”与第${first.ordinal}项“${first.name.shown}”`;
      const pairEn = `No. ${second.ordinal} “${second.name.shown}” and no. ${first.ordinal} “${first.name.shown}”`;
      const says = {
        name: text(`${pair}同名。`, `${pairEn} have one name.`),
        'name and target': text(
          `${pair}说的是一件事，指标值都是${second.target.shown}。`,
          `${pairEn} say one thing, both with ${second.target.shown}.`,
        ),
        alike: text(
          `${pair}相近，指标值分别为${second.target.shown}、${first.target.shown}。`,
          `${pairEn} are much alike, with ${second.target.shown} and ${first.target.shown}.`,
        ),
      }[by];
      return {
        at: second.name.at,
        because: [first.name.at, second.target.at, first.target.at],
        milder: by === 'name' ? 'warning' : 'hint',
        says,
      };
    }),

  complies: indicators`
    | 三级指标           | 指标值       |
    | 参会人数（线上）   | ≥300.00(人)  |
    | 参会人数（线下）   | ≥300.00(人)  |
    | 一期平台用户数     | ≥100.00(个)  |
    | 二期平台用户数     | ≥100.00(个)  |
    | 活动参与率         | ≥90.00(%)    |
    | 项目参与率         | ≥90.00(%)    |
    | 信息发布及时性     | 及时         |
    | 信息发布准确性     | 准确         |`,
  violates: indicators`
    | 三级指标             | 指标值       |
    | 专业媒体数           | ≥3.00(家)    |
    | 服务企业数           | ≥300.00(家)  |
    | ⟦专业媒体报道数⟧   | ≥3.00(家)    |
    | ⟦服务 企业数⟧      | ≥200.00(家)  |`,
});
