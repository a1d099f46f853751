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
  type Template,
} from './template';

export const finance: Template = {
  id: 'finance',
  name: text('科技金融服务', 'Technology finance'),
  purpose: '为科技型企业提供融资对接、政策培训和风险评价服务',
  outcome: '企业融资渠道拓宽，融资效率提升',
  projectNature: '其他一次性项目',
  projectCategory: '特定目标类',
  indicators: [
    ...quantity(
      counted('组织投融资对接活动', '≥', '8', '场', '直接证明', '活动通知、签到表'),
      counted('政策培训场次', '≥', '40', '场', '直接证明', '培训通知、签到表'),
      counted('企业风险评价数', '≥', '400', '家', '情况统计', '评价报告清单'),
      counted('走访企业', '≥', '200', '家次', '直接证明', '走访记录'),
    ),
    ...quality(
      counted('培训到会率', '≥', '90', '%', '情况统计', '报名和签到统计'),
      counted('推荐项目尽调通过率', '≥', '50', '%', '情况统计', '尽调报告统计'),
    ),
    ...timeliness(counted('融资需求按时反馈率', '≥', '95', '%', '情况统计', '需求受理台账')),
    ...cost(counted('单场对接活动成本', '≤', '5', '万元/场', '情况统计', '活动决算')),
    ...economic(counted('科技金融产品年贷款额', '≥', '55', '亿元', '情况统计', '合作银行统计表')),
    ...social(counted('新增获贷企业数', '≥', '50', '家', '情况统计', '合作银行统计表')),
    ...lasting(counted('持续运行的科技金融服务站', '≥', '10', '家', '情况说明', '服务站年度工作报告')),
    ...satisfaction(counted('科技企业满意度', '≥', '90', '%', '问卷调查', '企业问卷汇总（注明样本数）')),
  ],
};
