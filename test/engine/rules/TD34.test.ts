import { describe, expect, it } from 'vitest';
import { amountsOf, foundBy, headOf, rowsOf } from './judging';

describe('TD34 指标与资金不相称', () => {
  type Rows = readonly (readonly [string, string])[];
  const thin: Rows = [
    ['组织项目评审', '≥20(次)'],
    ['评审合格率', '≥80(%)'],
    ['长效机制', '健全'],
    ['企业满意度', '≥90(%)'],
  ];
  const found = (amount: string, rows: Rows = thin, project = '创新平台运行') =>
    foundBy(
      'TD34',
      [headOf(['项目名称', project]), amountsOf(['年度资金申请总额', amount]), rowsOf('三级指标 指标值', ...rows)],
      'declaration',
    );

  it('much money, few small figures', () => {
    expect(found('12,000,000.00')).toEqual(['warning B3']);
    expect(found('3,000,000.00')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it.each<[Rows]>([
    [[['服务企业数', '≥1500(家)'], ...thin.slice(1)]],
    [[['维护道路', '≥12(公里)'], ...thin.slice(1)]],
    [[['带动投资', '≥3(亿元)'], ...thin.slice(1)]],
    [[['改造面积', '≥50(平方米)'], ...thin.slice(1)]],
    [[['配备设备', '=1(台)'], ...thin.slice(1)]],
    [[['服务时间', '≥300(天)'], ['平台数据量', '≥6(万条)'], ...thin.slice(1)]],
    [[...thin, ...thin.map(([name, target]) => [`${name}二`, target] as const)]],
  ])('silent: %j', rows => {
    expect(found('12,000,000.00', rows)).toEqual([]);
  });

  it.each(['大型仪器购置', '实验楼修缮工程', '企业研发补助', '地方债券还本付息', '城乡居民养老保险补贴'])(
    'few by nature: %s',
    project => {
      expect(found('12,000,000.00', thin, project)).toEqual([]);
    },
  );
});
