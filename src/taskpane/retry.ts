import type { Controller } from './controller';
import type { Attempt } from './task';

/** Does once more what failed. */
export function again(controller: Controller, during: Attempt): Promise<void> {
  switch (during.what) {
    case 'check':
      return controller.check(during.scope);
    case 'apply':
      return controller.apply();
    case 'fix':
      return controller.fix.apply();
    case 'undo':
      return controller.undo();
    case 'mark':
      return controller.mark();
    case 'clear':
      return controller.clearMarks();
    case 'look':
      return controller.declare.open();
    case 'summary':
    case 'report':
      return controller.reports.make(during.what);
    case 'create':
      return controller.declare.write();
    case 'remove':
      return controller.declare.remove();
    case 'sample':
      return controller.help.insertSample();
    case 'select':
    case 'self-check':
    case 'explain':
    case 'revert':
    case 'forget':
    case 'set-aside':
    case 'bring-back':
      // What was written stands in its box still: the person sends it again.
      return Promise.resolve();
  }
}
