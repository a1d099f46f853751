import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { numbersIn, type NumberInText } from '../../../src/engine/words/numbers-in';

/** “实际完成|14 份|研究报告”. */
function said({ before, operator, approximate, value, high, unit, after }: NumberInText): string {
  return `${before}|${operator ?? ''}${approximate ? '~' : ''}${value.toString()}${high ? `..${high.toString()}` : ''} ${unit}|${after}`;
}

describe('quantities', () => {
  test.each<[string, readonly string[]]>([
    ['实际完成14份', ['实际完成|14 份|']],
    ['实际完成 14 份行业发展研究报告，超额完成。', ['实际完成|14 份|行业发展研究报告']],
    ['实际培训课时14。超额完成。', ['实际培训课时|14 |']],
    ['实际完成 16 场, 超额完成。', ['实际完成|16 场|']],
    ['培训例会5场次，新产品培训两场', ['培训例会|5 场次|', '新产品培训|2 场|']],
    ['服务企业不少于 300 家次', ['服务企业|≥300 家次|']],
    ['参会超过350名代表', ['参会|>350 名|代表']],
    ['活动总人数约 1330 人', ['活动总人数|~1330 人|']],
    ['参与调研次数近 7 次', ['参与调研次数|~7 次|']],
    ['助力 70 余人', ['助力|~70 人|']],
    ['邀请五十多位专家', ['邀请|~50 位|专家']],
    ['10余家媒体', ['|~10 家|媒体']],
    ['阅读量超过 300 万，影响扩大', ['阅读量|>3000000 |']],
    ['放贷3300万元、授信66.68亿元', ['放贷|3300 万元|', '授信|66.68 亿元|']],
    ['申请财政拨款 518,192.00 元', ['申请财政拨款|518192 元|']],
    ['完成 5-10 次对接服务', ['完成|5..10 次|对接服务']],
    ['满意度80%~90%', ['满意度|80..90 %|']],
    ['满意度≥95%', ['满意度|≥95 %|']],
    ['规模达300人以上', ['规模达|≥300 人|以上']],
    ['论坛 ≤ 2 场', ['论坛|≤2 场|']],
    ['新增服务站一家', ['新增服务站|1 家|']],
    ['项目路演(6 场)、对接会(2 场)', ['|6 场|', '|2 场|']],
    ['咨询服务20次/场', ['咨询服务|20 次/场|']],
    ['实际培训14.超额完成', ['实际培训|14 |']],
    ['发布500条,采编６０，０００字', ['发布|500 条|', '采编|60000 字|']],
    ['通过1-2场报告会和 8-10 场研讨会', ['通过|1..2 场|报告会和', '报告会和|8..10 场|研讨会']],
    ['购置64排CT 1台、彩超3台', ['排CT|1 台|', '彩超|3 台|']],
    ['为期3天，12期', ['为期|3 天|', '|12 期|']],
  ])('%s', (text, mentions) => expect(numbersIn(text).map(said)).toEqual(mentions));

  it('points at figure and unit, and tells “at least” from “about”', () => {
    const text = '共培训 1,630 余人。';
    const [number] = numbersIn(text);
    expect(text.slice(number!.start, number!.end)).toBe('1,630 余人');
    expect(number).toMatchObject({ approximate: true, atLeast: true, unit: '人' });
    expect(numbersIn('约100人')[0]).toMatchObject({ approximate: true, atLeast: false });
  });
});

describe('figures that count nothing', () => {
  test.each([
    '2024年完成建设',
    '2024 年度工作',
    '2024 国际孵化器大会',
    '2024年5月21-23日举办',
    '10 月底合署办公',
    '2020年5-6月举办，8-12月总结',
    '7月、8月开展活动',
    '第26届研讨会，第 22 届论坛',
    '第十六届峰会',
    '十四五规划',
    '1.能源支出 2.党建联盟',
    '1、组织培训；2、发布信息',
    '1)组织培训。2)发布信息',
    '（1）采集数据（2）加工数据',
    '建设任务 1.系统开发 2.数据治理 3.安全保障',
    '一是完成调研，二是形成报告',
    '地址为李庄路 288 号、郭庄路199号3楼',
    '财预〔2020〕10号',
    '25-02 地块 Z001801 单元 25 街坊',
    '采购iMAX8EV专用车，型号SVW7183SJD',
    '5G网络、3D打印',
    '保障近 2 年办公需求，近三年数据',
    '1类创新药、三级医院、一等奖',
    '电话02112345678',
    '一方面加强管理，一次性完成，统一部署，一体推进，合并一起',
    '工业4.0，V2.0版，2.0版系统',
    '《2023年度工作报告（12期）》',
    '80后、90后人才',
    '7×24小时服务',
    '',
  ])('%j', text => expect(numbersIn(text).map(said)).toEqual([]));

  it('tells a list numeral from the year and the figure behind it', () => {
    expect(numbersIn('任务：1.2024年举办2场论坛 2.培训30人').map(said)).toEqual(['举办|2 场|论坛', '培训|30 人|']);
    expect(numbersIn('2).完成 5 项').map(said)).toEqual(['完成|5 项|']);
    expect(numbersIn('一是完成12期').map(said)).toEqual(['一是完成|12 期|']);
  });
});

describe('properties', () => {
  const vocabulary = [
    '1',
    '24',
    '2024',
    '年',
    '月',
    '日',
    '.',
    '、',
    ')',
    '(',
    '第',
    '场',
    '人',
    '万',
    '元',
    '约',
    '余',
    '-',
    '《',
    '》',
    '一',
    '十',
    '近',
    '超过',
    '\n',
    ' ',
    '完成',
    'A',
    ',',
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }).map(parts => parts.join('')),
  );

  it('never throws, moves forward, and quotes what stands there', () => {
    fc.assert(
      fc.property(anyText, text => {
        let last = 0;
        for (const { start, end, value, high, unit } of numbersIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(value.isFinite() && (high === undefined || high.gt(value))).toBe(true);
          expect(text.slice(start, end).endsWith(unit)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('finds a figure between any two neutral words', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999999 }),
        fc.constantFrom('人', '场', '万元', '份', '家'),
        (figure, unit) => {
          const [number, ...more] = numbersIn(`本项目组织活动${figure}${unit}，效果良好`);
          expect(more).toEqual([]);
          expect([number?.value.toNumber(), number?.unit]).toEqual([figure, unit]);
        },
      ),
    );
  });

  it('reads a text of 100,000 characters in no time', () => {
    for (const piece of ['1', '1,', '《', '(1', '一', '十', '培训12人，', '1.', '2024', ' ', '1-', '第1', '万'])
      numbersIn(piece.repeat(Math.ceil(100_000 / piece.length)));
  });
});
