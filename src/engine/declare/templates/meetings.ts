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

export const meetings: Template = {
  id: 'meetings',
  name: text('会议与合作交流', 'Meetings and exchange'),
  purpose: '举办行业会议和交流对接活动，为企业、院所和投资机构搭建合作平台',
  outcome: '带动项目对接和行业交流，扩大会议的影响面',
  projectNature: '其他一次性项目',
  projectCategory: '特定目标类',
  indicators: [
    ...quantity(
      counted('举办会议场次', '≥', '2', '场', '直接证明', '会议通知、议程和签到表'),
      counted('参会人数', '≥', '200', '人', '情况统计', '签到表、报名系统统计'),
      counted('邀请演讲专家数', '≥', '20', '位', '直接证明', '会议议程、专家邀请函'),
      counted('参与报道的专业媒体数', '≥', '3', '家', '直接证明', '媒体名单、报道截图'),
    ),
    ...quality(
      counted('会议议程完成率', '≥', '95', '%', '情况统计', '议程与会议纪要对照表'),
      counted('教授级专家到会率', '≥', '90', '%', '情况统计', '专家签到表、职称说明'),
    ),
    ...timeliness(worded('会议召开时间', '11月底前完成', '直接证明', '会议通知、会议纪要')),
    ...cost(counted('参会人均综合成本', '≤', '550', '元/人', '情况统计', '会议费决算、参会人数统计')),
    ...social(
      counted('促成合作意向', '≥', '3', '项', '直接证明', '意向书、对接记录'),
      counted('媒体报道篇次', '≥', '10', '篇次', '直接证明', '报道链接和截图汇总'),
    ),
    ...lasting(counted('会后持续跟踪服务的项目数', '≥', '2', '项', '情况说明', '跟踪服务台账')),
    ...satisfaction(counted('参会人员满意度', '≥', '90', '%', '问卷调查', '调查问卷汇总（注明样本数）')),
  ],
};
