import { cite } from '../../policy/sources';
import { text } from '../../text';
import { isVague } from '../../words/vague';
import { indicators } from '../example';
import { eachLiveIndicator } from '../given';
import { rule } from '../rule';
import { isConduct } from '../taxonomy';

export default rule({
  id: 'SE08',
  title: text('定性指标不可衡量', 'Qualitative target that cannot be measured'),
  topic: '指标可衡量',
  severity: 'hint',
  law: [cite('mof-2015-88', 'derived')],
  remedy: text(
    '请补充可核实的数量、比例或判断标准；本年不便调整的，下年申报时改写。',
    'Please add a number, a share or a standard that can be checked, next year if it cannot be changed now.',
  ),

  given: eachLiveIndicator,
  needs: ['target'],
  check: row => {
    const { target, name } = row;
    // 决策、过程各行的“充分”“规范”各有成文的评价要点。
    if (target.value.kind !== 'text' || !isVague(target.shown) || isConduct(row)) return undefined;
    return {
      at: target.at,
      because: [name.at],
      says: text(
        `指标值只写“${target.shown}”，没有可以核实的标准。`,
        `The target only says “${target.shown}”; nothing in it can be checked.`,
      ),
    };
  },

  complies: indicators`
    | 一级     | 三级指标         | 指标值                       |
    | 效益指标 | 服务成果应用     | 报告结论被主管部门采用       |
    | 效益指标 | 投诉处理         | 24小时内办结                 |
    | 产出指标 | 管理制度完备性   | 形成采购、验收、档案三项制度 |
    | 产出指标 | 项目完成及时性   | 2024年11月底前完成           |
    | 产出指标 | 工程验收         | 通过竣工验收                 |
    | 决策     | 立项程序规范性   | 规范                         |`,
  violates: indicators`
    | 一级     | 三级指标         | 指标值         |
    | 效益指标 | 促进行业合作交流 | ⟦有效促进⟧   |
    | 效益指标 | 服务能力提升     | ⟦提升⟧       |
    | 产出指标 | 数据规范程度     | ⟦高⟧         |`,
});
