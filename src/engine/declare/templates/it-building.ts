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

export const itBuilding: Template = {
  id: 'it-building',
  name: text('信息系统建设', 'Building information systems'),
  purpose: '建设业务信息系统，实现业务在线办理和数据归集',
  outcome: '业务办理效率提升，数据可共享使用',
  projectNature: '其他一次性项目',
  projectCategory: '特定目标类',
  indicators: [
    ...quantity(
      counted('建设业务功能模块', '≥', '10', '个', '直接证明', '需求规格说明书、验收清单'),
      counted('系统入库数据量', '≥', '10000', '条', '情况统计', '数据库统计截图'),
    ),
    ...quality(
      counted('系统验收合格率', '=', '100', '%', '直接证明', '验收报告'),
      counted('数据字段完整率', '≥', '95', '%', '情况统计', '数据质量检测报告'),
      counted('等保测评通过率', '=', '100', '%', '直接证明', '等级保护测评报告'),
    ),
    ...timeliness(
      worded('系统上线时间', '11月底前上线', '直接证明', '上线申请、试运行报告'),
      counted('页面响应时间', '≤', '2', '秒', '直接证明', '性能测试报告'),
    ),
    ...cost(counted('软件开发费用', '≤', '200', '万元', '直接证明', '合同、支付凭证')),
    ...social(counted('线上办理业务占比', '≥', '80', '%', '情况统计', '业务系统统计')),
    ...lasting(counted('免费质保期', '≥', '1', '年', '直接证明', '合同条款')),
    ...satisfaction(counted('系统用户满意度', '≥', '90', '%', '问卷调查', '用户问卷汇总（注明样本数）')),
  ],
};
