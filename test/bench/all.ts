import { benchEngine } from './engine';
import { benchFiles } from './files';
import { benchNarrative } from './narrative';
import { benchRequests } from './requests';

/** `npm run bench`: the measured figures, each a ratio or a count within this one run. */
async function main(): Promise<void> {
  await benchEngine();
  await benchFiles();
  await benchRequests();
  await benchNarrative();
}

void main();
