import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markFindings } from '../../src/app/mark-findings';
import { reviewWorkbook } from '../../src/app/review-workbook';
import { addSetAside, dropSetAside, setAsideIn } from '../../src/app/set-aside';
import type { Notebook, SpreadsheetHost } from '../../src/app/ports';
import { run } from '../../src/cli/run';
import { defaultSettings, type Dismissal } from '../../src/engine/index';
import { memoryHost } from '../../src/host/memory';
import { xlsxHost } from '../../src/host/xlsx/xlsx-host';
import { corpusCase } from '../corpus/cases';
import { valueOf, workbookOfGrids } from '../host/fixtures';

const { grid } = corpusCase('2024-arithmetic-mistakes');

async function checked(host: SpreadsheetHost & Notebook) {
  const { review } = valueOf(await reviewWorkbook(host, 'workbook', defaultSettings));
  return { review, form: review.forms[0]! };
}

/** Sets the first finding of a rule aside, as the pane does. */
async function setRateAside(host: SpreadsheetHost & Notebook): Promise<Dismissal> {
  const { form } = await checked(host);
  const finding = form.findings.find(one => one.rule === 'SE30')!;
  const dismissal = { ...form.traces.get(finding)!, reason: '按批复口径计算', on: '2026-11-21' };
  valueOf(await addSetAside(host, dismissal));
  return dismissal;
}

describe('a finding set aside is remembered in the workbook', () => {
  it('stays off the next check and off the marks, until it is brought back', async () => {
    const host = memoryHost([grid]);
    const dismissal = await setRateAside(host);
    const after = await checked(host);
    expect(after.form.setAside.map(one => one.dismissal)).toEqual([dismissal]);
    await markFindings(host, after.review);
    expect(host.marks().some(mark => mark.note.includes('SE30'))).toBe(false);
    valueOf(await dropSetAside(host, dismissal));
    expect(await host.load('set-aside')).toEqual({ ok: true, value: '' });
    expect((await checked(host)).form.findings.some(one => one.rule === 'SE30')).toBe(true);
  });

  it('notes that someone else wrote meanwhile are kept', async () => {
    const host = memoryHost([grid]);
    const dismissal = await setRateAside(host);
    const other: Dismissal = { ...dismissal, rule: 'SE36', cell: 'total:score' };
    expect(valueOf(await addSetAside(host, other))).toEqual([dismissal, other]);
  });

  it.each(['{', '[{"rule":"SE30"}]', '{"rule":"SE30"}'])('damaged notes are told, not guessed at: %s', async text => {
    const host = memoryHost([grid]);
    await host.save('set-aside', text);
    expect(setAsideIn(valueOf(await host.read('workbook')))).toEqual({ ok: false, problem: { kind: 'notes-damaged' } });
    expect(valueOf(await reviewWorkbook(host, 'workbook', defaultSettings)).notesProblem).toEqual({
      kind: 'notes-damaged',
    });
  });
});

describe('jixiao check', () => {
  async function fileWithNotes(damaged?: string): Promise<string> {
    const host = valueOf(xlsxHost(workbookOfGrids([grid])));
    if (damaged === undefined) await setRateAside(host);
    else await host.save('set-aside', damaged);
    const file = join(mkdtempSync(join(tmpdir(), 'jixiao-')), 'a.xlsx');
    writeFileSync(file, host.bytes());
    return file;
  }

  async function said(...argv: string[]) {
    const out: string[] = [];
    const err: string[] = [];
    const status = await run(argv, { out: line => out.push(line), err: line => err.push(line), isTerminal: false });
    return { status, out: out.join('\n'), err: err.join('') };
  }

  it('lists it apart, for people and for programs, with the root of what belongs together', async () => {
    const file = await fileWithNotes();
    const { out } = await said('check', file);
    expect(out).toContain('不作为问题 1');
    expect(out).toContain('理由：按批复口径计算（2026-11-21）');
    const json = JSON.parse((await said('check', '--json', file)).out) as {
      forms: { findings: { rule: string; at: string; root?: string }[]; setAside: object[] }[];
    };
    const [form] = json.forms;
    expect(form!.setAside).toEqual([
      expect.objectContaining({ rule: 'SE30', at: 'H6', reason: '按批复口径计算', on: '2026-11-21' }),
    ]);
    expect(form!.findings.some(one => one.rule === 'SE30')).toBe(false);
    expect(form!.findings.find(one => one.rule === 'SE39')).toMatchObject({ at: 'C22', root: 'H21' });
    expect(form!.findings.find(one => one.rule === 'SE37')).not.toHaveProperty('root');
  });

  it('damaged notes are one sentence beside the whole list', async () => {
    const { status, out, err } = await said('check', await fileWithNotes('{'));
    expect(status).toBe(1);
    expect(err).toContain('“不作为问题”的记录已损坏');
    expect(out).toContain('SE30');
  });
});
