import { text } from '../../text';
import {
  cost,
  counted,
  ecological,
  lasting,
  quality,
  quantity,
  satisfaction,
  social,
  timeliness,
  worded,
  type Template,
} from './template';

export const buildingRepair: Template = {
  id: 'building-repair',
  name: text('房屋修缮改造', 'Building repair'),
  purpose: '对办公和服务用房进行修缮改造，消除安全隐患',
  outcome: '用房安全和使用条件得到保障',
  projectNature: '其他一次性项目',
  projectCategory: '特定目标类',
  indicators: [
    ...quantity(
      counted('修缮面积', '≥', '800', '平方米', '直接证明', '施工图、竣工图'),
      counted('完成修缮项目数', '=', '3', '项', '直接证明', '合同、竣工资料'),
    ),
    ...quality(
      counted('工程验收合格率', '=', '100', '%', '直接证明', '竣工验收报告'),
      counted('隐患整改率', '=', '100', '%', '直接证明', '隐患清单、整改记录'),
    ),
    ...timeliness(worded('工程竣工时间', '10月底前竣工', '直接证明', '竣工验收报告')),
    ...cost(
      counted('单位面积修缮成本', '≤', '1200', '元/平方米', '情况统计', '审价报告、竣工面积'),
      counted('工程造价', '≤', '96', '万元', '直接证明', '审价报告'),
    ),
    ...social(counted('修缮区域安全责任事故数', '=', '0', '起', '情况说明', '安全生产台账')),
    ...ecological(counted('建筑垃圾规范处置率', '=', '100', '%', '直接证明', '清运合同、处置记录')),
    ...lasting(counted('工程质量保修期', '≥', '2', '年', '直接证明', '合同条款、保修书')),
    ...satisfaction(counted('房屋使用人员满意度', '≥', '90', '%', '问卷调查', '使用人员问卷（注明样本数）')),
  ],
};
