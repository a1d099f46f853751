import { normalise } from '../sheet/normal-text';

const EMPTY: ReadonlySet<string> = new Set([
  '',
  '无',
  '/',
  '-',
  '—',
  '——',
  '--',
  '无偏差',
  '无差异',
  '无偏离',
  '不适用',
  '没有',
  '暂无',
  '正常',
  '客观原因',
  '主观原因',
  '其他原因',
  '客观因素',
  '疫情影响',
  '受疫情影响',
  '疫情原因',
  '进一步加强',
  '进一步完善',
  '进一步改进',
  '进一步提高',
  '继续努力',
  '继续加强',
  '加强管理',
  '今后加强管理',
  '加强工作',
  '下一步改进',
  '今后改进',
  '按要求完成',
  '按计划完成',
  '按时完成',
  '已完成',
  '完成',
  '无改进措施',
  '同上',
]);

/** The reason says nothing a reviewer could use: 无, 客观原因, 进一步加强 – what reviewers send back most (practice). */
export function isEmptyReason(text: string): boolean {
  return text.length <= 60 && EMPTY.has(normalise(text).replace(/[。.;,!]+$/, ''));
}
