import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isAchievementReason } from '../../../src/engine/words/achievement-reasons';
import { bandOf, isNotApplicable } from '../../../src/engine/words/bands';
import { isBoundedRate } from '../../../src/engine/words/bounded-rates';
import { hasUnspentCause } from '../../../src/engine/words/causes';
import { isEmptyReason } from '../../../src/engine/words/empty-reasons';
import { isPlaceholder } from '../../../src/engine/words/placeholders';
import { direction } from '../../../src/engine/words/reverse-names';
import { isVague } from '../../../src/engine/words/vague';

describe('bands', () => {
  test.each([
    ['达成指标', 'full', 'exact'],
    ['达成预期指标', 'full', 'exact'],
    ['达成 指标。', 'full', 'exact'],
    ['部分达成年度指标并具有一定效果', 'partial', 'exact'],
    ['部分达成指标', 'partial', 'exact'],
    ['未达成年度指标且效果较差', 'unmet', 'exact'],
    ['未达成指标', 'unmet', 'exact'],
    ['达成目标', 'full', 'loose'],
    ['基本达成目标', 'full', 'loose'],
    ['全部完成', 'full', 'loose'],
    ['达标', 'full', 'loose'],
    ['是', 'full', 'loose'],
    ['基本完成', 'partial', 'loose'],
    ['部分实现目标', 'partial', 'loose'],
    ['实现目标程度较低', 'unmet', 'loose'],
    ['未完成', 'unmet', 'loose'],
    ['未达成', 'unmet', 'loose'],
    ['否', 'unmet', 'loose'],
  ])('%s is %s (%s)', (text, level, bandWord) => expect(bandOf(text)).toEqual({ level, bandWord }));
  test.each(['任务未完成', '已完成全部调研工作', '达成指标3项', '有效', '', 'constructor'])('%j names none', text =>
    expect(bandOf(text)).toBeUndefined(),
  );
  it('knows withdrawn indicators', () => {
    expect([isNotApplicable('不适用'), isNotApplicable('不适用于本市')]).toEqual([true, false]);
  });
});

describe('vague targets', () => {
  test.each([
    ...[
      '有效促进',
      '有效优化',
      '有效保障',
      '有效实现',
      '提高',
      '提升',
      '高',
      '良好',
      '健全',
      '完善',
      '准确',
      '规范',
      '合规',
      '及时',
    ],
    ...[
      '正常',
      '正常运行',
      '有一定提升',
      '有所上升',
      '进一步提升',
      '进一步提升服务水平',
      '稳步提高',
      '实现预期',
      '稳定',
      '安全。',
      '显著改善',
    ],
  ])('%s', text => expect(isVague(text)).toBe(true));
  test.each([
    ...[
      '≥90.00(%)',
      '2024年底完成',
      '提升10%',
      '≤规定工作日数',
      '一级',
      '完成',
      '达到国家二级标准',
      '率先落地实施',
      '宣传范围扩大到国外',
    ],
    ...[
      '报告数据及结论能实际应用',
      '根据赛制按时发布',
      '与合作单位形成有效的合作交流机制',
      '按《会议费管理办法》执行',
      '提升3项服务',
      '',
    ],
  ])('not %j', text => expect(isVague(text)).toBe(false));
});

describe('direction of a name', () => {
  test.each([
    ...['参会人数', '专业人员服务满意度', '项目验收合格率', '开展活动频次', '服务企业数', '专业服务覆盖面', '年贷款额'],
    // The last head noun decides.
    ...[
      '服务可用时间',
      '组织筹备及时性',
      '工作完成及时率',
      '排放合格率',
      '百公里油耗减少量',
      '故障响应服务满意率',
      '隐患整改率',
    ],
    ...['投诉处理率', '成本节约率', '提升公务用车使用年限', '资金到位率(%)', '开放时长', '验收合格'],
    '挽回消费者损失',
    '追缴欠费金额',
    '查处违法案件数',
  ])('more of %s', name => expect(direction(name)).toBe('more'));
  test.each([
    ...[
      '安全责任事故数量',
      '故障修复响应时间',
      '功能响应时间(秒)',
      '机房运维周期',
      '项目成本',
      '采购单价',
      '人均费用',
      '综合能耗',
    ],
    ...[
      '有责投诉率',
      '差错率',
      '人才流失率',
      '产品不良率',
      '逾期次数',
      '二氧化碳排放量',
      '投诉数',
      '成本增长率',
      '办理时限',
      '用水量',
    ],
    '业务办理差错率',
    '投诉处理时间',
  ])('less of %s', name => expect(direction(name)).toBe('less'));
  test.each([
    '组织行业研讨会',
    '成本控制率',
    '故障响应',
    '降低运行成本',
    '项目汇编',
    '可持续影响',
    '财政支出额',
    '资产负债率',
    '',
    '督改火灾隐患数量',
    '受理投诉件数',
  ])('%j does not say', name => expect(direction(name)).toBe('unknown'));
});

describe('rates that end at 100 %', () => {
  test.each(['验收合格率', '服务对象满意度', '覆盖率', '人员到位率', '资金到位率(%)', '到课率', '政策知晓度'])(
    '%s',
    name => expect(isBoundedRate(name)).toBe(true),
  );
  test.each([
    '贷款增长率',
    '收入完成率',
    '成本节约率',
    '阅读量提升率',
    '投资回报率',
    '运行效率',
    '期刊出版频率',
    '参会人数',
    '设备使用率增长率',
  ])('not %s', name => expect(isBoundedRate(name)).toBe(false));
});

describe('causes of unspent money', () => {
  test.each([
    '由于机构调整，两家单位合署办公时间较晚，项目执行相应推迟。',
    '结余资金为审价核减金额。',
    '年内按合同支付70%，尾款待验收后支付。',
    '受采购周期较长影响，预算执行率偏低。',
  ])('%s', text => expect(hasUnspentCause(text)).toBe(true));
  test.each([
    '各项工作按计划完成。',
    '由于场地变化，活动改在线上举办。全年支出37.12万元。',
    '支持基因治疗平台建设，资金使用合规。',
    '推动资金规范使用，考虑到各方面因素，效果良好。',
    '',
  ])('none in %j', text => expect(hasUnspentCause(text)).toBe(false));
});

describe('reasons', () => {
  test.each(['', '无', '/', '-', '无偏差', '客观原因。', '疫情影响', '进一步加强', '今后加强管理', '按要求完成'])(
    '%j is empty',
    text => expect(isEmptyReason(text)).toBe(true),
  );
  test.each(['因场馆维修，两场活动改期至次年', '无障碍设施改造延期', '受疫情影响，两场活动取消'])(
    '%j is none of them',
    text => expect(isEmptyReason(text)).toBe(false),
  );
  test.each([
    '实际完成 16 场, 超额完成。',
    '实际培训课时14。超额完成。',
    '完成指标',
    '达成',
    '实际开展活动12次',
    '超过预期目标',
  ])('%j reports success', text => expect(isAchievementReason(text)).toBe(true));
  test.each(['部分功能有待完善', '实际完成8场，两场延期', '超额完成，但经费尚未支付', '进一步提升品牌影响', ''])(
    '%j does not',
    text => expect(isAchievementReason(text)).toBe(false),
  );
});

it('every list answers any text, and a long one quickly', () => {
  const answers = [
    isAchievementReason,
    bandOf,
    isNotApplicable,
    isBoundedRate,
    hasUnspentCause,
    isEmptyReason,
    isPlaceholder,
    direction,
    isVague,
  ];
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => answers.forEach(answer => void answer(text))));
  for (const piece of ['提升', '受', '因', '支出', '(', '率', '未', '实际完成'])
    for (const answer of answers) answer(piece.repeat(100_000 / piece.length));
});
