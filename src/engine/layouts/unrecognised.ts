import { titleKind, titleKey } from '../sheet/surrounding-terms';
import { layouts } from './index';
import { missingOf, nearestLayout } from './match';
import type { Paper } from './paper';

/** A text longer than this is running text; so many of them are looked through. */
const RUNNING = 12;
const ENOUGH = 200;

/** A sheet without a form: the published form it comes nearest to, and the headings of that form which it lacks. */
export interface NotRecognised {
  readonly sheet: string;
  readonly nearest: string | null;
  readonly missing: readonly string[];
  readonly blank: boolean;
}

export function whyNot(paper: Paper): NotRecognised {
  const { sheet } = paper;
  if (paper.filledRows.length === 0) return { sheet, nearest: null, missing: [], blank: true };
  const blocks = paper.filledRows.flatMap(row => paper.rows.get(row)!);
  const keys = new Set(blocks.map(block => block.key));
  const titled = blocks.flatMap(block => (titleKind(block.text) ? [block] : []));
  const declined = declinedForm(
    titled.map(block => block.text),
    keys,
  );
  if (declined !== undefined) {
    const layout = layouts[0]!;
    const reason = `${layout.titles[0]!}（${declined}）`;
    return { sheet, nearest: layout.id, missing: [reason, ...missingOf(layout, keys)], blank: false };
  }
  const nearest = nearestLayout(
    keys,
    titled.map(block => titleKey(block.text)),
    blocks.flatMap(block => (block.text.length > RUNNING ? [block.text] : [])).slice(0, ENOUGH),
  );
  if (!nearest) return { sheet, nearest: null, missing: [], blank: false };
  const titles = titled.length > 0 ? [] : nearest.layout.titles.slice(0, 1);
  const { missing } = nearest;
  return { sheet, nearest: nearest.layout.id, missing: missing.length > 0 ? missing : titles, blank: false };
}

/** Forms we know and do not read, each with its reason in the paper's language. */
function declinedForm(titles: readonly string[], keys: ReadonlySet<string>): string | undefined {
  const kinds = titles.map(titleKind);
  if (kinds.includes('monitoring')) return '本表为绩效运行监控表，暂不支持';
  if (kinds.includes('whole-department') || hasDepartmentWords(keys)) return '本表为部门整体评价表，暂不支持';
  return keys.has('三级指标') && keys.has('项目名称') && titles.some(title => /汇总/.test(title))
    ? '本表为多个项目的汇总表，请按项目分表检查'
    : undefined;
}

/** 决策 · 过程/管理 · 履职 as first-level words: the form for a whole department or for a third-party evaluation. */
function hasDepartmentWords(keys: ReadonlySet<string>): boolean {
  const words = ['决策', '过程', '管理', '履职', '履职效能', '管理效率', '投入', '运行成本'];
  const seen = words.filter(word => keys.has(word) || keys.has(`${word}指标`)).length;
  return seen >= 2 && keys.has('三级指标');
}
