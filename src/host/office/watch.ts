import type { Outcome } from '../../app/ports';
import { ok } from '../../app/ports';
import { isInterim } from './add-sheets';
import { supports } from './capabilities';
import { converse } from './errors';

/** Tells of what a person does, so that results can be called out of date; events are hints, and writing compares all the same. */
export interface Watch {
  /**
   * Calls back when a cell has changed, or a sheet was added, deleted or (from ExcelApi 1.17 on) renamed; what this add-in
   * does itself does not count. Registers once, at the start, before the user has anything to undo.
   */
  onChange(changed: () => void): Promise<Outcome<void>>;
  /** Calls back with the sheet that came to the front, unless `select` brought it there. */
  onSheetActivated(activated: (sheet: string) => void): Promise<Outcome<void>>;
}

/** What this add-in does itself, as far as Excel's events do not say so. */
export interface OwnDoings {
  /** Ids of sheets it made or deleted. */
  readonly sheets: Set<string>;
  /** The sheet it went to last, and when. */
  wentTo: { readonly sheet: string; readonly at: number } | undefined;
}

export const noDoings = (): OwnDoings => ({ sheets: new Set(), wentTo: undefined });

/** Events arrive after the answer, on the web about as late as an answer takes. */
const LATE = 3_000;

export function watch(own: OwnDoings): Watch {
  return {
    onChange: async changed => {
      const registered = await converse(async context => {
        const { worksheets } = context.workbook;
        worksheets.onChanged.add(async event => {
          if (event.triggerSource !== 'ThisLocalAddin') changed();
          return Promise.resolve();
        });
        const toSheet = async ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
          if (!own.sheets.has(worksheetId)) changed();
          return Promise.resolve();
        };
        worksheets.onAdded.add(toSheet);
        worksheets.onDeleted.add(toSheet);
        await context.sync();
        return ok(undefined);
      });
      // a request of its own: where it fails the others stand
      if (registered.ok && supports('1.17')) await watchNames(changed);
      return registered;
    },
    onSheetActivated: activated =>
      converse(async context => {
        context.workbook.worksheets.onActivated.add(async ({ worksheetId }) => {
          const { wentTo } = own;
          own.wentTo = undefined;
          const name = await nameOf(worksheetId);
          const isOwn = wentTo?.sheet === name && Date.now() - (wentTo?.at ?? 0) < LATE;
          if (name !== undefined && !isOwn) activated(name);
        });
        await context.sync();
        return ok(undefined);
      }),
  };
}

function watchNames(changed: () => void): Promise<Outcome<void>> {
  return converse(async context => {
    context.workbook.worksheets.onNameChanged.add(async ({ nameBefore }) => {
      if (!isInterim(nameBefore)) changed();
      return Promise.resolve();
    });
    await context.sync();
    return ok(undefined);
  });
}

/** The event has the id only, and a name kept from a scan may be out of date: one small request that reads nothing else. */
async function nameOf(id: string): Promise<string | undefined> {
  const found = await converse(async context => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return ok(sheet.isNullObject ? undefined : sheet.name);
  });
  return found.ok ? found.value : undefined;
}
