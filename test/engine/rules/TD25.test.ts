import { describe, expect, it } from 'vitest';
import { foundBy, headOf, rowsOf } from './judging';

describe('TD25 一次性项目与长期指标', () => {
  const found = (project: string, nature: string, name = '可持续影响', target = '≥3(年)') =>
    foundBy(
      'TD25',
      [headOf(['项目名称', project], ['项目性质', nature]), rowsOf('三级指标 指标值', [name, target])],
      'declaration',
    );

  it('goes on year after year, or promises ten years', () => {
    expect(found('孵化器运行保障', '其他一次性项目')).toEqual(['hint B2']);
    expect(found('国际研讨会', '一次性项目', '可持续影响', '>10.00(年)')).toEqual(['hint B4']);
  });

  it.each([
    ['孵化器运行保障', '经常性项目', '可持续影响', '>10.00(年)'],
    ['孵化器运行保障', '非一次性项目', '可持续影响', '>10.00(年)'],
    ['国际研讨会', '一次性项目', '可持续影响', '≥3(年)'],
    ['房屋修缮', '一次性项目', '屋面使用年限', '≥15(年)'],
    ['设备购置', '一次性项目', '设备质保', '≥10(年)'],
    ['平台运行机制研究', '一次性项目', '长效机制健全性', '健全'],
    ['孵化器运行保障', '', '可持续影响', '>10.00(年)'],
  ])('silent: %s %s %s %s', (...row) => {
    expect(found(...row)).toEqual([]);
  });
});
