import { text } from '../../text';
import {
  cost,
  counted,
  ecological,
  lasting,
  quality,
  quantity,
  satisfaction,
  social,
  timeliness,
  worded,
  type Template,
} from './template';

export const purchase: Template = {
  id: 'purchase',
  name: text('设备与车辆购置', 'Purchasing equipment and vehicles'),
  purpose: '购置业务所需设备和车辆，替换到期报废资产',
  outcome: '设备及时投用，业务用具得到保障',
  projectNature: '其他一次性项目',
  projectCategory: '特定目标类',
  indicators: [
    ...quantity(
      counted('购置设备数量', '=', '10', '台', '直接证明', '采购合同、验收单'),
      counted('购置公务车辆数', '=', '1', '辆', '直接证明', '购车合同、行驶证'),
    ),
    ...quality(
      counted('设备验收合格率', '=', '100', '%', '直接证明', '验收单'),
      counted('国产品牌设备占比', '≥', '50', '%', '情况统计', '采购清单统计'),
      counted('政府采购合规率', '=', '100', '%', '直接证明', '采购文件、备案记录'),
    ),
    ...timeliness(worded('设备到货验收时间', '10月底前完成', '直接证明', '到货单、验收单')),
    ...cost(
      counted('设备购置单价', '≤', '1.5', '万元/台', '直接证明', '合同、发票'),
      counted('车辆购置单价', '≤', '18', '万元/辆', '直接证明', '合同、发票'),
    ),
    ...social(counted('设备投入使用率', '≥', '95', '%', '情况统计', '资产台账、使用记录')),
    ...ecological(counted('百公里油耗减少量', '≥', '2', 'L', '情况统计', '加油和里程记录')),
    ...lasting(counted('车辆计划使用年限', '≥', '8', '年', '直接证明', '资产配置标准')),
    ...satisfaction(counted('设备使用人员满意度', '≥', '90', '%', '问卷调查', '使用人员问卷（注明样本数）')),
  ],
};
