import type { Controller } from '../taskpane/controller';
import type { State } from '../taskpane/state';
import { refusedIn } from '../taskpane/task';

/**
 * What a ribbon button, an entry of the cell's menu or a shortcut does. `pane`: its outcome is seen in the pane, which
 * opens first; or on the sheet itself, and the pane opens only when there is something to say that the sheet does not show.
 * Either way the sentence about what was done stays in the pane until it is read.
 */
interface Command {
  readonly run: (controller: Controller) => Promise<void>;
  readonly pane: 'first' | 'if-needed';
}

/** The functions by the names that manifest.xml and assets/shortcuts.json give them. */
export const commands = {
  ShowPane: { run: () => Promise.resolve(), pane: 'first' },
  CheckSheet: { run: controller => controller.check('active-sheet'), pane: 'first' },
  CheckWorkbook: { run: controller => controller.check('workbook'), pane: 'first' },
  Recheck: { run: controller => controller.recheck(), pane: 'first' },
  NextFinding: { run: controller => controller.onSheet.step(1), pane: 'if-needed' },
  PreviousFinding: { run: controller => controller.onSheet.step(-1), pane: 'if-needed' },
  ShowCellFindings: { run: controller => controller.onSheet.showSelected(), pane: 'first' },
  Recompute: { run: controller => controller.recompute(), pane: 'first' },
  Mark: { run: controller => controller.mark(), pane: 'if-needed' },
  ClearMarks: { run: controller => controller.clearMarks(), pane: 'if-needed' },
  Undo: { run: controller => controller.undo(), pane: 'if-needed' },
  OpenHistory: { run: controller => controller.view('history'), pane: 'first' },
  MakeSummary: { run: controller => controller.reports.make('summary'), pane: 'if-needed' },
  MakeReport: { run: controller => controller.reports.make('report'), pane: 'if-needed' },
  CreateNext: { run: controller => controller.view('create'), pane: 'first' },
  OpenReports: { run: controller => controller.view('reports'), pane: 'first' },
  OpenHelp: { run: controller => controller.view('help'), pane: 'first' },
} satisfies Record<string, Command>;

/** The part of Office.js that the commands use. */
export interface Ribbon {
  readonly associate: (name: string, run: (event?: { completed(): void }) => void) => void;
  readonly showPane: () => Promise<unknown>;
}

/** Ties the ribbon's buttons to the pane's controller: both live in one page, so the pane shows what a button did. */
export function associateCommands(controller: Controller, state: () => State, ribbon: Ribbon): void {
  for (const [name, command] of Object.entries<Command>(commands))
    ribbon.associate(name, event => {
      // A shortcut brings no event to be completed.
      void carryOut(command, controller, state, ribbon).finally(() => event?.completed());
    });
}

async function carryOut(command: Command, controller: Controller, state: () => State, ribbon: Ribbon): Promise<void> {
  // A pane that cannot be shown is no reason not to do the work.
  const show = (): Promise<unknown> => ribbon.showPane().catch(() => undefined);
  if (command.pane === 'first') await show();
  await command.run(controller);
  if (command.pane === 'if-needed' && hasMoreToSay(state())) await show();
}

/** What the sheet does not show: a failure, a question, cells that were left out, or that there was nothing to do. */
function hasMoreToSay({ task, notice, history }: State): boolean {
  if (task.kind === 'failed' || history.conflict) return true;
  if (notice?.kind === 'made') return notice.made.before === 'kept' || notice.made.unnoted !== undefined;
  return notice !== null && (refusedIn(notice).length > 0 || nothingDone.some(kind => kind === notice.kind));
}
const nothingDone = ['nothing-to-undo', 'no-finding', 'nothing-to-report'] as const;
