import { describe, expect, it } from 'vitest';
import { foundBy, headOf } from './judging';

describe('TD35 是否含政府购买服务', () => {
  const found = (flag: string, overview: string) =>
    foundBy('TD35', headOf(['是否含有政府购买服务', flag], ['项目概况', overview]), 'target-table');

  it.each([
    ['园区物业管理服务：绿化、消耗物品、保洁保安。'],
    ['委托第三方机构开展评估。'],
    ['聘请专业会务公司承办论坛，保洁外包。'],
  ])('否: %s', overview => {
    expect(found('否', overview)).toEqual(['warning B1']);
  });

  it.each([
    ['否', '受主管部门委托开展调研。'],
    ['否', '市绿化和市容管理局联合举办研讨会。'],
    ['否', '研讨研发外包服务、服务外包产业的趋势。'],
    ['否', '与物业公司协调会议场地。'],
    ['否', '本项目不委托第三方机构，由本单位自行实施。'],
    ['否', '孵化器用电、用水。'],
    ['是', '园区物业管理服务、保洁保安。'],
    ['', '园区物业管理服务、保洁保安。'],
  ])('silent: %s, %s', (flag, overview) => {
    expect(found(flag, overview)).toEqual([]);
  });
});
