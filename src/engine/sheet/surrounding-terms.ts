import { normalise } from './reading';

/** `whole-department` and `monitoring` are forms we know and do not read. */
export type TitleKind = 'self-evaluation' | 'declaration' | 'target-table' | 'whole-department' | 'monitoring';

/** What a title line announces; undefined for any other text. `text` normalised. */
export function titleKind(text: string): TitleKind | undefined {
  if (!/绩效|自评|评价/.test(text)) return undefined;
  const bare = text.replace(/^附(件|表)?[\d一二三四五六七八九十.、-]*[:：]?/, '').replace(/(\([^()]*\))+$/, '');
  if (bare.length > 48 || !/绩效|自评|评价/.test(bare)) return undefined;
  const self =
    (/(自评价?|自我评价)$/.test(bare) && /绩效|支出|项目/.test(bare)) ||
    /(自评|自我评价|评价|打分|得分|评分)[^目标]{0,6}表$/.test(bare);
  const declared = /(申报|批复|汇总|审核)表$/.test(bare) && /目标/.test(bare);
  const target = /目标(表|计划表)$/.test(bare);
  if (/监控[^目标]{0,6}表$/.test(bare)) return 'monitoring';
  if (!self && !declared && !target) return undefined;
  if (/整体/.test(bare)) return 'whole-department';
  if (self) return 'self-evaluation';
  return declared ? 'declaration' : 'target-table';
}

/** A title with its decoration gone, to compare with the published ones. */
export const titleKey = (text: string): string =>
  normalise(text)
    .replace(/^\(?[12]\d{3}年?度?\)?/, '')
    .replace(/(\([^()]*\))+$/, '');

/** 注：…, 填表人：…, 联系电话: what stands below a form and is no part of its table. */
export function isNote(text: string): boolean {
  return /^(注|备注|说明|附注|填表说明|填报说明|填写说明)(\d|[:：.、]|$)/.test(text);
}

/** 第1页共2页, -2-. */
export function isPageFooter(text: string): boolean {
  return /^第\d+页|^共\d+页|^[-—–]\d+[-—–]$/.test(text);
}

const SIGNATURES =
  /^(?:填表人|填报人|制表人|经办人|编制人|审核人|复核人|审批人|负责人|财务负责人|项目负责人|单位负责人|部门负责人|主管领导|分管领导|主管部门负责人|联系人|联系电话|联系方式|电话|填表日期|填报日期|填报时间|填报单位|实施单位|项目单位|主管部门|单位公章|单位|签字|盖章|日期)(?:及电话)?(?:\((?:签字|签章|签名|盖章|公章|签字或盖章)\)|签字|签章|签名|盖章)*(?::|$)/;

/** 填表人：…, 单位负责人（签字）：…, 联系电话. */
export function isSignature(text: string): boolean {
  return SIGNATURES.test(text);
}
