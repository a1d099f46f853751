import { text } from '../../text';
import {
  cost,
  counted,
  lasting,
  quality,
  quantity,
  satisfaction,
  social,
  timeliness,
  worded,
  type Template,
} from './template';

export const research: Template = {
  id: 'research',
  name: text('课题研究与报告', 'Research and reports'),
  purpose: '围绕产业发展开展调查研究，形成研究报告和数据资料',
  outcome: '研究成果为管理部门决策和企业发展提供参考',
  projectNature: '其他一次性项目',
  projectCategory: '特定目标类',
  indicators: [
    ...quantity(
      counted('完成研究报告', '=', '2', '份', '直接证明', '结题报告'),
      counted('开展调研次数', '≥', '10', '次', '直接证明', '调研记录、访谈提纲'),
      counted('产业月报编制期数', '=', '12', '期', '直接证明', '月报正文'),
    ),
    ...quality(
      counted('研究报告评审合格率', '=', '100', '%', '直接证明', '专家评审意见'),
      counted('基础数据采集覆盖率', '≥', '90', '%', '情况统计', '数据采集清单'),
    ),
    ...timeliness(worded('报告提交时间', '12月底前完成', '直接证明', '报告提交记录、验收意见')),
    ...cost(counted('单份报告委托成本', '≤', '30', '万元', '直接证明', '委托合同、支付凭证')),
    ...social(counted('报告被采纳或引用次数', '≥', '2', '次', '直接证明', '采纳证明、引用材料')),
    ...lasting(counted('纳入数据库持续更新的企业数', '≥', '300', '家', '情况统计', '数据库记录统计')),
    ...satisfaction(counted('报告使用单位满意度', '≥', '90', '%', '问卷调查', '使用单位问卷（注明样本数）')),
  ],
};
