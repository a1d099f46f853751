import { describe, expect, it } from 'vitest';
import { head, type Table } from '../../../src/engine/rules/example';
import { foundBy } from '../rules/judging';
import { tableOf, type Row } from '../rules/one-row';

const texts = (cells: Readonly<Record<string, string>>): Table => {
  const [first, ...rest] = Object.entries(cells);
  return { ...head`| × | × |`, headings: first!, rows: rest };
};
const row = (name: string, target: string): Row => ({ 三级指标: name, 指标值: target, 完成值: '达成指标' });

describe('SE73: fewer came than had signed up', () => {
  const goal = '面向近三年认定的新雁企业负责人培训 60 人，课时不少于 12 天。';
  const said = (result: string, ...rows: readonly Row[]): readonly string[] =>
    foundBy('SE73', [
      texts({ 预期目标: goal, 实际完成情况: result }),
      tableOf(row('新雁企业负责人到课率', '≥90(%)'), ...rows),
    ]);
  const short = '新雁企业负责人研修班报名 60 人，经资格确认实际招收 54 名，培训 14 天。';

  it('and fewer than the goal counts on', () => {
    expect(said(short)).toEqual(['warning B2']);
  });
  it('silent with a reason, with enough people, or with a row of its own', () => {
    expect(said(short.replace('经资格确认', '因参训企业临时调整'))).toEqual([]);
    expect(said(short.replace('54', '60'))).toEqual([]);
    expect(said(short.replace('报名 60', '报名 80').replace('54', '62'))).toEqual([]);
    expect(said(short, row('培训人数', '≥60(人)'))).toEqual([]);
    expect(said(short.replace('新雁企业负责人', '青年导师'))).toEqual([]);
  });
});

describe('SE20: what a clause lists', () => {
  const said = (goal: string, ...rows: readonly Row[]): readonly string[] =>
    foundBy('SE20', [texts({ 预期目标: goal, 实际完成情况: '均已完成。' }), tableOf(...rows)]);

  it('may have one row for the sum', () => {
    const goal = '购置64排CT 1台、彩超3台、监护仪20台。';
    expect(said(goal, row('购置设备数量', '24(台)'))).toEqual([]);
    expect(said(goal, row('购置设备数量', '20(套)'))).toEqual(['warning B1']);
  });
  it('is named by the words behind the figure after a verb', () => {
    const goal = '保障2座污水处理厂稳定运行。';
    expect(said(goal, row('运行污水处理厂数量', '2(座)'))).toEqual([]);
  });
});

describe('TD02: an activity without a name', () => {
  const said = (goal: string, ...rows: readonly Row[]): readonly string[] =>
    foundBy('TD02', [texts({ 年度总体目标: goal }), tableOf(...rows)], 'declaration');
  const goal = '与国际组织合作开展不少于 2 次活动；组织项目评审不少于 20 次。';

  it('has no indicator when every row of occasions is another figure’s', () => {
    expect(said(goal, row('项目评审次数', '≥20(次)'), row('服务企业数', '≥10(家)'))).toEqual(['warning B1']);
  });
  it('may be meant by any row of occasions that is left', () => {
    expect(said(goal, row('项目评审次数', '≥20(次)'), row('国际合作', '≥2(场)'))).toEqual([]);
    expect(said(goal, row('项目评审次数', '≥20(次)'), row('论坛成果', '≥10(项)'))).toEqual([]);
  });
});
