import type { Controller } from '../taskpane/controller';
import type { State } from '../taskpane/state';

/** What a ribbon button does, and whether its outcome can only be seen in the pane. */
interface Command {
  readonly run: (controller: Controller) => Promise<void>;
  readonly needsPane: boolean;
}

/**
 * The ribbon's functions by the names that manifest.xml gives them. Marking and undoing are visible on the sheet itself,
 * so they leave the pane as it is, unless something went wrong.
 */
export const commands = {
  CheckSheet: { run: controller => controller.check('active-sheet'), needsPane: true },
  CheckWorkbook: { run: controller => controller.check('workbook'), needsPane: true },
  Recompute: { run: controller => controller.recompute(), needsPane: true },
  Mark: { run: controller => controller.mark(), needsPane: false },
  ClearMarks: { run: controller => controller.clearMarks(), needsPane: false },
  Undo: { run: controller => controller.undo(), needsPane: false },
  CreateNext: { run: controller => controller.declare.open(), needsPane: true },
  ShowPane: { run: () => Promise.resolve(), needsPane: true },
} satisfies Record<string, Command>;

/** The part of Office.js that the commands use. */
export interface Ribbon {
  readonly associate: (name: string, run: (event: { completed(): void }) => void) => void;
  readonly showPane: () => Promise<unknown>;
}

/** Ties the ribbon's buttons to the pane's controller: both live in one page, so the pane shows what a button did. */
export function associateCommands(controller: Controller, state: () => State, ribbon: Ribbon): void {
  for (const [name, command] of Object.entries<Command>(commands))
    ribbon.associate(name, event => {
      void carryOut(command, controller, state, ribbon).finally(() => event.completed());
    });
}

async function carryOut(command: Command, controller: Controller, state: () => State, ribbon: Ribbon): Promise<void> {
  // A pane that cannot be shown is no reason not to do the work.
  const show = (): Promise<unknown> => ribbon.showPane().catch(() => undefined);
  if (command.needsPane) await show();
  await command.run(controller);
  if (!command.needsPane && (state().task.kind === 'failed' || state().history.conflict)) await show();
}
