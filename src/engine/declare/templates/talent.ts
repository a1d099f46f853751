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

export const talent: Template = {
  id: 'talent',
  name: text('人才与合作', 'Talent and co-operation'),
  purpose: '引进和服务科技人才，开展跨区域科技合作',
  outcome: '人才队伍充实，合作项目落地',
  projectNature: '其他一次性项目',
  projectCategory: '特定目标类',
  indicators: [
    ...quantity(
      counted('引进科技人才', '≥', '10', '人', '直接证明', '聘用合同、入职材料'),
      counted('举办人才对接活动', '≥', '4', '场', '直接证明', '活动通知、签到表'),
      counted('签订合作协议', '≥', '5', '份', '直接证明', '合作协议'),
    ),
    ...quality(
      counted('高级职称人才占比', '≥', '40', '%', '情况统计', '人才名册、职称证书'),
      counted('合作项目按计划执行率', '≥', '90', '%', '情况统计', '项目进展报告'),
    ),
    ...timeliness(worded('人才申报材料审核时间', '9月底前完成', '直接证明', '审核记录')),
    ...cost(counted('单场人才活动成本', '≤', '5', '万元/场', '情况统计', '活动决算')),
    ...economic(counted('合作项目带动投入', '≥', '500', '万元', '情况统计', '项目投入统计表')),
    ...social(counted('促成成果转化项目', '≥', '2', '项', '直接证明', '转化合同')),
    ...lasting(counted('引进人才留任率', '≥', '85', '%', '情况统计', '在岗人员统计')),
    ...satisfaction(counted('服务人才满意度', '≥', '90', '%', '问卷调查', '人才问卷汇总（注明样本数）')),
  ],
};
