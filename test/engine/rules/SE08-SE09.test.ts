import { describe, expect, it } from 'vitest';
import { saidOf } from './one-row';

describe('SE08 可衡量的定性指标不提', () => {
  it.each([
    ['有效提升', 'hint'],
    ['高', 'hint'],
    ['进一步提升服务质量', 'hint'],
    ['2024年11月前完成', undefined],
    ['全年', undefined],
    ['通过竣工验收', undefined],
    ['报告结论被主管部门采用', undefined],
    ['提升至95%以上', undefined],
    ['达到国家二级标准', undefined],
    ['≥90(%)', undefined],
    ['', undefined],
  ])('%s → %s', (target, said) => {
    expect(saidOf('SE08', { 三级指标: '服务能力', 指标值: target })).toBe(said);
  });
});

describe('SE09 有依据、扣了分、不是效益或不是空话的不提', () => {
  const bare = {
    一级: '效益指标',
    三级指标: '合作交流',
    指标值: '有效促进',
    完成值: '达成指标',
    分值: '10',
    得分: '10',
  };
  it.each([
    [{}, 'hint'],
    [{ 原因: '' }, 'hint'],
    [{ 原因: '/' }, 'hint'],
    [{ 佐证: '' }, 'hint'],
    [{ 原因: '见签约清单' }, undefined],
    [{ 佐证: '会议纪要3份' }, undefined],
    [{ 得分: '9' }, undefined],
    [{ 得分: '' }, undefined],
    [{ 一级: '产出指标' }, undefined],
    [{ 一级: '其他' }, undefined],
    [{ 指标值: '形成合作备忘录' }, undefined],
    [{ 完成值: '部分达成年度指标并具有一定效果' }, undefined],
  ])('%j → %s', (cells, said) => {
    expect(saidOf('SE09', { ...bare, ...cells })).toBe(said);
  });
});
