import { practice } from '../../policy/sources';
import { valueOf } from '../../sheet/cell';
import { normalise } from '../../sheet/reading';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { convert } from '../../words/units';
import { head, indicators } from '../example';
import { thePlan } from '../given-plan';
import { rule, type Violation } from '../rule';

export default rule({
  id: 'TD25',
  title: text('一次性项目与长期指标', 'One-off project, lasting indicators'),
  topic: '指标值合理性',
  severity: 'hint',
  law: [practice('review-practice')],
  remedy: text(
    '请核对项目性质与可持续指标。',
    'Please check the nature of the project against its lasting indicators.',
  ),

  given: thePlan,
  needs: [],
  check: ({ fields, rows }) => {
    const nature = [fields.projectNature, fields.projectCategory].find(
      cell => cell?.kind === 'value' && /(?<!非)一次性/.test(normalise(cell.value)),
    );
    if (!nature) return undefined;
    const { projectName } = fields;
    const found: Violation[] = [];
    if (projectName?.kind === 'value' && LASTING.test(normalise(projectName.value)))
      found.push({
        at: nature.at,
        because: [projectName.at],
        says: text(
          `“${projectName.shown}”是长年运行的事项，项目性质却为“${nature.shown}”。`,
          `“${projectName.shown}” goes on year after year, yet the project is “${nature.shown}”.`,
        ),
      });
    for (const { target, name } of rows) {
      const aim = valueOf(target);
      const years =
        aim?.kind === 'quantity' && /^年(?:度)?$/.test(aim.unit) ? convert(aim.value, aim.unit, '年') : undefined;
      if (years?.gte(TEN) === true && !/寿命|年限|质保|保修|耐久|保存/.test(name.shown))
        found.push({
          at: target.at,
          because: [nature.at, name.at],
          says: text(
            `“${nature.shown}”的指标“${name.shown}”要求${target.shown}。`,
            `“${name.shown}” asks for ${target.shown} from a project that is “${nature.shown}”.`,
          ),
        });
    }
    return found;
  },

  complies: [
    head`
      | 项目名称 | 国际技术研讨会 |
      | 项目性质 | 其他一次性项目 |`,
    indicators`
      | 一级     | 二级           | 三级指标       | 指标值      |
      | 效益指标 | 可持续影响指标 | 长效机制健全性 | 健全        |
      | 效益指标 | 可持续影响指标 | 设备使用年限   | ≥10.00(年)  |`,
  ],
  violates: [
    head`
      | 项目名称 | 孵化器运行保障     |
      | 项目性质 | ⟦其他一次性项目⟧ |`,
    indicators`
      | 一级     | 二级           | 三级指标   | 指标值          |
      | 效益指标 | 可持续影响指标 | 可持续影响 | ⟦>10.00(年)⟧  |`,
  ],
});

const TEN = new Decimal(10);
const LASTING = /(?:运行|日常|常年|长期)(?:维护|保障|经费|管理|运维|费用?)|运维(?:项目|经费|费|服务)?$|物业管理/;
