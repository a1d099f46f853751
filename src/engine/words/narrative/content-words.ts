import { normalise } from '../../sheet/normal-text';
import { allMatches } from './all-matches';
import { remembered } from '../../sheet/remembered';

/**
 * What is left of a phrase when the words that any sheet may use are gone: 开展, 组织, 各类, 数量. Written for the language of
 * 绩效目标 and 完成情况; the pieces stay apart, so that no new word is made by taking one out.
 */

const GAP = '|';
/** Punctuation and brackets that only wrap. */
const WRAPPING = /[“”"‘’'「」《》〈〉()[\]【】*•·]/g;
/** Said of any work. A verb that names the work itself (培训, 走访, 评审, 采购) is no light word. */
const LIGHT_WORDS =
  '不断 持续 积极 进一步 全面 切实 深入 顺利 圆满 认真 按计划 按时 及时完成 已经 已 且 均 共计 总共 总计 合计 累计 分别 先后 陆续 共有 约有 ' +
  '本单位 本中心 本项目 该项目 本部门 本市 全市 本年度 本年 全年度 全年 当年 今年 年内 年末 年底 截至 截止 至今 ' +
  '预计 计划 力争 争取 确保 保证 预期 目标 任务 通过 围绕 依托 结合 根据 针对 面向 为了 最终 最后 ' +
  '完成 开展 启动 办好 举办 组织 召开 举行 承办 主办 协办 联合 实现 进行 实施 落实 做好 推进 推动 安排 继续 另外 另 其中 包括 ' +
  '投入 构建 打造 建立 搭建 设立 编制 制定 形成 完善 发布 ' +
  '各类 各项 各种 各级 各地 各界 多种 多项 各 相关 有关 系列 一批 若干 主要 全部 实际 以上 以下 以内 左右 ' +
  '不少于 不低于 不超过 不高于 大于 小于 超过 达到 突破 以及 并 被';
/** Words of one character (年度 with them), and the neighbours with which they make another word: 参与, 对接, 半年度. */
const LIGHT_BESIDE: Readonly<Record<string, { readonly before?: string; readonly behind?: string }>> = {
  年度: { before: '半' },
  达: { before: '发表到直传', behind: '标' },
  共: { before: '公', behind: '享产建青同识' },
  将: { behind: '来' },
  还: { behind: '款贷' },
  再: { behind: '生造' },
  近: { before: '附最邻', behind: '视郊' },
  约: { behind: '束谈' },
  的: { before: '目' },
  了: { behind: '解' },
  等: { before: '平高初中对', behind: '级次候第' },
  与: { before: '参给', behind: '会' },
  及: { before: '普涉', behind: '时格' },
  和: { before: '共' },
  为: { before: '行作认成', behind: '期' },
  对: { before: '面针', behind: '接象比外口应标' },
  在: { behind: '职线孵岗校研建编库' },
  于: { before: '关' },
  向: { before: '方导面' },
};
/** By first character, the longest first: one look per character of the text. */
const LIGHT = byFirst([...LIGHT_WORDS.split(' '), ...Object.keys(LIGHT_BESIDE)]);

function byFirst(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length))
    map.set(word.charAt(0), [...(map.get(word.charAt(0)) ?? []), word]);
  return map;
}

function lightWordAt(text: string, at: number): string | undefined {
  return LIGHT.get(text.charAt(at))?.find(word => {
    if (!text.startsWith(word, at)) return false;
    const beside = LIGHT_BESIDE[word];
    const [before, behind] = [text.charAt(at - 1), text.charAt(at + word.length)];
    return !(before !== '' && beside?.before?.includes(before)) && !(behind !== '' && beside?.behind?.includes(behind));
  });
}
const TAILS =
  /(?:数量|总数|总量|总人数|总人次|总场次|人数|人次数?|场次数?|家次|次数|频次|家数|户数|份数|篇数|期数|件数|个数|项数|台数|批次|长度|面积|里程|金额|数额|数|情况|完成|开展|举办)+$/;

/** Nouns that name almost anything on such a sheet: alone they tell no two rows apart. */
const GENERIC =
  /活动|工作|项目|任务|企业|单位|人员|情况|事项|服务对象|受益对象|综合|总体|整体|完成|数量|建设|产品|内容|机构|服务|人数|次数|场次|开展|组织/g;

const SEPARATORS =
  /[,、;:。!?/,，；：\-–—~～+×|\s]|(?:19|20)\d\d年?(?:度|底|末)?|第[\d一二三四五六七八九十]+[届次]|第?[一二三四1-4]季度|[上下]半年(?!度)|集中/g;

/** The phrase in pieces: “开展各类科技培训、研讨会” → “科技培训|研讨会”. */
export const contentOf = remembered((phrase: string): string => {
  return pieces(normalise(phrase).replace(WRAPPING, ''));
});

/** The name of an indicator in pieces, without what it counts by: “举办半年度论坛完成场次” → “半年度论坛”. */
export const contentOfName = remembered((name: string): string => {
  const bare = normalise(name)
    .replace(/\([^()]*\)/g, '')
    .replace(WRAPPING, '');
  const core = bare.replace(TAILS, '');
  return pieces(core.length >= 2 ? core : bare);
});

function pieces(text: string): string {
  const parted = text.replace(SEPARATORS, GAP);
  let out = '';
  for (let at = 0; at < parted.length;) {
    const word = lightWordAt(parted, at);
    const next = word === undefined ? parted.charAt(at) : GAP;
    if (next !== GAP || (out !== '' && !out.endsWith(GAP))) out += next;
    at += word?.length ?? 1;
  }
  return out.endsWith(GAP) ? out.slice(0, -1) : out;
}

/** The same without general nouns; empty when there is nothing else. */
export const distinctive = remembered((content: string): string =>
  content
    .replace(GENERIC, GAP)
    .split(GAP)
    .filter(piece => piece.length >= 2)
    .join(GAP),
);

/** How much of `content` stands in `text`, 0 to 1: runs of two characters or more, general nouns counting little. */
export function coverage(content: string, text: string): number {
  let [covered, all] = [0, 0];
  for (const { piece, weights } of weighed(content)) {
    for (let at = 0; at < piece.length;) {
      const length = longestRun(piece, at, text);
      const step = length >= 2 ? length : 1;
      for (let i = at; i < at + step; i += 1) {
        all += weights[i]!;
        if (length >= 2) covered += weights[i]!;
      }
      at += step;
    }
  }
  return all === 0 ? 0 : covered / all;
}

/** How many characters of `content` stand in front of its first run that `text` holds: what a name is narrowed by. */
export function unsaidLead(content: string, text: string): number {
  let unsaid = 0;
  for (const piece of content.split(GAP))
    for (let at = 0; at < piece.length; at += 1) {
      if (longestRun(piece, at, text) >= 2) return unsaid;
      unsaid += 1;
    }
  return unsaid;
}

function longestRun(piece: string, at: number, text: string): number {
  let length = Math.min(piece.length - at, 2);
  if (length < 2 || !text.includes(piece.slice(at, at + 2))) return 1;
  while (at + length < piece.length && text.includes(piece.slice(at, at + length + 1))) length += 1;
  return length;
}

const weighed = remembered((content: string): readonly { piece: string; weights: readonly number[] }[] =>
  content.split(GAP).map(piece => ({ piece, weights: weightsOf(piece) })),
);

function weightsOf(piece: string): readonly number[] {
  const weights = Array.from({ length: piece.length }, () => 1);
  for (const match of allMatches(piece, GENERIC)) weights.fill(0.25, match.index, match.index + match[0].length);
  return weights;
}

/** The longest piece of `content` that stands in `text`: the noun a match can be shown by. */
export function sharedNoun(content: string, text: string): string {
  let best = '';
  for (const piece of content.split(GAP))
    for (let at = 0; at < piece.length - 1; at += 1) {
      const length = longestRun(piece, at, text);
      if (length >= 2 && length > best.length) best = piece.slice(at, at + length);
    }
  return best;
}
