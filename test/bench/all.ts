import { benchCommandLine } from './command-line';
import { benchEngine } from './engine';
import { benchFiles } from './files';
import { benchNarrative } from './narrative';
import { benchPane } from './pane';
import { benchRequests } from './requests';
import { benchStart } from './start';

const parts: Readonly<Record<string, () => Promise<void>>> = {
  engine: benchEngine,
  files: benchFiles,
  requests: benchRequests,
  narrative: benchNarrative,
  'command-line': benchCommandLine,
  pane: benchPane,
  start: benchStart,
};

/** The measured figures, each a ratio or a count within this one run; `wanted` names parts, and none means all. */
export async function benchAll(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter(name => !(name in parts));
  if (unknown.length > 0)
    throw new Error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
  for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await part();
}
