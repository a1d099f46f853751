import { cite } from '../../policy/sources';
import { text } from '../../text';
import { isAchievementReason } from '../../words/achievement-reasons';
import { isEmptyReason } from '../../words/empty-reasons';
import { namesACause, namesAMeasure } from '../../words/cause-and-measure';
import { deductionReasons, isRepeated } from '../deduction-reasons';
import { indicators } from '../example';
import { theScoredRows } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'SE61',
  title: text('有因无措或有措无因', 'A cause without a measure, or the reverse'),
  topic: '说明',
  severity: 'hint',
  law: [cite('mof-2020-10', 'stated')],
  remedy: text('请补充改进措施。', 'Please add what will be done about it.'),

  given: theScoredRows,
  needs: [],
  check: ({ rows }, { policy }) =>
    deductionReasons(rows)
      // 说明重复的，由偏差说明空泛一条提出。
      .filter(one => !isRepeated(one, policy))
      .flatMap(({ row, reason }) => {
        const { value, shown } = reason;
        const [cause, measure] = [namesACause(value), namesAMeasure(value)];
        if (cause === measure || isEmptyReason(value) || isAchievementReason(value)) return [];
        const found = { at: reason.at, because: [row.weight?.at, row.score?.at] };
        return cause
          ? [
              {
                ...found,
                says: text(
                  `说明“${shown}”只有原因，没有改进措施。`,
                  `The remark “${shown}” gives a cause and no measure.`,
                ),
              },
            ]
          : [
              {
                ...found,
                says: text(
                  `说明“${shown}”只有改进措施，没有偏差原因。`,
                  `The remark “${shown}” gives a measure and no cause.`,
                ),
                remedy: text('请补充偏差原因。', 'Please add the cause of the deviation.'),
              },
            ];
      }),

  complies: indicators`
    | 三级指标 | 指标值   | 完成值 | 分值  | 得分 | 原因                                 |
    | 出版率   | =100(%)  | 75(%)  | 3.00  | 2.00 | 因人员调整进度放缓，将增派编辑       |
    | 接口数   | ≥30(个)  | 30(个) | 10.00 | 10.00 | 部分接口仍在调试                    |
    | 满意度   | ≥90(%)   | 85(%)  | 10.00 | 9.44 | 无                                   |`,
  violates: indicators`
    | 三级指标 | 指标值   | 完成值   | 分值  | 得分 | 原因                                 |
    | 算法数   | ≥50(个)  | 45(个)   | 10.00 | 9.00 | ⟦采集点数量尚不能支撑更多算法⟧     |
    | 品牌影响 | =100(%)  | 92.8(%)  | 5.00  | 4.64 | ⟦进一步提升培训班的品牌影响力⟧     |`,
});
