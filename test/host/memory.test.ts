import { describe, expect, it } from 'vitest';
import { rawCell } from '../../src/engine/sheet/grid';
import { memoryHost } from '../../src/host/memory';
import { FIXTURE } from '../../src/host/self-check/fixture';
import { hostContract } from './contract';

hostContract(
  'memory host',
  fixture => {
    let broken: string | undefined;
    const host = memoryHost(fixture, {
      failAt: at =>
        `${at.sheet}!${at.row}:${at.col}` === broken
          ? { kind: 'host-failed', code: 'Injected', detail: '' }
          : undefined,
    });
    return {
      host,
      cell: at =>
        rawCell(
          host.grids().find(grid => grid.sheet === at.sheet)!,
          at.row,
          at.col,
        ),
      marks: () => host.marks(),
      breakAt: at => {
        broken = `${at.sheet}!${at.row}:${at.col}`;
      },
    };
  },
  { canBreak: true },
);

describe('memory host', () => {
  it('leaves the given grids alone', async () => {
    const before = JSON.stringify(FIXTURE);
    const host = memoryHost(FIXTURE);
    const why = { zh: '', en: '' };
    const at = { sheet: '01 培训服务', row: 3, col: 3 };
    await host.apply({ edits: [{ at, was: 8, becomes: 9, wasShown: '8', becomesShown: '9', kind: 'formula', why }] });
    expect(JSON.stringify(FIXTURE)).toBe(before);
    expect(host.grids()).not.toEqual(FIXTURE);
  });

  it('refuses every write when read-only', async () => {
    const host = memoryHost(FIXTURE, { readOnly: true });
    expect(await host.apply({ edits: [] })).toEqual({ ok: false, problem: { kind: 'read-only' } });
  });
});
