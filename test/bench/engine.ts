import { defaultSettings, recogniseAll, reviewForm, rules, type FoundForm, type RuleId } from '../../src/engine/index';
import { judge } from '../../src/engine/rules/judge';
import { resolvePolicy, switchesOf } from '../../src/engine/settings/resolve';
import { score } from '../../src/engine/scoring/score';
import { formOfRows } from './many-rows';
import { cpuOf, printTable, ratioOf, two } from './measure';
import { gridsIn, workbookBytes } from './workbook';

/** The engine per form, against opening the file the forms came from. */
export async function benchEngine(): Promise<void> {
  const bytes = workbookBytes(14);
  const read = () => gridsIn(bytes);
  const grids = read();
  const { found } = recogniseAll(grids);
  const recognise = await ratioOf(() => recogniseAll(grids), read);
  const judge = await ratioOf(() => found.map(one => reviewForm(one, found, defaultSettings)), read);
  const perForm = (ms: number): string => `${two((ms * 1000) / found.length)} µs`;
  printTable(`engine, ${found.length} forms`, [
    ['', 'per form (this machine)', '÷ reading the file'],
    ['recognise', perForm(recognise.aMs), two(recognise.ratio)],
    ['compute, judge, propose', perForm(judge.aMs), two(judge.ratio)],
  ]);
  printRules();
}

/** The rules that hold texts against the table. */
const NARRATIVE: ReadonlySet<RuleId> = new Set<RuleId>([
  ...(['SE12', 'SE20', 'SE21', 'SE55', 'SE65', 'SE66', 'SE73', 'TD02', 'TD06', 'TD11'] as const),
]);

/** One form of 30, 300 and 2,000 indicators: what the rules cost, and whether each indicator costs the same. */
function printRules(): void {
  const sizes = [30, 300, 2000];
  const plain = rules.filter(({ id }) => !NARRATIVE.has(id));
  const costs = sizes.map(size => {
    const one = formOfRows(size);
    return { size, plain: cpuOf(judging(one, plain)), all: cpuOf(judging(one, rules)) };
  });
  const [first] = costs;
  const perRow = (ms: number, size: number, of: number): string => two(ms / size / (of / sizes[0]!));
  printTable('rules on one form, CPU after warm-up', [
    ['indicators', 'without narrative rules', 'all rules', 'per indicator ÷ that at 30', 'all rules likewise'],
    ...costs.map(({ size, plain: some, all }) => [
      String(size),
      `${two(some)} ms`,
      `${two(all)} ms`,
      perRow(some, size, first!.plain),
      perRow(all, size, first!.all),
    ]),
  ]);
}

function judging({ form, grid }: FoundForm, some: typeof rules): () => unknown {
  const policy = resolvePolicy(defaultSettings, form.fiscalYear);
  const due = form.kind === 'self-evaluation' ? score(form, policy, 'arithmetic') : undefined;
  // A context of its own each time: nothing that is asked once per form may be left over from the run before.
  return () => judge({ form: { ...form }, others: [], due, policy, grid }, some, switchesOf(defaultSettings));
}
