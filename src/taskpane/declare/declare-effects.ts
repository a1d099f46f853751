import { ok, type Outcome, type SpreadsheetHost } from '../../app/ports';
import type { NewSheet, ReadPlan } from '../../app/declare-sheet';
import type { Form, Settings, Source } from '../../engine/index';
import { sourceKey, type DeclareAction, type DeclareState, type Made } from './declare-state';
import type { State } from '../state';
import type { Writing } from '../task';

/** What 生成下年表 can ask for. Each settles when the state tells the outcome; none rejects. */
export interface DeclareEffects {
  /** Shows the page, and reads which forms the workbook holds. */
  open(): Promise<void>;
  /** From the chosen source to the form to be filled in; from all of them straight to the preview. */
  start(): Promise<void>;
  /** Lays out what the person has left, and checks it, before anything is written. */
  prepare(): Promise<void>;
  write(): Promise<void>;
  /** Takes away exactly the sheets that were made. */
  remove(): Promise<void>;
  /** Checks the workbook and shows what is said of the new sheet. */
  checkNew(): Promise<void>;
}

export interface DeclareOutside {
  readonly host: SpreadsheetHost;
  readonly readPlan: () => Promise<ReadPlan>;
  readonly now: () => Date;
  readonly state: () => State;
  readonly settings: () => Promise<Settings>;
  readonly tell: (action: DeclareAction) => void;
  /** Does one thing while the pane is busy; undefined when it failed, which the pane then says. */
  readonly run: <T>(what: Writing, work: () => Promise<Outcome<T>>) => Promise<T | undefined>;
  /** Takes one change of 改动记录 back. */
  readonly revert: (entry: string) => Promise<void>;
  readonly finished: (what: 'created' | 'removed', sheets: readonly string[]) => void;
  readonly show: (view: 'create' | 'findings', sheet?: string) => void;
  readonly checkWorkbook: () => Promise<void>;
}

export function declareEffects(outside: DeclareOutside): DeclareEffects {
  const { host, tell, run } = outside;
  const state = (): DeclareState => outside.state().declare;

  /** What stands in the workbook now, not what stood there when the page was opened. */
  async function readForms(wanted?: NewSheet): Promise<Outcome<readonly Form[]>> {
    const [{ recogniseAll }, { sourceForms }] = await Promise.all([
      import('../../engine/index'),
      import('../../app/declare-sheet'),
    ]);
    const scan = await host.read('workbook');
    if (!scan.ok) return scan;
    const { grids } = scan.value;
    const forms = recogniseAll(grids).found.map(({ form }) => form);
    tell({ kind: 'forms-known', forms, year: nextYear(forms, outside.now()) });
    return ok(wanted ? sourceForms(grids, wanted) : forms);
  }

  async function sources(wanted: NewSheet): Promise<Outcome<readonly Source[]>> {
    const { choice, template, file } = state();
    if (choice === 'template') {
      const { templates, templateWithId } = await import('../../engine/index');
      const found = template === '' ? templates[0] : templateWithId(template);
      return ok(found ? [{ kind: 'template', template: found }] : []);
    }
    if (choice === 'file') return ok(file?.kind === 'read' ? [{ kind: 'template', template: file.template }] : []);
    const { source } = state();
    const forms = await readForms(choice === 'all' ? wanted : undefined);
    if (!forms.ok) return forms;
    const chosen = choice === 'all' ? forms.value : forms.value.filter(form => sourceKey(form, forms.value) === source);
    return ok(chosen.map(form => ({ kind: 'form', form })));
  }

  return {
    open: async () => {
      outside.show('create');
      if (state().step === 'source') await run('look', () => readForms());
    },
    start: async () => {
      const { kind, year, choice } = state();
      const wanted = { kind, year: Number(year) };
      await run('look', async () => {
        const settings = await outside.settings();
        const found = await sources(wanted);
        if (!found.ok) return found;
        const { propose, prepareSheet } = await import('../../app/declare-sheet');
        const proposals = found.value.map(source => propose(source, wanted, settings));
        const readPlan = await outside.readPlan();
        if (choice === 'all' && proposals.length > 0)
          tell({ kind: 'prepared', prepared: proposals.flatMap(one => prepareSheet(one, settings, readPlan) ?? []) });
        else if (proposals[0]) tell({ kind: 'proposed', proposal: proposals[0] });
        else tell({ kind: 'nothing-found' });
        return ok(true);
      });
    },
    prepare: async () => {
      await run('look', async () => {
        const settings = await outside.settings();
        const { proposalNow } = await import('./declare-proposal');
        const proposal = proposalNow(state());
        const { prepareSheet } = await import('../../app/declare-sheet');
        const prepared = proposal && prepareSheet(proposal, settings, await outside.readPlan());
        if (prepared) tell({ kind: 'prepared', prepared: [prepared] });
        return ok(true);
      });
    },
    write: async () => {
      const { prepared, without, isWritten, kind } = state();
      const chosen = prepared.filter((_one, index) => !without.has(index));
      if (chosen.length === 0 || isWritten) return;
      const made = await run('create', async () => {
        const [{ writeSheets }, { record }] = await Promise.all([
          import('../../app/declare-sheet'),
          import('../../app/history'),
        ]);
        const added = await writeSheets(host, chosen);
        if (!added.ok) return added;
        const entry = await record(host, { kind: 'sheets', form: kind }, added.value, outside.now);
        return ok({ added: added.value, entry: entry.ok ? entry.value : null });
      });
      if (!made) return;
      tell({ kind: 'made', made });
      outside.finished('created', namesOf(made));
    },
    remove: async () => {
      const { made } = state();
      if (!made) return;
      if (made.entry !== null) return outside.revert(made.entry);
      const done = await run('remove', async () => {
        const removed = await host.removeSheets(made.added);
        return removed.ok ? ok(true) : removed;
      });
      if (!done) return;
      tell({ kind: 'unmade' });
      outside.finished('removed', namesOf(made));
    },
    checkNew: async () => {
      const { made } = state();
      const sheets = made ? namesOf(made) : [];
      const [first] = sheets;
      if (first === undefined) return;
      await outside.checkWorkbook();
      if (outside.state().task.kind === 'failed') return;
      outside.show('findings', sheets.length === 1 ? first : undefined);
      await host.select({ sheet: first, row: 0, col: 0 });
    },
  };
}

const namesOf = ({ added }: Made): readonly string[] => added.sheets.map(({ name }) => name);

/** The year after the latest one on the papers; without papers, after this one. */
function nextYear(forms: readonly Form[], now: Date): string {
  const years = forms.flatMap(({ fiscalYear }) => fiscalYear ?? []);
  return String((years.length > 0 ? Math.max(...years) : now.getFullYear()) + 1);
}
