/** A timed pair: how much longer `a` takes than `b`, run in turn so that a drifting machine does not decide. */
export interface Ratio {
  readonly aMs: number;
  readonly bMs: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

type Work = () => unknown;

export async function ratioOf(a: Work, b: Work, rounds = 15, warmUp = 4): Promise<Ratio> {
  for (let n = 0; n < warmUp; n++) {
    await a();
    await b();
  }
  const pairs: { a: number; b: number }[] = [];
  for (let n = 0; n < rounds; n++) pairs.push({ a: await timed(a), b: await timed(b) });
  const ratios = pairs.map(pair => pair.a / pair.b).sort(ascending);
  return {
    aMs: median(pairs.map(pair => pair.a)),
    bMs: median(pairs.map(pair => pair.b)),
    ratio: median(ratios),
    low: ratios[0]!,
    high: ratios[ratios.length - 1]!,
  };
}

export async function timed(work: Work): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** CPU milliseconds of one run, the least of several after a warm-up: what other processes take does not count. */
export function cpuOf(work: () => unknown, rounds = 9): number {
  const run = (times: number): number => {
    const from = process.cpuUsage();
    for (let n = 0; n < times; n++) work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000 / times;
  };
  const first = run(3);
  const times = Math.max(1, Math.ceil(40 / Math.max(first, 0.05)));
  run(Math.min(times * 5, 400));
  return Math.min(...Array.from({ length: rounds }, () => run(times)));
}

const ascending = (x: number, y: number): number => x - y;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort(ascending);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Rows as a table with aligned columns; CJK characters count as two. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const width = (text: string): number => [...text].reduce((sum, char) => sum + (/[ᄀ-￦]/u.test(char) ? 2 : 1), 0);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => width(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row.map((text, column) => text + ' '.repeat(widths[column]! - width(text))).join('   ');
  process.stdout.write(`\n${title}\n${'─'.repeat(title.length)}\n${rows.map(line).join('\n')}\n`);
}

export const two = (value: number): string => (Math.floor(value * 100 + 0.5) / 100).toString();
