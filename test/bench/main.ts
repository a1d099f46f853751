import { benchEngine } from './engine';
import { benchFiles } from './files';
import { benchRequests } from './requests';

/** `npm run bench`: the measured figures, each a ratio or a count within this one run. */
async function main(): Promise<void> {
  await benchEngine();
  await benchFiles();
  await benchRequests();
}

void main();
