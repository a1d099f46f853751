import type { Terminal } from './terminal';

/** A bar on standard error once there is more than a second of work and somebody is watching. */
export function progressBar(terminal: Terminal, of: number): { step: () => void; clear: () => void } {
  const started = Date.now();
  let done = 0;
  let drawn = false;
  return {
    step() {
      if (terminal.isTerminal && Date.now() - started > 1000) {
        const filled = Math.floor((done / of) * 20);
        terminal.err(`\r[${'█'.repeat(filled)}${'░'.repeat(20 - filled)}] ${done}/${of}`);
        drawn = true;
      }
      done += 1;
    },
    clear() {
      if (drawn) terminal.err('\r\x1b[K');
      drawn = false;
    },
  };
}
