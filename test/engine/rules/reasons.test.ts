import { describe, expect, it } from 'vitest';
import { foundBy } from './judging';
import { saidOf, tableOf } from './one-row';

describe('SE13 满分却写有偏差: 成绩、超额和没有偏差的说明放过', () => {
  const full = { 三级指标: '接口数', 指标值: '≥3(个)', 完成值: '3(个)', 分值: '5', 得分: '5' };
  it.each([
    ['部分功能仍在适配', 'hint'],
    ['尚未全部投入使用', 'hint'],
    ['存在一定问题，有待完善', 'hint'],
    ['无偏差', undefined],
    ['未发现不足', undefined],
    ['未发生延期', undefined],
    ['不存在滞后情况', undefined],
    ['实际完成3个，未来继续拓展', undefined],
    ['弥补了上年的不足', undefined],
    ['年初估计不足，超额完成', undefined],
    ['克服疫情困难，按期完成', undefined],
    ['仍保持良好运行', undefined],
    ['', undefined],
  ])('%s → %s', (reason, said) => {
    expect(saidOf('SE13', { ...full, 原因: reason })).toBe(said);
  });

  it('says nothing where points were lost or the target was passed', () => {
    expect(saidOf('SE13', { ...full, 得分: '4', 原因: '尚未投入使用' })).toBeUndefined();
    expect(saidOf('SE13', { ...full, 完成值: '9(个)', 原因: '年初对需求考虑尚不充分' })).toBeUndefined();
    expect(saidOf('SE13', { ...full, 完成值: '2(个)', 原因: '尚未投入使用' })).toBeUndefined();
  });
});

describe('SE18 空泛, SE61 有因无措: 一处说明只提一次', () => {
  const lost = { 三级指标: '接口数', 指标值: '≥4(个)', 完成值: '3(个)', 分值: '8', 得分: '6' };
  it.each([
    ['客观原因', 'warning', undefined],
    ['超额完成年度任务', 'warning', undefined],
    ['举办推介会两场，走访园区企业', 'hint', undefined],
    ['设备未到', 'hint', undefined],
    ['因设备到货晚，一个接口未开通，下年一季度补齐', undefined, undefined],
    ['承担单位人员调整。将加大投入力度', undefined, undefined],
    ['数据维度尚未能支撑更多接口', undefined, 'hint'],
    ['进一步提升接口服务能力和水平', undefined, 'hint'],
    ['配件采购周期长，将增加常用备件', undefined, undefined],
    ['部分志愿者更替较快，将加强招募和培训', undefined, undefined],
    ['一处护栏松动致人轻伤，已更换护栏', undefined, undefined],
    ['受暴雨影响取消两场，拟于次年补办', undefined, undefined],
    ['无', undefined, undefined],
    ['', undefined, undefined],
  ])('%s → %s, %s', (reason, hollow, half) => {
    const row = { ...lost, 原因: reason };
    expect([saidOf('SE18', row), saidOf('SE61', row)]).toEqual([hollow, half]);
  });

  it('nothing is asked of full marks', () => {
    expect(saidOf('SE18', { ...lost, 得分: '8', 原因: '客观原因' })).toBeUndefined();
    expect(saidOf('SE61', { ...lost, 得分: '8', 原因: '因设备到货晚' })).toBeUndefined();
  });

  it('the same words on three rows are told once, on two not at all', () => {
    const same = { ...lost, 原因: '需要进一步通过文档进行规范化' };
    expect(foundBy('SE18', tableOf(same, same, same))).toEqual(['warning F2']);
    expect(foundBy('SE61', tableOf(same, same, same))).toEqual([]);
    expect(foundBy('SE18', tableOf(same, same))).toEqual([]);
  });
});

describe('SE56 完成率过低', () => {
  const row = (target: string, actual: string, reason = ''): string | undefined =>
    saidOf('SE56', { 三级指标: '活动场次', 指标值: target, 完成值: actual, 原因: reason });
  it.each([
    ['≥10(场)', '6.99(场)', 'warning'],
    ['≥10(场)', '7(场)', undefined],
    ['≥10(场)', '0(场)', 'warning'],
    ['≤10(场)', '2(场)', undefined],
    ['=0(场)', '0(场)', undefined],
    ['≥10(场)', '约6(场)', undefined],
    ['≥10(场)', '6(人)', undefined],
    ['≥10(场)', '', undefined],
    ['≥10(场)', '不适用', undefined],
  ])('%s %s → %s', (target, actual, said) => {
    expect(row(target, actual)).toBe(said);
  });
  it('is milder beside a reason', () => {
    expect(row('≥10(场)', '6(场)', '因场馆改造停办四场')).toBe('hint');
  });
  it('less is better for a response time, whatever its sign', () => {
    expect(saidOf('SE56', { 三级指标: '响应时间', 指标值: '=10(分钟)', 完成值: '2(分钟)' })).toBeUndefined();
  });
  it('tells once that all targets were too high', () => {
    const low = { 三级指标: '活动场次', 指标值: '≥10(场)', 完成值: '5(场)' };
    expect(foundBy('SE56', tableOf(low, { ...low, 三级指标: '走访' }, { ...low, 三级指标: '推文' }))).toEqual([
      'warning C2',
    ]);
  });
  it('a project that was called off, and says so, had no target too high', () => {
    const none = { 三级指标: '活动场次', 指标值: '≥10(场)', 完成值: '0(场)', 原因: '活动取消，预算已全额收回' };
    expect(foundBy('SE56', tableOf(none, { ...none, 三级指标: '走访' }, { ...none, 三级指标: '推文' }))).toEqual([]);
  });
});
