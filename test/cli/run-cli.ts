import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import type { Status } from '../../src/cli/terminal';

export interface Said {
  readonly status: Status;
  readonly out: string;
  readonly err: string;
}

/** The command line without a process: what it prints and how it ends. */
export async function jixiao(...argv: string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(argv, { out: line => out.push(line), err: text => err.push(text), isTerminal: false });
  return { status, out: out.join('\n'), err: err.join('') };
}

export const corpusFile = (name: string): string => join(import.meta.dirname, '..', 'corpus', name);
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'jixiao-'));
