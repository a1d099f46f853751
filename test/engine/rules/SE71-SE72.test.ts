import { describe, expect, it } from 'vitest';
import { head } from '../../../src/engine/rules/example';
import { foundBy } from './judging';
import { saidOf, tableOf } from './one-row';

describe('SE71 年内无法验证', () => {
  it.each([
    ['可持续影响', '>3(年)', '4(年)', 'hint'],
    ['设备使用年限', '≥8(年)', '8(年)', 'hint'],
    ['软件质保期', '≥2(年)', '2(年)', undefined],
    ['防病毒软件质量保证', '=2(年)', '2(年)', undefined],
    ['档案保存年限', '≥30(年)', '30(年)', undefined],
    ['房屋设计使用年限', '≥50(年)', '50(年)', undefined],
    ['服务合同期限', '=3(年)', '3(年)', undefined],
    ['连续举办年限', '≥5(年)', '6(年)', undefined],
    ['已稳定运行时间', '≥5(年)', '6(年)', undefined],
    ['更新周期', '≤5(年)', '3(年)', undefined],
    ['可持续影响', '≥1(年)', '1(年)', undefined],
    ['可持续影响', '≥3(年)', '1(年)', undefined],
    ['可持续影响', '≥3(年)', '达成指标', undefined],
    ['可持续影响', '≥36(个月)', '36(个月)', undefined],
  ])('%s %s %s → %s', (name, target, actual, said) => {
    expect(saidOf('SE71', { 三级指标: name, 指标值: target, 完成值: actual })).toBe(said);
  });

  it('a term that the remark rests on a contract is believed', () => {
    const row = { 三级指标: '可持续影响', 指标值: '≥3(年)', 完成值: '3(年)' };
    expect(saidOf('SE71', { ...row, 原因: '依据运维合同约定的期限' })).toBeUndefined();
  });

  it('is graver where the asset is new this year', () => {
    const row = { 三级指标: '公务车使用年限', 指标值: '≥8(年)', 完成值: '8(年)' };
    const bought = head`
      | 项目名称 | 车辆购置 |`;
    const kept = head`
      | 项目名称 | 车辆运行 |`;
    expect(foundBy('SE71', [bought, tableOf(row)])).toEqual(['warning C3']);
    expect(foundBy('SE71', [kept, tableOf(row)])).toEqual(['hint C3']);
  });
});

describe('SE72 全年天数', () => {
  const days = (year: string, name: string, target: string, actual: string): readonly string[] =>
    foundBy('SE72', [
      { ...head`| × | × |`, headings: ['年度', year] },
      tableOf({ 三级指标: name, 指标值: target, 完成值: actual }),
    ]);
  it.each([
    ['2024', '正常运行', '≥350(天)', '365(天)', 1],
    ['2024', '正常运行', '≥350(天)', '366(天)', 0],
    ['2023', '正常运行', '≥350(天)', '365(天)', 0],
    ['2023', '正常运行', '≥350(天)', '366(天)', 1],
    ['2024', '质保期', '=365(天)', '365(天)', 0],
    ['2024', '合同工期', '≤365(天)', '300(天)', 0],
    ['2024', '值班人数', '≥365(人)', '365(人)', 0],
    ['未定', '正常运行', '≥350(天)', '365(天)', 0],
  ])('%s %s %s %s → %i', (year, name, target, actual, count) => {
    expect(days(year, name, target, actual)).toHaveLength(count);
  });
});
