import { describe, expect, it } from 'vitest';
import { foundBy, rowsOf } from './judging';

describe('TD23 可量化的写成了定性', () => {
  const found = (...row: readonly string[]) => foundBy('TD23', rowsOf('三级指标 指标值', row), 'declaration');

  it.each([
    [['合作项目意向数', '促成1-3项合作意向'], 'warning B2'],
    [['促成合作意向', '搭建平台，促成3项合作意向'], 'hint B2'], // 名称没有问多少
    [['服务保障', '平时服务20家企业，节假日服务5家企业'], 'hint B2'], // 两个数要拆开
  ])('%j: %s', (row, expected) => {
    expect(found(...row)).toEqual([expected]);
  });

  it.each([
    [['合作项目意向数', '≥1.00(项)']],
    [['值守保障', '24小时值守，全年365天不间断']],
    [['资质等级', '保持国家3A级、二级甲等']],
    [['政策落实', '落实“十四五”规划及2026年要点']],
    [['机制建设', '形成一套长效机制，做到三个一批']],
    [['政策出台', '2026年6月底前出台《若干措施》']],
    [['每户企业走访', '每家企业走访，做到100%覆盖']],
    [['服务响应', '接报后30分钟内到场']],
  ])('silent: %j', row => {
    expect(found(...row)).toEqual([]);
  });
});
