import { describe, expect, it } from 'vitest';
import { foundBy, rowsOf } from './judging';

describe('TD13 单位与名称不符', () => {
  const found = (...row: readonly string[]) => foundBy('TD13', rowsOf('三级指标 指标值', row), 'declaration');

  it.each([
    [['简讯每月刊发数量', '=1000.00(人)'], 'warning B2'],
    [['团队提交作品数量', '≥70.00(%)'], 'warning B2'],
    [['专栏阅读人数', '≥95.00(%)'], 'warning B2'],
    [['验收合格率', '≥10.00(个)'], 'warning B2'],
    [['公众号粉丝人数', '≥10000.00(人次)'], 'hint B2'],
  ])('%j: %s', (row, expected) => {
    expect(found(...row)).toEqual([expected]);
  });

  it.each([
    [['培训学员人数', '≥80.00(人次)']],
    [['发放宣传册数量', '≥2.00(万份)']],
    [['完成数量占比', '≥80.00(%)']],
    [['运行效率', '≥5.00(次)']], // 效率不是比率
    [['简讯发送频率', '≥1.00(次)']],
    [['服务满意度', '≥4.50(分)']],
    [['采集数据量', '≥60000.00(个)']],
    [['资金到位率(%)', '=100']],
  ])('silent: %j', row => {
    expect(found(...row)).toEqual([]);
  });
});
