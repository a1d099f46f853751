import { describe, expect, it } from 'vitest';
import type { Bench } from '../../src/app/self-check';
import type { Grid } from '../../src/engine/sheet/grid';
import type { Address } from '../../src/engine/sheet/address';
import { hostCases } from '../../src/host/self-check/cases';
import { edit, FIXTURE, placesOn } from '../../src/host/self-check/fixture';
import { problemOf } from '../../src/host/self-check/mismatch';

/** A host over a workbook made from grids, with a view past the port. */
export type HostUnderTest = Pick<Bench, 'host' | 'cell' | 'marks' | 'looks'> & {
  /** From now on the write of this cell fails in the host itself. Absent where a host cannot be made to fail. */
  readonly breakAt?: (at: Address) => void;
};

/** Makes a host over the fixture; sheets, cells, formulas, formats, merges, hidden rows and columns, protection as the grids say. */
export type MakeHost = (fixture: readonly Grid[]) => Promise<HostUnderTest> | HostUnderTest;

/** Runs the suite over a host; `canBreak` when it can be made to fail half way (`breakAt`). */
export function hostContract(name: string, makeHost: MakeHost, { canBreak = false } = {}): void {
  const benchOf = async (fixture: readonly Grid[]): Promise<Bench & HostUnderTest> => {
    const made = await makeHost(fixture);
    return { ...made, sheets: fixture, others: [], notes: new Map() };
  };

  for (const topic of new Set(hostCases.map(each => each.topic)))
    describe(`${name}: ${topic.en}`, () => {
      for (const each of hostCases.filter(one => one.topic === topic))
        it(each.name.en, async () => each.run(await benchOf(each.fixture ?? FIXTURE)));
    });

  if (canBreak)
    describe(`${name}: failing`, () => {
      it('takes back what was written before a failure, or names every cell concerned', async () => {
        const bench = await benchOf(FIXTURE);
        const { host, cell: look, breakAt } = bench;
        const at = placesOn(bench);
        breakAt!(at(3, 1));
        const edits = [edit(at(2, 1), 96.13, 95.13), edit(at(3, 1), '96.13', '95.13')];
        const problem = problemOf(await host.apply({ edits }));
        const first = (await look(at(2, 1)))?.value;
        if (problem.kind === 'partly-applied') {
          expect(problem.applied.map(one => one.at)).toEqual(first === 95.13 ? [at(2, 1)] : []);
          expect(problem.failed).toContainEqual(at(3, 1));
        } else expect(first).toBe(96.13);
      });
    });
}
