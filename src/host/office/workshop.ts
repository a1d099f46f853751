import type { Outcome, Scan, SpreadsheetHost } from '../../app/ports';
import { failed, ok } from '../../app/ports';
import type { Bench, Leaving, Workshop } from '../../app/self-check';
import type { Grid } from '../../engine/sheet/grid';
import { converse } from './errors';
import { officeHost } from './excel-host';
import { askNotebook, pageOf, queueNotes } from './notebook';
import { cellNow, looksNow, marksNow } from './past-the-port';
import { isScratch, queueScratch, scratchName } from './scratch-sheets';
import { newRunId } from './run-id';

/**
 * 自检 on the user's own Excel: each case gets sheets of its own, made at the end of the workbook and taken away after it.
 * `noteKeys` are the notes that cases write. Requests: 2 to open, 3 a case, 4 to close, besides the cases' own.
 */
export function officeWorkshop(noteKeys: readonly string[]): Workshop {
  const host = officeHost();
  const runId = newRunId();
  let before: Scan | undefined;
  let ours: string[] = [];
  /** Remembers what cases make, so that it goes even where the case failed. */
  const recorded: Bench['host'] = {
    ...host,
    addSheets: async (plans, replacing) => {
      const added = await host.addSheets(plans, replacing);
      if (added.ok) ours.push(...added.value.sheets.map(({ name }) => name));
      return added;
    },
  };
  return {
    open: async () => {
      await takeAwayOld();
      const scan = await host.read('workbook');
      if (!scan.ok) return scan;
      if (scan.value.readOnly) return failed({ kind: 'read-only' });
      before = scan.value;
      return ok({ marksElsewhere: before.marked.length > 0 });
    },
    set: async fixture => {
      const sheets = fixture.map(grid => ({ ...grid, sheet: scratchName(runId, grid.sheet) }));
      ours.push(...sheets.map(grid => grid.sheet));
      const made = await converse(async context => {
        queueScratch(context, sheets);
        await context.sync();
        return ok(undefined);
      });
      if (!made.ok) return made;
      const names = sheets.map(grid => grid.sheet);
      return ok({
        ...{ host: recorded, sheets, notes: before?.notes ?? new Map() },
        others: before?.grids.map(grid => grid.sheet) ?? [],
        cell: cellNow,
        marks: () => marksNow(names),
        looks: () => looksNow(sheets),
      });
    },
    clear: async () => {
      const cleared = await takeAway(ours, noteKeys, before?.activeSheet ?? '');
      if (cleared.ok) ours = [];
      return cleared;
    },
    close: async () => {
      await takeAway(ours, noteKeys, before?.activeSheet ?? '');
      return leaving(host, before, ours);
    },
  };
}

/** The sheets that are still there, and the notes; the user's sheet comes to the front first. */
function takeAway(names: readonly string[], noteKeys: readonly string[], front: string): Promise<Outcome<void>> {
  return converse(async context => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    const asked = askNotebook(context);
    await context.sync();
    const page = await pageOf(context, asked);
    const home = worksheets.items.find(sheet => sheet.name === front);
    if (home?.visibility === 'Visible') home.activate();
    for (const sheet of worksheets.items) if (names.includes(sheet.name)) sheet.delete();
    if (noteKeys.some(key => page.notes.has(key))) {
      const rest = new Map([...page.notes].filter(([key]) => !noteKeys.includes(key)));
      queueNotes(context, page, rest, page.parts.length === 0 && page.inSettings ? 'settings' : 'part');
    }
    await context.sync();
    return ok(undefined);
  });
}

/** What a pane that was closed in the middle of a check left behind. */
function takeAwayOld(): Promise<Outcome<void>> {
  return converse(async context => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const old = worksheets.items.filter(sheet => isScratch(sheet.name));
    for (const sheet of old) sheet.delete();
    if (old.length > 0) await context.sync();
    return ok(undefined);
  });
}

async function leaving(
  host: SpreadsheetHost,
  before: Scan | undefined,
  ours: readonly string[],
): Promise<Outcome<Leaving>> {
  const after = await host.read('workbook');
  if (!after.ok) return after;
  const { grids } = after.value;
  const sameAs = (grid: Grid): boolean =>
    grids.some(now => now.sheet === grid.sheet && withoutResults(now) === withoutResults(grid));
  return ok({
    left: grids.map(grid => grid.sheet).filter(name => ours.includes(name)),
    othersUnchanged: before?.grids.every(sameAs) ?? false,
  });
}

/** TODAY() and RAND() calculate anew whatever one does: a formula stands for its result. */
const withoutResults = (grid: Grid): string =>
  JSON.stringify({ ...grid, cells: grid.cells.map(row => row.map(cell => (cell?.formula ? cell.formula : cell))) });
