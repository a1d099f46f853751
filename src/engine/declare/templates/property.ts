import { text } from '../../text';
import {
  cost,
  counted,
  ecological,
  quality,
  quantity,
  satisfaction,
  social,
  timeliness,
  type Template,
} from './template';

export const property: Template = {
  id: 'property',
  name: text('物业与能源', 'Property and energy'),
  purpose: '保障办公和孵化场所的物业、保安、保洁和能源供应',
  outcome: '场所安全整洁，能源供应不间断',
  projectNature: '其他经常性项目',
  projectCategory: '特定目标类',
  indicators: [
    ...quantity(
      counted('物业服务面积', '≥', '5000', '平方米', '直接证明', '物业合同'),
      counted('设施设备保养次数', '≥', '12', '次', '直接证明', '维护保养记录'),
      counted('物业值守天数', '=', '365', '天', '情况统计', '值班记录'),
    ),
    ...quality(
      counted('设施设备完好率', '≥', '95', '%', '情况统计', '设备巡检记录'),
      counted('物业服务考核达标率', '≥', '95', '%', '直接证明', '物业考核表'),
    ),
    ...timeliness(
      counted('报修响应时间', '≤', '30', '分钟', '情况统计', '报修工单统计'),
      counted('能源费用按时支付率', '=', '100', '%', '情况统计', '缴费凭证'),
    ),
    ...cost(counted('单位面积物业费', '≤', '12', '元/平方米', '直接证明', '物业合同')),
    ...social(counted('安全责任事故数', '=', '0', '起', '情况说明', '安全管理台账')),
    ...ecological(counted('单位面积能耗下降率', '≥', '1', '%', '情况统计', '水电气账单同比')),
    ...satisfaction(counted('入驻人员满意度', '≥', '90', '%', '问卷调查', '入驻企业问卷（注明样本数）')),
  ],
};
