import type { Change, Notebook, Outcome, Peeking, SpreadsheetHost } from '../../app/ports';
import { failed, ok } from '../../app/ports';
import type { Address } from '../../engine/sheet/address';
import { a1 } from '../../engine/sheet/address';
import { addSheets, removeSheets } from './add-sheets';
import { converse, problemOf } from './errors';
import type { Store } from './notebook';
import { askNotebook, pageOf, queueNotes } from './notebook';
import type { Seen } from './mark-known';
import { markKnown } from './mark-known';
import type { RulesRead } from './read-sheets';
import { peek } from './peek';
import { readSheets } from './read-sheets';
import { selectedCell, type Selection } from './selection';
import type { Watch } from './watch';
import { noDoings, watch } from './watch';
import { writeChange } from './write-change';

/**
 * The workbook of the Excel this task pane belongs to. Every call answers a user's action: nothing is read, written or
 * scanned in the background, because even reading merged areas has been seen to clear Excel's undo stack
 * (OfficeDev/office-js #5918). Requests: read 2, peek 1, apply 2, mark 1 after a
 * scan of the workbook and 2 otherwise (one of them writing), select 1, a note 1 or 2,
 * new sheets 2 (one more for every ten, two more where they replace others), removing them 3.
 */
export function officeHost(): SpreadsheetHost & Notebook & Peeking & Watch & Selection {
  // the sheets last seen: their marks can be asked for in the request that also compares the cells
  let names: readonly string[] = [];
  let seen: Seen | undefined;
  let store: Store = 'part';
  const own = noDoings();
  const write = (change: Change) => {
    if (change.marks) seen = undefined;
    return writeChange({ change, names, store });
  };
  /** The rules seen last, for one use. */
  const takeSeen = (): Seen | undefined => {
    const taken = seen;
    seen = undefined;
    return taken;
  };
  return {
    read: scope =>
      converse(async context => {
        let rules: RulesRead | undefined;
        const scan = await readSheets(context, scope, read => (rules = read));
        if (!scan.ok || scope !== 'workbook') return scan;
        const { grids, readOnly } = scan.value;
        names = grids.map(grid => grid.sheet);
        const guarded = new Set(grids.filter(grid => grid.isProtected).map(grid => grid.sheet));
        seen = rules && !readOnly ? { ...rules, sheets: names, guarded } : undefined;
        return scan;
      }),
    peek,
    apply: change => write(change),
    mark: async marks => {
      const known = takeSeen();
      const quickly = known && (await markKnown(marks, known, store));
      if (quickly) return quickly;
      let outcome = await write({ edits: [], marks });
      // someone removed one of our rules between the two requests: look again, once
      if (!outcome.ok && outcome.problem.kind === 'host-failed' && outcome.problem.code === 'ItemNotFound')
        outcome = await write({ edits: [], marks });
      return outcome.ok ? ok(undefined) : outcome;
    },
    addSheets: (plans, replacing) => {
      seen = undefined;
      return addSheets(plans, own.sheets, replacing);
    },
    selectedCell,
    removeSheets: added => {
      seen = undefined;
      return removeSheets(added, own.sheets);
    },
    select: at => {
      own.wentTo = { sheet: at.sheet, at: Date.now() };
      return select(at);
    },
    ...watch(own),
    load: key =>
      converse(async context => {
        const asked = askNotebook(context);
        await context.sync();
        const page = await pageOf(context, asked);
        return ok(page.notes.get(key) ?? null);
      }),
    save: async (key, text) => {
      const saved = await keepNote(key, text, store);
      if (saved.ok || store === 'settings' || !isRefusedPart(saved)) return saved;
      const instead = await keepNote(key, text, 'settings');
      if (instead.ok) store = 'settings';
      return instead;
    },
  };
}

/** Activates the sheet and selects the cell in one request; the pane keeps the keyboard. */
async function select(at: Address): Promise<Outcome<void>> {
  return converse(async context => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    const sheet = worksheets.getItem(at.sheet);
    sheet.activate();
    const cell = sheet.getRange(a1(at));
    cell.select();
    cell.untrack();
    try {
      await context.sync();
    } catch (error) {
      const problem = problemOf(error);
      // an edited cell or an open dialog refuses the whole request, the names included
      if (problem.kind !== 'host-failed') return failed(problem);
      const found = worksheets.items.find(each => each.name === at.sheet);
      if (!found) return failed({ kind: 'sheet-missing', sheet: at.sheet });
      // a hidden sheet cannot come to the front, and showing it is the user's to decide
      if (found.visibility !== 'Visible') return failed({ kind: 'host-failed', code: 'SheetHidden', detail: at.sheet });
      return failed(problem);
    }
    return ok(undefined);
  });
}

function keepNote(key: string, text: string, store: Store): Promise<Outcome<void>> {
  return converse(async context => {
    context.workbook.load('readOnly');
    const asked = askNotebook(context);
    await context.sync();
    if (context.workbook.readOnly) return failed({ kind: 'read-only' });
    const page = await pageOf(context, asked);
    queueNotes(context, page, new Map(page.notes).set(key, text), store);
    await context.sync();
    return ok(undefined);
  });
}

/** The part itself was refused; a cell in editing or an open dialog would refuse the settings as well. */
const isRefusedPart = (saved: Outcome<void>) =>
  !saved.ok && (saved.problem.kind === 'host-failed' || saved.problem.kind === 'excel-too-old');
