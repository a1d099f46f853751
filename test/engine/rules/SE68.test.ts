import { describe, expect, it } from 'vitest';
import { unitMisfit } from '../../../src/engine/words/unit-of-name';
import { saidOf } from './one-row';

describe('SE68 单位与名称', () => {
  it.each([
    ['专栏阅读人数', '≥95(%)', 'warning'],
    ['提交作品数量', '≥70(%)', 'warning'],
    ['验收合格率', '≥10(个)', 'warning'],
    ['简讯每月刊发数量', '=1000(人)', 'warning'],
    ['培训场次', '≥100(人)', 'warning'],
    ['设备采购金额', '≤3(台)', 'warning'],
    ['故障响应时间', '≤3(次)', 'warning'],
    ['公众号粉丝人数', '≥100(人次)', 'hint'],
    ['培训课时', '=12(天)', 'hint'],
    ['期刊出版频率', '=1(月)', 'hint'],
    ['机房运维周期', '=12(月次)', 'hint'],
    // 说得通的
    ['制度数量', '≥3(个)', undefined],
    ['培训人数', '≥100(人次)', undefined],
    ['完成数量占比', '≥80(%)', undefined],
    ['参训人数增长率', '≥5(%)', undefined],
    ['计划完成数量', '=100(%)', undefined],
    ['满意度', '≥4.5(分)', undefined],
    ['人口密度', '≤300(人)', undefined],
    ['工作进度', '≥3(次)', undefined],
    ['建立管理制度', '≥3(项)', undefined],
    ['贷款额度', '≥3(亿元)', undefined],
    ['巡检频率', '≥4(次/月)', undefined],
    ['平台可用时间', '≥99.9(%)', undefined],
    ['服务企业数', '≥3(个)', undefined],
    ['印刷数量', '≥1000(册)', undefined],
    ['响应率', '≥90', undefined],
    ['人均培训课时', '≥12(小时)', undefined],
    ['服务人数', '≥1(万人次)', undefined],
  ])('%s %s → %s', (name, target, said) => {
    expect(saidOf('SE68', { 三级指标: name, 指标值: target })).toBe(said);
  });

  it('names a unit that fits', () => {
    expect(unitMisfit('专栏阅读人数', '%')?.fitting.zh).toBe('人');
    expect(unitMisfit('活动次数(场)', '%')?.fitting.zh).toBe('次');
    expect(unitMisfit('活动次数', '')).toBeUndefined();
  });
});
