import type { FormReview } from '../review';
import type { Severity } from '../rules/finding';
import { isDetermined } from '../scoring/derived';
import { plain } from '../scoring/rounding';
import { addressKey } from '../sheet/address';
import { shownOf, valueOf, type Cell } from '../sheet/cell';
import type { AmountKey, Form, FormKind } from '../sheet/form';
import { Decimal, type Money } from '../sheet/units';
import { normalise } from '../sheet/normal-text';
import { text, type Text } from '../text';

/** One form of one workbook. */
export interface SummaryEntry {
  /** The workbook the form stands in; absent for the one that the sheet is made in, and only then the row leads there. */
  readonly file?: string;
  readonly review: FormReview;
}

/** An amount in 万元, or why there is none: no such cell, nothing in it, no number, or no unit on the paper. */
export type Amount =
  | { readonly kind: 'known'; readonly value: Decimal; readonly converted: boolean }
  | { readonly kind: 'absent' | 'blank' | 'unreadable' | 'no-unit' };

/** One row of 汇总表. */
export interface SummaryLine {
  /** From 1 through the whole sheet. */
  readonly ordinal: number;
  readonly entry: SummaryEntry;
  readonly project: string;
  readonly department: string;
  readonly unit: string;
  readonly initial: Amount;
  readonly annual: Amount;
  readonly executed: Amount;
  /** What is computed; undefined where it cannot be, and for forms without scores. */
  readonly rate?: Decimal;
  readonly printed?: Decimal;
  readonly computed?: Decimal;
  readonly grade?: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly remark: Text;
}

/** Forms whose figures may be added up: one kind, one year. */
export interface SummaryGroup {
  readonly kind: FormKind;
  readonly year: number | null;
  readonly lines: readonly [SummaryLine, ...SummaryLine[]];
}

const KINDS: readonly FormKind[] = ['self-evaluation', 'declaration', 'target-table'];

/** Self-evaluations first, earlier years first, otherwise in the order given. */
export function summaryGroups(entries: readonly SummaryEntry[]): readonly SummaryGroup[] {
  const byGroup = new Map<string, SummaryEntry[]>();
  for (const entry of entries) {
    const key = `${entry.review.form.kind} ${String(entry.review.form.fiscalYear)}`;
    byGroup.set(key, [...(byGroup.get(key) ?? []), entry]);
  }
  const rank = ([first]: readonly SummaryEntry[]): number =>
    KINDS.indexOf(first!.review.form.kind) * 1e5 + (first!.review.form.fiscalYear ?? 1e4);
  const sorted = [...byGroup.values()].sort((a, b) => rank(a) - rank(b));
  let ordinal = 0;
  return sorted.flatMap(group => {
    const [first, ...others] = group.map(entry => lineOf(entry, (ordinal += 1)));
    const { kind, fiscalYear: year } = group[0]!.review.form;
    return first ? [{ kind, year, lines: [first, ...others] }] : [];
  });
}

function lineOf(entry: SummaryEntry, ordinal: number): SummaryLine {
  const { form, findings } = entry.review;
  const count = (severity: Severity): number => findings.filter(one => one.severity === severity).length;
  return {
    ...{ ordinal, entry, project: shownOf(form.fields.projectName) },
    department: shownOf(form.fields.department),
    unit: shownOf(form.fields.implementingUnit) || shownOf(form.fields.applicant),
    ...amountsOf(form),
    ...scoresOf(entry.review),
    counts: { error: count('error'), warning: count('warning'), hint: count('hint') },
    remark: joined(remarksOn(entry.review)),
  };
}

/** What a form asks for stands where its approval will stand: 年度申请额 under 年初预算. */
function amountsOf(form: Form): Pick<SummaryLine, 'initial' | 'annual' | 'executed'> {
  const none: Amount = { kind: 'absent' };
  const amount = (cell: Cell<Money> | undefined): Amount => amountOf(cell, form);
  if (form.kind === 'self-evaluation') {
    const total = form.funds.find(row => row.key === 'total');
    return {
      initial: amount(total?.initialBudget),
      annual: amount(total?.annualBudget),
      executed: amount(total?.executed),
    };
  }
  const key: AmountKey = form.kind === 'declaration' ? 'annualTotal' : 'annualBudget';
  return { initial: amount(form.funds.find(row => row.key === key)?.amount), annual: none, executed: none };
}

const YUAN_PER_WAN = new Decimal(10000);

function amountOf(cell: Cell<Money> | undefined, { unit }: Form): Amount {
  if (!cell) return { kind: 'absent' };
  if (cell.kind !== 'value') return { kind: cell.kind };
  if (unit === null) return { kind: 'no-unit' };
  const converted = unit === '元';
  return { kind: 'known', value: converted ? cell.value.div(YUAN_PER_WAN) : cell.value, converted };
}

function scoresOf({ form, scoreCard }: FormReview): Pick<SummaryLine, 'rate' | 'printed' | 'computed' | 'grade'> {
  if (form.kind !== 'self-evaluation' || !scoreCard) return {};
  const { rate, total, grade } = scoreCard;
  const printed = valueOf(form.totalScore);
  return {
    ...(isDetermined(rate) && { rate: rate.value }),
    ...(printed && { printed }),
    ...(isDetermined(total) && { computed: total.value }),
    ...(isDetermined(grade) && { grade: grade.value }),
  };
}

/** What the figures of the row do not say themselves. */
function remarksOn(review: FormReview): readonly Text[] {
  const { form, scoreCard, undetermined } = review;
  const remarks: Text[] = [];
  if (form.kind === 'declaration')
    remarks.push(text('申报表尚无执行和得分', 'A declaration has no execution and no score yet'));
  if (form.kind === 'target-table') remarks.push(text('目标表不填执行和得分', 'A target table has no score'));
  if (form.kind === 'self-evaluation' && scoreCard) {
    const total = form.funds.find(row => row.key === 'total');
    const whys = [scoreCard.rate, scoreCard.total].flatMap(one => ('undetermined' in one ? [one.undetermined] : []));
    for (const why of whys) if (!remarks.some(({ zh }) => zh === why.zh)) remarks.push(why);
    const rate = valueOf(total?.rate);
    if (rate && isDetermined(scoreCard.rate) && !scoreCard.rate.value.eq(rate))
      remarks.push(text(`表上执行率${plain(rate)}`, `rate printed: ${plain(rate)}`));
    const grade = normalise(shownOf(form.grade));
    if (isDetermined(scoreCard.grade) && grade !== '' && grade !== scoreCard.grade.value)
      remarks.push(text(`表上等级“${grade}”`, `grade printed: ${grade}`));
    if (form.totalScore?.kind === 'unreadable')
      remarks.push(text(`表上总分“${form.totalScore.shown}”无法读取`, `printed score unreadable`));
  }
  if (review.policyAssumed) remarks.push(text('该年度口径待确认', 'policy of the year to be confirmed'));
  const open = new Set(undetermined.map(({ at }) => addressKey(at))).size;
  if (open > 0) remarks.push(text(`无法判断${open}处`, `${open} cells undetermined`));
  return remarks;
}

const joined = (remarks: readonly Text[]): Text =>
  text(remarks.map(({ zh }) => zh.replace(/。$/, '')).join('；'), remarks.map(({ en }) => en).join('; '));
