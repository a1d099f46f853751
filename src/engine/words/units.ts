import { Decimal } from '../sheet/units';
import { remembered } from '../sheet/remembered';

/** A counter or measure: its class, and how many of the class's base measure it is (1 for counters). */
interface Unit {
  readonly of: string;
  readonly factor: Decimal;
}

/** Words of one class count the same kind of thing; `interchangeable` words are the same counter in other clothes. */
const COUNTERS: readonly { readonly of: string; readonly words: string }[] = [
  { of: 'people', words: '人 位 名 员' },
  { of: 'attendances', words: '人次 人/次 人·次 人-次' },
  { of: 'visits', words: '家次 户次 家/次' },
  { of: 'events', words: '场 次 场次 期 次数 场/次 次/场 起 批次 车次 班次 趟 轮 届 回 节 站 频次' },
  {
    of: 'items',
    words:
      '个 项 家 件 户 所 宗 例 笔 单 批 对 组 处 点 座 幢 栋 间 套 台 辆 部 艘 支 只 块 根 盏 株 棵 张 床 口 头 把 台套 台/套 台(套) 种 类',
  },
  { of: 'documents', words: '份 篇 版 条 本 册 卷 则 幅 页 字' },
  { of: 'courses', words: '门 堂 课时 学时 学分' },
  { of: 'periods', words: '月次' },
];

const MEASURES: readonly { readonly of: string; readonly words: Readonly<Record<string, string>> }[] = [
  {
    of: 'money',
    words: {
      元: '1',
      人民币元: '1',
      千元: '1000',
      万元: '10000',
      百万元: '1000000',
      千万元: '10000000',
      亿元: '100000000',
    },
  },
  { of: 'foreign-money', words: { 美元: '1', 万美元: '10000', 亿美元: '100000000' } },
  { of: 'percent', words: { '%': '1', '‰': '0.1' } },
  { of: 'percentage-points', words: { 百分点: '1', 个百分点: '1' } },
  { of: 'multiples', words: { 倍: '1' } },
  { of: 'marks', words: { 分: '1' } },
  { of: 'years-of-age', words: { 岁: '1', 周岁: '1' } },
  {
    of: 'seconds',
    words: {
      毫秒: '0.001',
      ms: '0.001',
      秒: '1',
      秒钟: '1',
      s: '1',
      分钟: '60',
      min: '60',
      小时: '3600',
      个小时: '3600',
      时: '3600',
      h: '3600',
    },
  },
  { of: 'days', words: { 天: '1', 日: '1', 周: '7', 星期: '7', 个星期: '7' } },
  { of: 'workdays', words: { 工作日: '1', 个工作日: '1', 个工作天: '1' } },
  { of: 'months', words: { 月: '1', 个月: '1', 季: '3', 季度: '3', 个季度: '3', 年: '12', 年度: '12' } },
  {
    of: 'area',
    words: {
      '㎡': '1',
      平方米: '1',
      平方: '1',
      平米: '1',
      m2: '1',
      'm²': '1',
      亩: '666.6666666667',
      公顷: '10000',
      平方公里: '1000000',
      平方千米: '1000000',
    },
  },
  {
    of: 'length',
    words: {
      毫米: '0.001',
      mm: '0.001',
      厘米: '0.01',
      cm: '0.01',
      米: '1',
      m: '1',
      延米: '1',
      延长米: '1',
      公里: '1000',
      千米: '1000',
      km: '1000',
    },
  },
  { of: 'mass', words: { 克: '0.001', g: '0.001', 公斤: '1', 千克: '1', kg: '1', 吨: '1000', t: '1000' } },
  {
    of: 'volume',
    words: {
      毫升: '0.001',
      ml: '0.001',
      mL: '0.001',
      升: '1',
      L: '1',
      立方米: '1000',
      立方: '1000',
      方: '1000',
      m3: '1000',
      'm³': '1000',
    },
  },
  { of: 'energy', words: { 千瓦时: '1', 度: '1', kWh: '1' } },
  { of: 'data', words: { MB: '1', GB: '1024', TB: '1048576' } },
];

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...COUNTERS.flatMap(({ of, words }) => words.split(' ').map(word => [word, { of, factor: new Decimal(1) }] as const)),
  ...MEASURES.flatMap(({ of, words }) =>
    Object.entries(words).map(([word, factor]) => [word, { of, factor: new Decimal(factor) }] as const),
  ),
]);
/** By first character, the longest first. */
const BEGINNING: ReadonlyMap<string, readonly string[]> = [...UNITS.keys()]
  .sort((a, b) => b.length - a.length)
  .reduce(
    (map, word) => map.set(word.charAt(0), [...(map.get(word.charAt(0)) ?? []), word]),
    new Map<string, string[]>(),
  );

/** The same counter under another name: every word of a line stands for the line's first. */
const SAME: ReadonlyMap<string, string> = new Map(
  [
    '人 位 名',
    '人次 人/次 人·次 人-次',
    '家次 户次 家/次',
    '场 次 场次 期 次数 场/次 次/场 批次 频次',
    '课时 学时',
    '台 台套 台/套 台(套)',
  ].flatMap(line => {
    const words = line.split(' ');
    return words.map(word => [word, words[0]!] as const);
  }),
);
/** Generic counters, used loosely for anything that is counted (practice: worth a warning, never an error). */
const GENERIC = ['个', '项', '件', '家'];
const COUNTABLE = new Set(['items', 'documents', 'events', 'courses', 'visits']);

const keyOf = remembered((unit: string): string => {
  const key = unit
    .replace(/\s+/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/％/g, '%')
    .replace(/^[(](.*)[)]$/, '$1');
  return key === '' ? '' : key.replace(/^／|／/g, '/');
});

/** The class of a unit (“people”, “money”, “percent” …); an unknown unit is its own class, no unit is ''. */
export const unitClass = remembered((unit: string): string => {
  const key = keyOf(unit);
  return UNITS.get(key)?.of ?? key;
});

/**
 * Whether two figures may be compared.
 * `same` – as they stand; `similar` – one kind of thing in other words (个/项, 元/万元, 小时/分钟): `convert` first, and never
 * call it an error; `different` – 人 and 人次, % and 百分点, 元 and 家; `unknown` – a unit is missing or not in the list.
 */
export function sameUnitClass(a: string, b: string): 'same' | 'similar' | 'different' | 'unknown' {
  const [left, right] = [keyOf(a), keyOf(b)];
  if (left === '' || right === '') return 'unknown';
  if (left === right) return 'same';
  const word = SAME.get(left);
  if (word !== undefined && word === SAME.get(right)) return 'same';
  const [x, y] = [UNITS.get(left), UNITS.get(right)];
  if (!x || !y) return 'unknown';
  if (x.of === y.of) return x.factor.eq(y.factor) && !COUNTABLE.has(x.of) ? 'same' : 'similar';
  const loose = GENERIC.includes(left) ? COUNTABLE.has(y.of) : GENERIC.includes(right) && COUNTABLE.has(x.of);
  if (loose) return 'similar';
  const areDays = (x.of === 'days' && y.of === 'workdays') || (x.of === 'workdays' && y.of === 'days');
  return areDays ? 'similar' : 'different';
}

/** `value` of unit `from` in unit `to`: exact. Undefined when the two do not measure the same thing or one is unknown. */
export function convert(value: Decimal, from: string, to: string): Decimal | undefined {
  const relation = sameUnitClass(from, to);
  if (relation === 'same') return value;
  const [x, y] = [UNITS.get(keyOf(from)), UNITS.get(keyOf(to))];
  if (relation !== 'similar' || !x || !y || x.of !== y.of)
    return relation === 'similar' && isCounterPair(x, y) ? value : undefined;
  return value.times(x.factor).div(y.factor);
}

function isCounterPair(x: Unit | undefined, y: Unit | undefined): boolean {
  return x !== undefined && y !== undefined && COUNTABLE.has(x.of) && COUNTABLE.has(y.of);
}

/** How many 元 one of the unit is; undefined for a unit that is no money. */
export const moneyFactor = remembered((unit: string): Decimal | undefined => {
  const known = UNITS.get(keyOf(unit));
  return known?.of === 'money' ? known.factor : undefined;
});

export function isKnownUnit(unit: string): boolean {
  return UNITS.has(keyOf(unit));
}

/** The longest known unit that begins at `from`, composed ones (“人/次”, “元/人”) included; '' when there is none. */
export function unitAt(text: string, from: number): string {
  const first = simpleUnitAt(text, from);
  if (first === '' || text.charAt(from + first.length) !== '/') return first;
  const second = simpleUnitAt(text, from + first.length + 1);
  return second === '' ? first : `${first}/${second}`;
}

function simpleUnitAt(text: string, from: number): string {
  return BEGINNING.get(text.charAt(from))?.find(word => text.startsWith(word, from)) ?? '';
}
