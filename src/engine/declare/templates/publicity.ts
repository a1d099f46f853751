import { text } from '../../text';
import { cost, counted, lasting, quality, quantity, satisfaction, social, timeliness, type Template } from './template';

export const publicity: Template = {
  id: 'publicity',
  name: text('宣传与科普', 'Publicity and science outreach'),
  purpose: '开展科技创新宣传和科普活动，传播政策和科学知识',
  outcome: '政策知晓面扩大，公众科学素养提升',
  projectNature: '其他一次性项目',
  projectCategory: '特定目标类',
  indicators: [
    ...quantity(
      counted('发布推文', '≥', '300', '篇', '情况统计', '公众号后台统计'),
      counted('举办科普活动', '≥', '12', '场', '直接证明', '活动通知、现场照片'),
      counted('参加科普活动人数', '≥', '600', '人次', '情况统计', '签到表、报名统计'),
      counted('编印简讯', '=', '12', '期', '直接证明', '简讯样刊'),
    ),
    ...quality(
      counted('宣传内容差错率', '≤', '1', '%', '情况统计', '审校记录'),
      counted('活动计划完成率', '≥', '95', '%', '情况统计', '活动计划与总结对照表'),
    ),
    ...timeliness(counted('简讯按时发布率', '=', '100', '%', '情况统计', '发布记录')),
    ...cost(counted('单篇推文制作成本', '≤', '800', '元/篇', '情况统计', '合同、结算单')),
    ...social(
      counted('推文总阅读量', '≥', '80000', '次', '情况统计', '新媒体后台统计'),
      counted('主流媒体转载报道', '≥', '5', '次', '直接证明', '转载截图'),
    ),
    ...lasting(counted('公众号粉丝人数', '≥', '10000', '人', '情况统计', '公众号后台统计')),
    ...satisfaction(counted('活动参与者满意度', '≥', '90', '%', '问卷调查', '活动问卷汇总（注明样本数）')),
  ],
};
