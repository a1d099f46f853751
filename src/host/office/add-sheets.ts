import type { Added, AddedSheet, MovedCell, Outcome } from '../../app/ports';
import { failed, ok } from '../../app/ports';
import type { NamedPlan } from '../../engine/layouts/named-plans';
import { namedPlans } from '../../engine/layouts/named-plans';
import type { SheetPlan } from '../../engine/layouts/sheet-plan';
import { a1Rect } from '../../engine/sheet/address';
import { changedSince, fingerprintOf } from '../../engine/sheet/fingerprint';
import { rawCell } from '../../engine/sheet/grid';
import { codeOf, converse } from './errors';
import { blocksOfPlan } from './plan-content';
import { queueCharts } from './plan-charts';
import { queueLinks } from './plan-links';
import { queueLooks } from './plan-looks';
import { queuePage, queueValidations } from './plan-page';
import { cellsOf, readSheets } from './read-sheets';
import { newRunId } from './run-id';

/** So many sheets go in one request: a form is some tens of kilobytes, and Excel on the web takes five megabytes. */
const SHEETS_PER_REQUEST = 10;

/**
 * One request that looks, and one for every ten sheets; after a failure two that take the new sheets away again. A sheet gets
 * its name last: until then it bears one that nobody else would think of, so that taking away never meets a person's sheet.
 * The ids of the sheets go into `ours`, before Excel tells of them as a rule.
 */
export async function addSheets(
  plans: readonly SheetPlan[],
  ours: Set<string>,
  { sheets: old }: Added = { sheets: [] },
): Promise<Outcome<Added>> {
  if (plans.length === 0) return ok({ sheets: [] });
  const before = await converse(lookAround);
  if (!before.ok) return before;
  const going = old.length === 0 ? ok([]) : await converse(context => untouched(context, old));
  if (!going.ok) return going;
  for (const { id } of going.value) ours.add(id);
  const leaving = new Set(old.map(({ name }) => name));
  const named = namedPlans(
    plans,
    before.value.names.filter(name => !leaving.has(name)),
  );
  const first = before.value.positions.get(old[0]?.name ?? '');
  const place = first ?? before.value.position + 1;
  const runId = newRunId();
  const made: AddedSheet[] = [];
  for (let from = 0; from < named.length; from += SHEETS_PER_REQUEST) {
    const some = named.slice(from, from + SHEETS_PER_REQUEST);
    const added = await converse(context => makeSheets(context, some, runId, place + from, leaving));
    if (!added.ok) {
      await takeAway(some, runId, made, leaving);
      return added;
    }
    for (const { id } of added.value) ours.add(id);
    made.push(...added.value.map(({ name, fingerprint }) => ({ name, fingerprint })));
  }
  return ok({ sheets: made });
}

interface Around {
  readonly names: readonly string[];
  /** Of the active sheet, or of the last one when a chart is in front. */
  readonly position: number;
  readonly positions: ReadonlyMap<string, number>;
}

async function lookAround(context: Excel.RequestContext): Promise<Outcome<Around>> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.worksheets.load('items/name,items/position');
  const active = workbook.worksheets.getActiveWorksheet();
  active.load('position');
  let position: number | undefined;
  try {
    await context.sync();
    position = active.position;
  } catch (error) {
    // a chart sheet is in front; it was asked for last, so the rest has arrived
    if (codeOf(error) !== 'UnsupportedSheet') throw error;
  }
  if (workbook.readOnly) return failed({ kind: 'read-only' });
  const sheets = workbook.worksheets.items;
  const last = Math.max(...sheets.map(sheet => sheet.position));
  const positions = new Map(sheets.map(sheet => [sheet.name, sheet.position]));
  return ok({ names: sheets.map(sheet => sheet.name), position: position ?? last, positions });
}

async function makeSheets(
  context: Excel.RequestContext,
  sheets: readonly NamedPlan[],
  runId: string,
  position: number,
  leaving: ReadonlySet<string>,
): Promise<Outcome<readonly (AddedSheet & { readonly id: string })[]>> {
  const asked = sheets.map(({ plan, name }, n) => {
    const sheet = context.workbook.worksheets.add(interimName(runId, n));
    sheet.load('id');
    sheet.position = position + n;
    const block = sheet.getRange(a1Rect(plan.print.area));
    const { formats, entries } = blocksOfPlan(plan);
    block.numberFormat = formats.map(row => [...row]);
    queueLinks(sheet, plan);
    block.formulas = entries.map(row => [...row]);
    queueLooks(sheet, plan);
    queueCharts(sheet, plan);
    queueValidations(sheet, plan.validations);
    queuePage(sheet, plan);
    block.load('values,formulas,numberFormat');
    block.untrack();
    return { name, sheet, block };
  });
  // last, so that a failure finds the old ones still there, and before the names, which are theirs
  for (const name of leaving) context.workbook.worksheets.getItem(name).delete();
  for (const { name, sheet } of asked) sheet.name = name;
  await context.sync();
  return ok(
    asked.map(({ name, sheet, block }) => ({
      id: sheet.id,
      name,
      fingerprint: fingerprintOf(gridOf(name, cellsOf(block))),
    })),
  );
}

const gridOf = (sheet: string, cells: ReturnType<typeof cellsOf>) =>
  ({ sheet, cells, merges: [], hiddenRows: [], hiddenCols: [], visibility: 'visible', isProtected: false }) as const;

const interimName = (runId: string, n: number): string => `~${runId}-${n + 1}`;
export const isInterim = (name: string): boolean => /^~[0-9a-z]+-\d+$/.test(name);

/**
 * What was made before a failure goes. Names are given in order and at the end: a sheet before the first that still bears its
 * interim name has been named; where none bears one, nothing was made. Where sheets that were to be replaced have gone already,
 * the new ones are all there is, and stay. A failure here has nobody left to report to.
 */
async function takeAway(
  some: readonly NamedPlan[],
  runId: string,
  made: readonly AddedSheet[],
  leaving: ReadonlySet<string>,
): Promise<void> {
  await converse(async context => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const names = new Set(worksheets.items.map(sheet => sheet.name));
    if ([...leaving].some(name => !names.has(name))) return ok(undefined);
    const interim = some.map((_, n) => interimName(runId, n));
    const first = interim.findIndex(name => names.has(name));
    const named = some.slice(0, Math.max(first, 0)).map(({ name }) => name);
    const ours = [...made.map(({ name }) => name), ...named, ...interim].filter(name => names.has(name));
    for (const name of ours) worksheets.getItem(name).delete();
    await context.sync();
    return ok(undefined);
  });
}

/** Two requests that read what stands there now, and one that deletes. */
export async function removeSheets({ sheets }: Added, ours: Set<string>): Promise<Outcome<void>> {
  if (sheets.length === 0) return ok(undefined);
  return converse(async context => {
    const found = await untouched(context, sheets);
    if (!found.ok) return found;
    for (const sheet of found.value) {
      ours.add(sheet.id);
      sheet.delete();
    }
    await context.sync();
    return ok(undefined);
  });
}

/** The sheets as Excel has them now, in the order of the tabs; `moved` when a person has changed one since it was made. */
async function untouched(
  context: Excel.RequestContext,
  sheets: readonly AddedSheet[],
): Promise<Outcome<readonly Excel.Worksheet[]>> {
  const scan = await readSheets(context, { sheets: sheets.map(({ name }) => name) });
  if (!scan.ok) return scan;
  if (scan.value.readOnly) return failed({ kind: 'read-only' });
  const moved: MovedCell[] = [];
  for (const grid of scan.value.grids) {
    const made = sheets.find(({ name }) => name === grid.sheet);
    for (const at of changedSince(made?.fingerprint ?? [], grid))
      moved.push({ at, expected: '', found: rawCell(grid, at.row, at.col)?.shown ?? '' });
  }
  if (moved.length > 0) return failed({ kind: 'moved', cells: moved });
  // listed by the scan
  return ok(context.workbook.worksheets.items.filter(listed => sheets.some(({ name }) => name === listed.name)));
}
