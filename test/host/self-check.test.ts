import { describe, expect, it } from 'vitest';
import { Mismatch, runSelfCheck, type HostCase, type Workshop } from '../../src/app/self-check';
import { ok } from '../../src/app/ports';
import { text } from '../../src/engine/text';
import { memoryHost } from '../../src/host/memory';
import { hostCases } from '../../src/host/self-check/cases';
import { FIXTURE } from '../../src/host/self-check/fixture';
import { expectLike, expectSame, problemOf, valueOf } from '../../src/host/self-check/mismatch';

const what = text('甲', 'A');
const saysOf = (run: () => void): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Mismatch) return error.says.zh;
    throw error;
  }
  return '';
};

describe('what a case says about a difference', () => {
  it.each([
    [{ a: 1, b: undefined }, { a: 1 }, ''],
    [[1, [2, null]], [1, [2, null]], ''],
    [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, '甲 a.0.b：应为 2，实为 1'],
    [[1], [1, 2], '甲 .length：应为 2，实为 1'],
    [null, {}, '甲：应为 {}，实为 null'],
    [{}, [], '甲：应为 []，实为 {}'],
    ['1', 1, '甲：应为 1，实为 "1"'],
    [{ a: 1, b: 2 }, { a: 1 }, '甲 b：应为 undefined，实为 2'],
  ])('%j against %j', (found, wanted, says) => {
    expect(saysOf(() => expectSame(what, found, wanted))).toBe(says);
  });

  it('asks in part for what is named only, but for lists of the same length', () => {
    expect(saysOf(() => expectLike(what, { a: 1, b: 2 }, { a: 1 }))).toBe('');
    expect(saysOf(() => expectLike(what, { a: [1, 2] }, { a: [1] }))).toBe('甲 a.length：应为 1，实为 2');
    expect(saysOf(() => expectLike(what, {}, { a: 1 }))).toBe('甲 a：应为 1，实为 undefined');
  });

  it('tells an outcome from its contrary', () => {
    expect(valueOf(ok(3))).toBe(3);
    expect(saysOf(() => void problemOf(ok(3)))).toBe('本应拒绝，却照做了');
    const problem = { kind: 'sheet-missing', sheet: '甲' } as const;
    expect(saysOf(() => void valueOf({ ok: false, problem }))).toContain('sheet-missing');
  });
});

describe('the suite', () => {
  it('has an id of its own for every case, and a name in both languages', () => {
    expect(new Set(hostCases.map(({ id }) => id)).size).toBe(hostCases.length);
    for (const { name } of hostCases) {
      expect(name.zh).toMatch(/[一-鿿]/);
      expect(name.en).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});

describe('running the suite', () => {
  const log: string[] = [];
  const workshop = (marksElsewhere = false): Workshop => ({
    open: () => Promise.resolve(ok({ marksElsewhere })),
    set: fixture => {
      log.push('set');
      const host = memoryHost(fixture);
      const bench = { host, sheets: fixture, others: [], notes: new Map(), cell: () => null, marks: () => [] };
      return Promise.resolve(ok(bench));
    },
    clear: () => {
      log.push('clear');
      return Promise.resolve(ok(undefined));
    },
    close: () => Promise.resolve(ok({ left: [], othersUnchanged: true })),
  });
  const each = (id: string, run: HostCase['run']): HostCase => ({ id, topic: what, name: what, run });
  const watching = { onCase: () => undefined, isStopped: () => false };

  it('clears up after each case, whatever became of it, and goes on', async () => {
    log.length = 0;
    const cases = [
      each('good', () => Promise.resolve()),
      each('bad', () => Promise.reject(new Mismatch(what))),
      each('broken', () => Promise.reject(new Error('x'))),
      { ...each('marks', () => Promise.resolve()), marks: true as const },
    ];
    const run = valueOf(await runSelfCheck(cases, FIXTURE, workshop(true), watching));
    expect(run.runs.map(({ verdict }) => verdict.kind)).toEqual(['passed', 'failed', 'failed', 'not-supported']);
    expect(run.stopped).toBe(false);
    expect(log).toEqual(['set', 'clear', 'set', 'clear', 'set', 'clear']);
  });

  it('stops between two cases', async () => {
    let done = 0;
    const cases = [1, 2, 3].map(n => each(String(n), () => Promise.resolve()));
    const run = valueOf(
      await runSelfCheck(cases, FIXTURE, workshop(), { onCase: () => (done += 1), isStopped: () => done === 2 }),
    );
    expect(run.runs.length).toBe(2);
    expect(run.stopped).toBe(true);
  });
});
