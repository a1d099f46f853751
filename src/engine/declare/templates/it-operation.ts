import { text } from '../../text';
import { cost, counted, quality, quantity, satisfaction, social, timeliness, type Template } from './template';

export const itOperation: Template = {
  id: 'it-operation',
  name: text('信息系统运维', 'Running information systems'),
  purpose: '保障在用信息系统和网络设备安全稳定运行',
  outcome: '系统全年可用，业务办理不因故障中断',
  projectNature: '其他经常性项目',
  projectCategory: '特定目标类',
  indicators: [
    ...quantity(
      counted('运维系统数量', '=', '3', '个', '直接证明', '运维合同、系统清单'),
      counted('定期巡检次数', '≥', '12', '次', '直接证明', '巡检记录'),
      counted('数据备份次数', '≥', '52', '次', '情况统计', '备份日志'),
    ),
    ...quality(
      counted('系统可用率', '≥', '99', '%', '情况统计', '监控平台统计'),
      counted('高危漏洞修复率', '=', '100', '%', '情况统计', '漏洞扫描和修复记录'),
    ),
    ...timeliness(
      counted('故障响应时间', '≤', '2', '小时', '情况统计', '运维工单统计'),
      counted('故障按时解决率', '≥', '95', '%', '情况统计', '运维工单统计'),
    ),
    ...cost(counted('年度运维费用', '≤', '50', '万元', '直接证明', '运维合同、支付凭证')),
    ...social(
      counted('服务企业在线办理数', '≥', '200', '家', '情况统计', '业务系统统计'),
      counted('重大网络安全事件数', '=', '0', '起', '情况说明', '安全事件登记表'),
    ),
    ...satisfaction(counted('系统用户满意度', '≥', '90', '%', '问卷调查', '用户问卷汇总（注明样本数）')),
  ],
};
