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

export const incubation: Template = {
  id: 'incubation',
  name: text('创业孵化服务', 'Incubation services'),
  purpose: '为在孵企业提供创业辅导、资源对接和公共技术服务',
  outcome: '在孵企业成长加快，创业带动就业',
  projectNature: '其他经常性项目',
  projectCategory: '特定目标类',
  indicators: [
    ...quantity(
      counted('服务在孵企业数', '≥', '60', '家', '情况统计', '在孵企业名册、服务记录'),
      counted('创业导师辅导次数', '≥', '20', '次', '直接证明', '辅导记录'),
      counted('举办创业沙龙和讲座', '≥', '10', '场', '直接证明', '活动通知、签到表'),
      counted('新引进孵化项目数', '≥', '20', '个', '直接证明', '入驻协议'),
    ),
    ...quality(
      counted('孵化政策知晓率', '≥', '95', '%', '问卷调查', '在孵企业问卷'),
      counted('在孵企业毕业率', '≥', '10', '%', '情况统计', '毕业企业认定材料'),
    ),
    ...timeliness(counted('企业诉求按时办结率', '≥', '95', '%', '情况统计', '诉求办理台账')),
    ...cost(counted('单家企业孵化服务成本', '≤', '1', '万元/家', '情况统计', '服务支出和企业数统计')),
    ...economic(counted('在孵企业当年融资额', '≥', '2000', '万元', '情况统计', '企业填报表、投资协议')),
    ...social(counted('带动就业人数', '≥', '300', '人', '情况统计', '企业社保人数统计')),
    ...lasting(counted('毕业企业留在本市比例', '≥', '80', '%', '情况统计', '毕业企业跟踪表')),
    ...satisfaction(counted('在孵企业满意度', '≥', '90', '%', '问卷调查', '企业问卷汇总（注明样本数）')),
  ],
};
