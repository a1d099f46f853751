import { cite } from '../../policy/sources';
import { text } from '../../text';
import { indicators } from '../example';
import { eachLiveIndicator } from '../given';
import { misfiled } from '../misfiled';
import { rule } from '../rule';

export default rule({
  id: 'SE10',
  title: text('指标归类不当', 'Indicator under the wrong second level'),
  topic: '形式',
  severity: 'warning',
  law: [cite('mof-2020-10', 'derived')],
  remedy: text('请核对二级指标的归类。', 'Please check the second level.'),

  given: eachLiveIndicator,
  needs: ['level2', 'name'],
  check: row => {
    const found = misfiled(row);
    if (!found) return undefined;
    const { name, level2, target } = row;
    return {
      at: name.at,
      because: [level2.at, target.at],
      milder: found.severity,
      says: text(
        `“${name.shown}”（指标值${target.shown}）列在“${level2.shown}”下，与其内容不符。`,
        `“${name.shown}” (target ${target.shown}) stands under “${level2.shown}”, which it does not measure.`,
      ),
      remedy: text(
        `建议调整到“${found.home}”，或说明归类的理由。`,
        `It would fit “${found.homeEn}”; please move it or say why it stands here.`,
      ),
    };
  },

  complies: indicators`
    | 一级       | 二级           | 三级指标       | 指标值       |
    | 产出指标   | 数量指标       | 项目完成率     | =100.00(%)   |
    | 产出指标   | 数量指标       | 推荐项目数     | ≥6.00(项)    |
    | 产出指标   | 质量指标       | 差错次数       | ≤2.00(次)    |
    | 产出指标   | 质量指标       | 获奖项目数     | ≥1.00(项)    |
    | 产出指标   | 时效指标       | 响应时间       | ≤2.00(小时)  |
    | 效益指标   | 社会效益指标   | 带动就业人数   | ≥50.00(人)   |
    | 效益指标   | 生态效益指标   | 污水处理达标率 | ≥95.00(%)    |
    | 满意度指标 | 满意度指标     | 投诉次数       | ≤3.00(次)    |`,
  violates: indicators`
    | 一级       | 二级               | 三级指标             | 指标值       |
    | 产出指标   | 数量指标           | ⟦验收合格率⟧       | ≥95.00(%)    |
    | 产出指标   | 质量指标           | ⟦推荐项目数⟧       | ≥6.00(项)    |
    | 产出指标   | 时效指标           | ⟦开展活动频次⟧     | ≥4.00(次)    |
    | 效益指标   | 生态效益指标       | ⟦服务专业客户数量⟧ | ≥5.00(个)    |
    | 满意度指标 | 服务对象满意度指标 | ⟦故障修复响应时间⟧ | <12.00(小时) |`,
});
