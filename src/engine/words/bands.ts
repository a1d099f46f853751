import { normalise } from '../sheet/normal-text';
import type { Level } from '../sheet/target';
import { remembered } from '../sheet/remembered';

export interface Band {
  readonly level: Level;
  /** `exact` – the wording of the national method; `loose` – a shorter way to say it, which a reviewer may question. */
  readonly bandWord: 'exact' | 'loose';
}

/** 财预〔2020〕10号: the three grades of a qualitative indicator, with the short forms that systems print. */
const EXACT: Readonly<Record<Level, readonly string[]>> = {
  full: ['达成指标', '达成年度指标', '达成预期指标', '达成年度预期指标'],
  partial: [
    '部分达成年度指标并具有一定效果',
    '部分达成指标并具有一定效果',
    '部分达成预期指标并具有一定效果',
    '部分达成年度指标',
    '部分达成预期指标',
    '部分达成指标',
  ],
  unmet: [
    '未达成年度指标且效果较差',
    '未达成指标且效果较差',
    '未达成预期指标且效果较差',
    '未达成年度指标',
    '未达成预期指标',
    '未达成指标',
  ],
};

const LOOSE: Readonly<Record<Level, readonly string[]>> = {
  full: [
    '达成',
    '已达成',
    '达成目标',
    '达成年度目标',
    '达成预期目标',
    '基本达成目标',
    '基本达成指标',
    '全部达成',
    '完成',
    '已完成',
    '全部完成',
    '全面完成',
    '按时完成',
    '按期完成',
    '如期完成',
    '达标',
    '已达标',
    '达到',
    '达到目标',
    '达到预期',
    '达到预期目标',
    '实现目标',
    '是',
  ],
  partial: [
    '部分达成',
    '部分达成目标',
    '部分达成年度目标',
    '部分实现目标',
    '部分实现',
    '部分完成',
    '基本完成',
    '部分达标',
  ],
  unmet: [
    '未达成',
    '未达成目标',
    '未达成年度目标',
    '实现目标程度较低',
    '未实现目标',
    '未实现',
    '未完成',
    '未达标',
    '未达到',
    '否',
  ],
};

const NOT_APPLICABLE = ['不适用', '不适用本年度', '本年度不适用', '指标取消', '已取消', '指标已取消', '指标撤销'];

const LEVELS: readonly Level[] = ['full', 'partial', 'unmet'];
const BANDS: ReadonlyMap<string, Band> = new Map<string, Band>([
  ...entries(EXACT, 'exact'),
  ...entries(LOOSE, 'loose'),
]);

function entries(
  words: Readonly<Record<Level, readonly string[]>>,
  bandWord: Band['bandWord'],
): readonly [string, Band][] {
  return LEVELS.flatMap(level => words[level].map((word): [string, Band] => [word, { level, bandWord }]));
}

function keyOf(text: string): string {
  return text.length > 60 ? '' : normalise(text).replace(/[,，、.。;；:!！"“”'‘’]/g, '');
}

/** The band that the whole text names. A band word inside a sentence says nothing (“未完成” holds “完成”). */
export const bandOf = remembered((text: string): Band | undefined => {
  return BANDS.get(keyOf(text));
});

/** 不适用: the indicator was withdrawn during the year. */
export function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE.includes(keyOf(text));
}
