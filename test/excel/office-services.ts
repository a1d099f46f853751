import type { Entity, Session } from './entity';
import { method } from './entity';
import { ExcelError } from './excel-error';

/** Services of Office that are reached by class name: the shared runtime (`Office.addin.showAsTaskpane`) and ribbon actions. */
export function officeService(session: Session, name: string): Entity {
  const tell = (request: Parameters<Parameters<Session['services']['add']>[0]>[0]) => {
    for (const listener of session.services) listener(request);
  };
  switch (name) {
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return {
        type: 'AppRuntimeService',
        call: {
          SetAppRuntimeState: method(['string'], state => tell({ name: 'SetAppRuntimeState', argument: state })),
          GetAppRuntimeState: method([], () => 'Visible'),
        },
      };
    case 'Microsoft.InternalService.AddinInternalService':
      return {
        type: 'AddinInternalService',
        call: {
          NotifyActionHandlerReady: method([], () => tell({ name: 'NotifyActionHandlerReady', argument: undefined })),
        },
      };
    default:
      throw new ExcelError('ApiNotFound', name, 'unknown to the stand-in');
  }
}
