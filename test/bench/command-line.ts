import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { printTable, ratioOf, two } from './measure';

const root = join(import.meta.dirname, '..', '..');
const jixiao = join(root, 'dist', 'cli', 'jixiao.cjs');
const workbook = join(root, 'test', 'corpus', 'workbooks', 'fourteen-sheets.xlsx');

/** The built command line as a person starts it, cold, against a node that does nothing. Without a build it says so. */
export async function benchCommandLine(): Promise<void> {
  if (!existsSync(jixiao)) {
    process.stdout.write('\nstart-up of the command line: not measured, dist/cli is not built\n');
    return;
  }
  const node = (...args: string[]) => spawnSync(process.execPath, args, { stdio: 'ignore' });
  const against = async (...args: string[]): Promise<string[]> => {
    const { ratio, low, high } = await ratioOf(
      () => node(jixiao, ...args),
      () => node('-e', '0'),
      9,
      1,
    );
    return [two(ratio), `${two(low)}–${two(high)}`];
  };
  printTable('start-up of the command line', [
    ['÷ node -e 0', 'ratio (median)', 'low–high'],
    ['jixiao --version', ...(await against('--version'))],
    ['jixiao check, 14 sheets', ...(await against('check', workbook))],
  ]);
}
