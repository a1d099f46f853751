import { environment } from '../office/environment';
import { officeWorkshop } from '../office/workshop';
import { hostCases, NOTE_KEYS } from './cases';
import { FIXTURE } from './fixture';

/** Everything the pane needs to run the host contract on the Excel it stands in; loaded when a person asks for it. */
export const selfCheckKit = () => ({
  cases: hostCases,
  fixture: FIXTURE,
  workshop: () => officeWorkshop(NOTE_KEYS),
  environment,
});
