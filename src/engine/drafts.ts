import type { Edit } from './edits';
import type { FormReview } from './review';
import type { Finding, RuleId } from './rules/finding';
import { isDetermined } from './scoring/derived';
import type { ScoreCard } from './scoring/score-card';
import { sameAddress, type Address } from './sheet/address';
import { shownOf, valueOf, type Cell } from './sheet/cell';
import type { FundRow, Indicator } from './sheet/form';
import { plain } from './sheet/reading';
import { text, type Text } from './text';

/** One way to begin the explanation that a rule asks for. */
export interface Draft {
  readonly cause: Text;
  /** For the sheet, so Chinese only: figures of the sheet, and 【】 for whatever only the writer can know. */
  readonly words: string;
}

export interface Drafts {
  /** The explanation's own cell, when it is there and blank; a cell that holds anything is the writer's to change. */
  readonly into: Address | null;
  readonly drafts: readonly Draft[];
}

/** Some systems take no longer explanation. */
const LONGEST = 100;

/** Sentences to begin an explanation with; undefined for a finding that does not ask for one. */
export function draftsFor(review: Pick<FormReview, 'form' | 'scoreCard'>, finding: Finding): Drafts | undefined {
  const { form } = review;
  if (form.kind !== 'self-evaluation') return undefined;
  const asks = asking[finding.rule];
  if (asks === 'funds') {
    const fund = fundOf(form.funds, finding);
    return fund && { into: null, drafts: written(fundFacts(fund), fundCauses) };
  }
  const row = asks && form.indicators.find(one => cellsOf(one).some(cell => sameAddress(cell.at, finding.at)));
  if (!row || (finding.rule === 'SE05' && isTooHigh(row, review.scoreCard))) return undefined;
  const situation = asks === 'either' ? situationOf(row) : asks;
  return { into: intoReason(row), drafts: written(rowFacts(row, situation), causesOf[situation]) };
}

/** What `draftsFor` proposed, as the person has finished it, for the blank cell it goes into. */
export function reasonEdit(into: Address, words: string): Edit {
  return {
    at: into,
    was: null,
    becomes: words,
    wasShown: '',
    becomesShown: words,
    kind: 'text',
    why: text('偏差原因由填报人确认', 'the explanation, confirmed by the writer'),
  };
}

type Situation = 'over' | 'below' | 'reached';

/** What each rule asks to be explained; “either” depends on whether the actual value is above or below the target. */
const asking: Readonly<Partial<Record<RuleId, Situation | 'either' | 'funds'>>> = {
  SE01: 'over',
  SE03: 'below',
  SE04: 'reached',
  SE05: 'either',
  SE06: 'funds',
  SE22: 'funds',
  SE56: 'either',
  SE59: 'funds',
  SE61: 'either',
};

/** Fewer points than the weight although the target was reached is one more thing to explain; without figures it counts as missed. */
function situationOf({ target, actual }: Indicator): Situation {
  const aim = valueOf(target);
  const done = valueOf(actual);
  if (aim?.kind !== 'quantity' || done?.kind !== 'quantity') return 'below';
  const isUpper = aim.operator === '≤' || aim.operator === '<';
  const isMet = isUpper ? done.value.lte(aim.value) : done.value.gte(aim.value);
  return isMet ? 'reached' : 'below';
}

/** More points than the formula gives ask for another score, not for a reason. */
function isTooHigh({ ordinal, score }: Indicator, card: ScoreCard | undefined): boolean {
  const due = card?.indicators[ordinal - 1]?.formula;
  const own = valueOf(score);
  return due !== undefined && isDetermined(due) && own !== undefined && own.gt(due.value);
}

const cellsOf = ({ name, target, actual, weight, score, reason }: Indicator): readonly Cell<unknown>[] =>
  [name, target, actual, weight, score, reason].filter((cell): cell is Cell<never> => cell !== undefined);

const intoReason = ({ reason }: Indicator): Address | null =>
  reason?.kind === 'blank' && reason.shown === '' && reason.formula === undefined ? reason.at : null;

function fundOf(funds: readonly FundRow[], { at }: Finding): FundRow | undefined {
  const is = (cell: Cell<unknown> | undefined): boolean => cell !== undefined && sameAddress(cell.at, at);
  return funds.find(row =>
    [row.rate, row.executed, row.annualBudget, row.initialBudget, row.score, row.label].some(is),
  );
}

/** The beginning of every sentence: whole, and short for a name that would make it too long. */
interface Facts {
  readonly whole: string;
  readonly short: string;
}

/** Commas and brackets go: 200.00(人) reads as 200.00人 in a sentence. */
const figure = (cell: Cell<unknown> | undefined): string => plain(shownOf(cell)).replace(/[()]/g, '');

function rowFacts({ name, target, actual, weight, score }: Indicator, situation: Situation): Facts {
  const aim = figure(target) || '【】';
  const done = figure(actual) || '【】';
  const points = situation === 'reached' ? `，分值${figure(weight) || '【】'}，自评${figure(score) || '【】'}分` : '';
  const said = `指标值${aim}，完成值${done}${points}。`;
  const own = plain(shownOf(name));
  return { whole: own === '' ? said : `“${own}”${said}`, short: said };
}

function fundFacts({ label, annualBudget, executed, rate }: FundRow): Facts {
  const spent = figure(rate).replace(/%$/, '');
  const said = `预算${figure(annualBudget) || '【】'}，执行${figure(executed) || '【】'}，执行率${spent || '【】'}%。`;
  const own = plain(shownOf(label)).replace(/:$/, '');
  return { whole: own === '' ? said : `${own}${said}`, short: said };
}

type Cause = readonly [zh: string, en: string, words: string];

function written({ whole, short }: Facts, causes: readonly Cause[]): readonly Draft[] {
  return causes.map(([zh, en, words]) => {
    const fitting = [whole, short].find(facts => facts.length + words.length <= LONGEST) ?? '';
    return { cause: text(zh, en), words: `${fitting}${words}` };
  });
}

// 起因取自公开自评表中常见的说明；凡数字、文件、单位、时间一律留空，由填报人据实填写。
const over: readonly Cause[] = [
  ['目标偏低', 'Target set low', '申报时依据【】测算，指标值设定偏低；下年参照【】调整指标值。'],
  ['需求变化', 'Demand changed', '因【】，服务需求增加，【】相应增加；下年据此调整指标值。'],
  ['政策调整', 'Policy changed', '因【文件名称】调整，【】范围扩大，完成值高于指标值；下年据此调整指标值。'],
  ['改进工作', 'Better work', '通过【具体措施】，【】提高，完成值高于指标值；下年据此调整指标值。'],
];
const below: readonly Cause[] = [
  ['政策调整', 'Policy changed', '因【文件名称】调整，【】未按原计划实施；下一步将【】，于【】前完成。'],
  ['采购流程', 'Procurement', '因【采购项目】采购流程延长至【】，【】未按期开展；下一步将提前启动采购，于【】前完成。'],
  [
    '机构改革',
    'Reorganisation',
    '因机构改革，【】职能由【】调整至【】，相关工作衔接用时；下一步将【】，于【】前完成。',
  ],
  ['需求变化', 'Demand changed', '因【】，服务需求减少，【】相应减少；下一步将【】，据实调整下年指标值。'],
  ['目标偏高', 'Target set high', '申报时依据【】测算，指标值设定偏高；下年参照【】据实调整指标值。'],
];
const reached: readonly Cause[] = [
  ['质量不足', 'Quality', '指标已达成，但【】方面仍有不足，从严扣分；下一步将【】。'],
  ['佐证不全', 'Evidence', '指标已达成，但【】佐证材料不完整，从严扣分；下一步将补充【】。'],
  ['时间滞后', 'Late', '指标已达成，但【】较计划时间滞后，从严扣分；下一步将【】。'],
];
const fundCauses: readonly Cause[] = [
  ['政策调整', 'Policy changed', '因【文件名称】调整，【】支出减少；下一步将【】。'],
  ['采购流程', 'Procurement', '因【采购项目】采购流程延长，【】款项未支付；下一步将提前启动采购，于【】前支付。'],
  ['机构改革', 'Reorganisation', '因机构改革，【】职能调整至【】，相应支出减少；下一步将【】。'],
  ['需求变化', 'Demand changed', '因【】，实际需求变化，【】支出减少；下一步将据实编制预算。'],
  ['按合同分期', 'Contract', '按合同约定，【】尾款于【】支付，本年度尚未支付；下一步将按期支付。'],
  ['资金节约', 'Saved', '通过【招标、比价等】节约资金，形成结余；下一步将细化预算编制。'],
];
const causesOf: Readonly<Record<Situation, readonly Cause[]>> = { over, below, reached };
