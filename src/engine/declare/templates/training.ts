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

export const training: Template = {
  id: 'training',
  name: text('培训', 'Training'),
  purpose: '组织专题培训，提升从业人员的专业知识和服务水平',
  outcome: '参训人员掌握培训内容并用于工作',
  projectNature: '其他一次性项目',
  projectCategory: '特定目标类',
  indicators: [
    ...quantity(
      counted('培训期数', '≥', '4', '期', '直接证明', '培训通知、课程表'),
      counted('参训人数', '≥', '200', '人', '情况统计', '报名表、签到表'),
      counted('培训课程门数', '≥', '8', '门', '直接证明', '课程表、讲义'),
    ),
    ...quality(
      counted('参训人员到课率', '≥', '90', '%', '情况统计', '签到表统计'),
      counted('培训考核合格率', '≥', '95', '%', '情况统计', '考核成绩汇总'),
    ),
    ...timeliness(worded('培训完成时间', '11月底前完成', '直接证明', '培训总结、课程表')),
    ...cost(counted('人均日培训成本', '≤', '550', '元/人天', '情况统计', '培训费决算、参训人天统计')),
    ...social(counted('学员岗位应用率', '≥', '80', '%', '问卷调查', '训后回访问卷')),
    ...lasting(counted('课程资料可继续使用的门数', '≥', '6', '门', '情况说明', '课程资料归档清单')),
    ...satisfaction(counted('参训学员满意度', '≥', '90', '%', '问卷调查', '课后问卷汇总（注明样本数）')),
  ],
};
