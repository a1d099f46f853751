import { describe, expect, it } from 'vitest';
import { foundBy, rowsOf } from './judging';

describe('TD03 指标不可衡量', () => {
  const found = (...row: readonly string[]) => foundBy('TD03', rowsOf('一级 二级 三级指标 指标值', row), 'declaration');

  it.each([
    [['产出指标', '质量指标', '数据规范程度', '高'], 'warning D2'],
    [['产出指标', '时效指标', '工作推进', '及时'], 'warning D2'],
    [['产出指标', '时效指标', '月报发布及时性', '及时'], 'hint D2'], // 名称问是否，指标值答是
    [['效益指标', '社会效益指标', '服务能力提升', '有效提升'], 'hint D2'],
  ])('%j: %s', (row, expected) => {
    expect(found(...row)).toEqual([expected]);
  });

  it.each([
    [['产出指标', '数量指标', '服务企业', '≥300.00(家)']],
    [['产出指标', '时效指标', '完成时间', '2026年11月底前']],
    [['产出指标', '质量指标', '报告质量', '通过专家评审']], // 有判断标准
    [['效益指标', '社会效益指标', '报告应用性', '报告结论能实际应用']],
    [['投入与管理', '财务管理', '资金使用合规性', '合规']], // 老表样的固定项
    [['影响力目标', '人力资源', '团队稳定性', '稳定']],
    [['产出指标', '质量指标', '验收合格率', '合格率达到100%']],
    [['产出指标', '质量指标', '数据规范程度', '']], // 空着的不在此列
  ])('silent: %j', row => {
    expect(found(...row)).toEqual([]);
  });

  it('符合性 – 符合 on the form of 2020 is how that form is written', () => {
    const row = rowsOf('一级 二级 三级指标 指标值', ['产出目标', '质量', '议程内容符合性', '符合']);
    expect(foundBy('TD03', row, 'target-table')).toEqual([]);
    expect(foundBy('TD03', row, 'declaration')).toEqual(['hint D2']);
  });
});
