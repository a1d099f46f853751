import { benchEngine } from './engine';
import { benchFiles } from './files';
import { benchNarrative } from './narrative';
import { benchRequests } from './requests';

/** The measured figures, each a ratio or a count within this one run. */
export async function benchAll(): Promise<void> {
  await benchEngine();
  await benchFiles();
  await benchRequests();
  await benchNarrative();
}
