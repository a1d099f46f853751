import { describe, expect, it, test } from 'vitest';
import { suggestTarget } from '../../../src/engine/declare/suggest-target';
import { policyUnder } from '../../../src/engine/settings/resolve';
import type { Indicator } from '../../../src/engine/sheet/form';
import { readText } from '../../../src/engine/sheet/reading';
import { readActual, readTarget } from '../../../src/engine/sheet/target-reading';

const rolling = { from: 2024, to: 2026, policy: policyUnder({ policy: 'shanghai', scores: 'formula' }, 2026).policy };

function row(name: string, target: string, actual?: string, reason = ''): Indicator {
  const at = { sheet: '甲', row: 0, col: 0 };
  const raw = (shown: string) => (shown === '' ? null : { value: shown, shown });
  const words = (shown: string) => readText(raw(shown), at);
  return {
    ordinal: 1,
    row: 0,
    level1: words('产出指标'),
    level2: words('数量指标'),
    name: words(name),
    target: readTarget(raw(target), at, { name }),
    ...(actual !== undefined && { actual: readActual(raw(actual), at, { name }) }),
    reason: words(reason),
  };
}

/** name, last target, reached, next target; ? – a person is asked. */
describe.each<readonly [string, readonly (readonly [string, string, string, string])[]]>([
  [
    'met exactly, or nothing to go by: as before',
    [
      ['参会人数', '≥200.00(人)', '200.00(人)', '≥200.00(人)'],
      ['参会人数', '≥200.00(人)', '', '≥200.00(人) ?'],
      ['参会人数', '≥200.00(人)', '300.00(场)', '≥200.00(人) ?'],
      ['参会人数', '≥200.00(人)', '不适用', '≥200.00(人) ?'],
      ['安全事故数', '=0.00(起)', '0.00(起)', '=0.00(起)'],
    ],
  ],
  [
    'more than asked for raises the target; far more is a question',
    [
      ['投融资对接会', '≥5.00(场)', '6.00(场)', '≥6.00(场)'],
      ['服务企业数', '≥40.00(家)', '52.00(家)', '≥52.00(家) ?'],
      ['政策培训场次', '≥40.00(场)', '135.00(场)', '≥108.00(场) ?'],
      ['专栏阅读人次', '≥10000.00(人次)', '3000000.00(人次)', '≥10000.00(人次) ?'],
      ['意向服务企业数', '>10.00(家)', '12.00(家)', '≥12.00(家)'],
      ['年贷款额', '≥55.00(亿元)', '66.50(亿元)', '≥66.50(亿元)'],
      ['采购软件数', '≥1.00(个)', '2.00(个)', '≥2.00(个) ?'],
    ],
  ],
  [
    'a share keeps some room',
    [
      ['服务满意度', '≥85.00(%)', '92.00(%)', '≥92.00(%)'],
      ['服务满意度', '≥90.00(%)', '100.00(%)', '≥95.00(%)'],
      ['项目完成率', '≥98.00(%)', '99.00(%)', '≥98.00(%)'],
      ['验收合格率', '=100(%)', '100.00(%)', '=100(%)'],
    ],
  ],
  [
    'not met: as before, with its reason',
    [
      ['数据处理算法', '≥50.00(个)', '45.00(个)', '≥50.00(个) ?'],
      ['走访企业数', '≥200.00(家)', '80.00(家)', '≥200.00(家) ?'],
      ['故障解决时间', '≤2.00(小时)', '3.00(小时)', '≤2.00(小时) ?'],
    ],
  ],
  [
    'less is better',
    [
      ['故障解决时间', '≤2.00(小时)', '1.80(小时)', '≤1.80(小时)'],
      ['故障修复响应时间', '<12.00(小时)', '5.00(小时)', '≤7.00(小时) ?'],
      ['故障修复响应时间', '=4.00(小时)', '4.00(小时)', '≤4.00(小时)'],
      ['有责投诉数', '≤5.00(起)', '0.00(起)', '≤5.00(起) ?'],
    ],
  ],
  [
    '= on what may be exceeded becomes ≥, a sign against the name is turned',
    [
      ['宣传讲座场次', '=4.00(次)', '4.00(次)', '≥4.00(次)'],
      ['服务对象满意度', '=90.00(%)', '90.00(%)', '≥90.00(%)'],
      ['行业白皮书', '=1.00(份)', '1.00(份)', '=1.00(份)'],
      ['购置公务车辆数', '=2.00(辆)', '2.00(辆)', '=2.00(辆)'],
      ['金融专刊出版', '=4.00(期)', '4.00(期)', '=4.00(期)'],
      ['服务企业人数', '≤300.00(人)', '300.00(人)', '≥300.00(人) ?'],
    ],
  ],
  [
    'a range is asked for from its lower end, an approximate figure without 约',
    [
      ['项目对接次数', '5-10(次)', '12(次)', '≥12(次)'],
      ['项目对接次数', '5-10(次)', '8(次)', '≥8(次)'],
      ['库房温度', '18-26(℃)', '20(℃)', '18-26(℃)'],
      ['参会代表', '约200(人)', '', '≥200(人) ?'],
    ],
  ],
  [
    'dates and words: the years move on',
    [
      ['项目完成及时性', '2024 年 11 月前完成', '达成指标', '2026 年 11 月前完成'],
      ['项目实施进度', '年底前完成', '达成指标', '年底前完成'],
      ['产业白皮书', '出版2024年白皮书', '达成指标', '出版2026年白皮书'],
      ['促进交流', '有效促进', '达成指标', '有效促进 ?'],
      ['合作意向', '促成1-3项合作意向', '达成指标', '促成1-3项合作意向 ?'],
      ['推进效率', '≤规定工作日数', '达成指标', '≤规定工作日数 ?'],
      ['合作机制', '形成合作机制', '部分达成指标并具有一定效果', '形成合作机制 ?'],
    ],
  ],
  [
    'lengths of time do not grow',
    [
      ['使用年限', '≥8.00(年)', '10.00(年)', '≥8.00(年)'],
      ['正常运行', '≥350.00(天)', '366.00(天)', '≥350.00(天)'],
      ['服务可用时间', '=366(天)', '366(天)', '=365(天)'],
      ['机房运维周期', '=12.00(月次)', '12.00(月次)', '=12.00(月次)'],
    ],
  ],
  [
    'another way of writing',
    [
      ['资金到位率(%)', '>=95', '', '≥95(%) ?'],
      ['参会观众数', '>=500', '', '≥500 ?'],
      ['参会观众数', '不少于500人', '500人', '≥500(人)'],
      ['参会观众数', '', '500人', ' ?'],
      ['参会观众数', '待定', '500人', ' ?'],
    ],
  ],
])('%s', (_, cases) => {
  it.each(cases)('%s %s, reached %s', (name, target, actual, next) => {
    const said = suggestTarget(row(name, target, actual), rolling);
    expect(`${said.target}${said.asks ? ' ?' : ''}`).toBe(next);
  });
});

test.each<readonly [string, Indicator, string]>([
  [
    'what was reached',
    row('参会人数', '≥200.00(人)', '230.00(人)'),
    '2024年指标值≥200.00(人)，实际230(人)。按上年实际调高。',
  ],
  [
    'a target below what was reached says so',
    row('政策培训场次', '≥40.00(场)', '135.00(场)'),
    '完成值为指标值的3.37倍，原指标值偏低；未照搬实际数，建议按其80%取108(场)（低于上年实际）',
  ],
  ['a share below what was reached says so', row('服务满意度', '≥90.00(%)', '100.00(%)'), '低于上年实际'],
  [
    'the reason of an unmet target',
    row('数据处理算法', '≥50.00(个)', '45.00(个)', '数据维度不足'),
    '上年未达成，沿用原值。上年说明：“数据维度不足”。',
  ],
  ['a missing reason', row('数据处理算法', '≥50.00(个)', '45.00(个)'), '原表未写原因。'],
  ['an unbelievable figure', row('阅读人次', '≥10000(人次)', '3000000(人次)'), '数量级可疑，未照搬'],
  ['a calendar', row('服务可用时间', '=366(天)', '366(天)'), '按2026年全年天数'],
])('the suggestion says where it comes from: %s', (_, given, sentence) =>
  expect(suggestTarget(given, rolling).why.zh).toContain(sentence),
);

test('every suggestion that is not below says nothing of being below', () =>
  expect(suggestTarget(row('采购软件数', '≥1.00(个)', '2.00(个)'), rolling).why.zh).not.toContain('低于上年实际'));
