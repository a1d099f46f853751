import { text } from '../../text';
import {
  cost,
  counted,
  economic,
  lasting,
  quality,
  quantity,
  satisfaction,
  social,
  timeliness,
  worded,
  type Template,
} from './template';

export const competitions: Template = {
  id: 'competitions',
  name: text('赛事与评选', 'Competitions'),
  purpose: '举办创新创业赛事，发现和遴选优秀项目与团队',
  outcome: '优秀项目得到对接支持，赛事的影响面扩大',
  projectNature: '其他一次性项目',
  projectCategory: '特定目标类',
  indicators: [
    ...quantity(
      counted('报名参赛团队数', '≥', '100', '个', '情况统计', '报名系统统计'),
      counted('赛题解读和宣传讲座场次', '≥', '4', '场', '直接证明', '活动通知、现场照片'),
      counted('评审专家人数', '≥', '15', '位', '直接证明', '评审专家名单、评审记录'),
      counted('发布赛事报道', '≥', '20', '篇', '直接证明', '报道链接和截图汇总'),
    ),
    ...quality(
      counted('有效作品提交率', '≥', '70', '%', '情况统计', '作品提交和形式审查统计'),
      counted('评审流程合规率', '=', '100', '%', '直接证明', '评审方案、评审记录'),
    ),
    ...timeliness(worded('决赛举办时间', '10月底前完成', '直接证明', '赛事日程、决赛现场记录')),
    ...cost(counted('赛事场地搭建费用', '≤', '20', '万元', '直接证明', '合同、结算单')),
    ...economic(counted('引入头部企业和投资机构', '≥', '5', '家', '直接证明', '合作协议、意向书')),
    ...social(counted('赛事宣传内容阅读量', '≥', '10000', '次', '情况统计', '新媒体后台统计')),
    ...lasting(counted('赛后继续跟踪支持的项目数', '≥', '3', '项', '情况说明', '跟踪服务台账')),
    ...satisfaction(counted('参赛选手满意度', '≥', '90', '%', '问卷调查', '赛后问卷汇总（注明样本数）')),
  ],
};
