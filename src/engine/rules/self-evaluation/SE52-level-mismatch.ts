import { cite } from '../../policy/sources';
import { contains } from '../../sheet/address';
import { text } from '../../text';
import { indicators } from '../example';
import { eachIndicator } from '../given';
import { cannotTell, rule } from '../rule';
import { homesOf, level1Names, level1Of } from '../taxonomy';

export default rule({
  id: 'SE52',
  title: text('一级与二级指标错配', 'Second level under the wrong first level'),
  topic: '形式',
  severity: 'error',
  law: [cite('mof-2020-10', 'stated'), cite('mof-2021-101', 'stated')],
  remedy: text('请按一级、二级指标的对应关系调整。', 'Please move the row under the proper first level.'),

  given: eachIndicator,
  needs: ['level1', 'level2'],
  check: ({ level1, level2, name, ordinal, row }, { grid }) => {
    const [home, homes] = [level1Of(level1.value), homesOf(level2.value)];
    // 表样之外的用语不评判。
    if (!home || !homes || home === 'execution' || homes.includes(home)) return undefined;
    // 没有合并、又空着的一级指标，是从上一行推来的，推错了不能怪表。
    const block = grid.merges.find(merge => contains(merge, level1.at));
    if (level1.at.row !== row && !(block && contains(block, { row, col: level1.at.col })))
      return cannotTell(
        { ...level1.at, row },
        text(`第${ordinal}项的一级指标未填写。`, `The first level of no. ${ordinal} is blank.`),
      );
    const proper = level1Names[homes[0]!];
    return {
      at: level2.at,
      because: [level1.at, name.at],
      says: text(
        `第${ordinal}项：“${level2.shown}”列在“${level1.shown}”之下。`,
        `No. ${ordinal}: “${level2.shown}” stands under “${level1.shown}”.`,
      ),
      remedy: text(`“${level2.shown}”应归入“${proper}”。`, `“${level2.shown}” belongs under “${proper}”.`),
    };
  },

  complies: indicators`
    | 一级       | 二级               | 三级指标   |
    | 产出指标   | 数量指标           | 活动场次   |
    | 产出指标   | 成本指标           | 人均成本   |
    | 效果目标   | 满意度             | 参会满意度 |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 |
    | 决策       | 项目立项           | 立项依据   |`,
  violates: indicators`
    | 一级       | 二级             | 三级指标   |
    | 产出指标   | ⟦社会效益指标⟧ | 带动就业   |
    | 满意度指标 | ⟦质量指标⟧     | 验收合格率 |`,
});
