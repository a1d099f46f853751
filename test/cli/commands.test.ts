import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { corpusFile, emptyFolder, jixiao } from './run-cli';

const SAMPLE = corpusFile('sample.xlsx');

interface CheckedForm {
  readonly sheet: string;
  readonly computed: { readonly total: string | null } | null;
  readonly edits: readonly { readonly at: string; readonly kind: string }[];
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly at: string }[];
}

async function checked(file: string, ...more: string[]): Promise<readonly CheckedForm[]> {
  const { out } = await jixiao('check', '--json', file, ...more);
  return (JSON.parse(out) as { forms: CheckedForm[] }).forms;
}

describe('jixiao check', () => {
  it('says each form, its figures, what is wrong and the remedy, and ends with 1', async () => {
    const { status, out, err } = await jixiao('check', SAMPLE);
    expect(status).toBe(1);
    expect(err).toBe('');
    expect(out).toContain('■ 算错的表');
    expect(out).toMatch(/执行率 95\.13（表上 96\.13）/);
    expect(out).toMatch(/✗ H6 SE30/);
    expect(out).toMatch(/改法：/);
    expect(out).toMatch(/共 \d+ 份表：错误 \d+，警告 \d+，提示 \d+/);
  });

  it('a cell that keeps several rules from judging is one line, and a figure that cannot be computed says why', async () => {
    const { out } = await jixiao('check', corpusFile('workbooks/reference-errors.xlsx'));
    const open = out.split('\n').filter(line => line.startsWith('  ? '));
    const places = open.map(line => `${out.slice(0, out.indexOf(line)).split('■').length} ${line.split(/\s+/)[2]!}`);
    expect(open.length).toBeGreaterThan(0);
    expect(new Set(places).size).toBe(places.length);
    expect(open.every(line => /（(?:[ST][ED]\d+、?)+）$/.test(line))).toBe(true);
    expect(out).toMatch(/总分 无法判断[^\n]*\n {2}无法判断的原因：/);
  });

  it('prints one JSON object per workbook and line, in the order given, also for a file that cannot be read', async () => {
    const { status, out } = await jixiao(
      'check',
      '--json',
      SAMPLE,
      corpusFile('README.md'),
      corpusFile('workbooks/empty.xlsx'),
    );
    const lines = out
      .split('\n')
      .map(
        line =>
          JSON.parse(line) as { schema: string; file: string; problem: { kind: string } | null; forms: unknown[] },
      );
    expect(status).toBe(2);
    expect(lines.map(line => line.schema)).toEqual(Array(3).fill('jixiao/check@1'));
    expect(lines.map(line => line.problem?.kind ?? null)).toEqual([null, 'not-a-workbook', null]);
    expect(lines[2]!.forms).toEqual([]);
  });

  it('searches folders, leaves lock files alone, and does the others when one is broken', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, '二级'));
    copyFileSync(SAMPLE, join(folder, '二级', 'a.xlsx'));
    writeFileSync(join(folder, '~$a.xlsx'), 'lock');
    writeFileSync(join(folder, 'b.xlsx'), 'broken');
    writeFileSync(join(folder, 'c.xls'), 'old');
    writeFileSync(join(folder, 'notes.txt'), 'notes');
    const { status, out, err } = await jixiao('check', folder);
    expect(status).toBe(2);
    expect(out).toContain('算错的表');
    expect(err).toContain('b.xlsx：');
    expect(err).toMatch(/c\.xls：.*另存为/);
    expect(err).not.toContain('~$');
    expect(err).not.toContain('notes.txt');
  });

  it('speaks English when asked', async () => {
    const { out } = await jixiao('check', SAMPLE, '--lang', 'en');
    expect(out).toMatch(/\d+ forms: Errors \d+, Warnings \d+, Hints \d+/);
    expect(out).toContain('Remedy: ');
  });

  it('judges by the policy that is named', async () => {
    const rate = async (policy: string): Promise<string | undefined> =>
      (await checked(corpusFile('sample.xlsx'), '--policy', policy))
        .find(form => form.sheet === '算错的表')
        ?.edits.find(edit => edit.at === 'H6')?.kind;
    expect(await rate('national-2020')).toBe('arithmetic');
    expect((await jixiao('check', SAMPLE, '--policy', 'nowhere')).err).toMatch(/没有名为 nowhere 的口径/);
  });
});

describe('jixiao recompute', () => {
  it('what a protected sheet refused is not called in order', async () => {
    const parts = unzipSync(readFileSync(SAMPLE));
    const locked = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
      if (!name.startsWith('xl/worksheets/sheet')) return [name, bytes];
      const xml = new TextDecoder().decode(bytes).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
      return [name, new TextEncoder().encode(xml)];
    });
    const file = join(emptyFolder(), 'locked.xlsx');
    writeFileSync(file, zipSync(Object.fromEntries(locked)));
    const said = await jixiao('recompute', file, '--out', join(emptyFolder(), 'out.xlsx'));
    expect(said.status).toBe(2);
    expect(said.out + said.err).toMatch(/受保护，.+未写入/);
    expect(said.out + said.err).not.toMatch(/无需改动/);
  });

  it('writes what check proposed, and nothing else; the copy needs no further change', async () => {
    const out = join(emptyFolder(), 'out.xlsx');
    const before = readFileSync(SAMPLE);
    const said = await jixiao('recompute', SAMPLE, '--out', out);
    expect(said.out).toMatch(/算错的表!H6 {2}96\.13 → 95\.13/);
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    const forms = await checked(out);
    expect(forms.flatMap(form => form.edits)).toEqual([]);
    const arithmetic = forms
      .flatMap(form => form.findings)
      .filter(one => ['SE30', 'SE31', 'SE36', 'SE39'].includes(one.rule) && one.severity === 'error');
    expect(arithmetic).toEqual([]);
  });

  it('with --scores arithmetic leaves the scores of indicators alone', async () => {
    const out = join(emptyFolder(), 'out.xlsx');
    const said = await jixiao('recompute', SAMPLE, '--out', out, '--scores', 'arithmetic');
    expect(said.out).not.toMatch(/算错的表!H13/);
    expect(said.out).toMatch(/算错的表!H6/);
  });
});

describe('jixiao mark and unmark', () => {
  it('every part of the unmarked copy is byte-identical to the file', async () => {
    const folder = emptyFolder();
    const [marked, unmarked] = [join(folder, 'marked.xlsx'), join(folder, 'unmarked.xlsx')];
    expect((await jixiao('mark', SAMPLE, '--out', marked)).status).toBe(0);
    expect(Buffer.from(unzipSync(readFileSync(marked))['xl/worksheets/sheet1.xml']!).toString()).toContain('PSE:E:');
    expect((await jixiao('unmark', marked, '--out', unmarked)).status).toBe(0);
    const [a, b] = [unzipSync(readFileSync(SAMPLE)), unzipSync(readFileSync(unmarked))];
    expect(Object.keys(b)).toEqual(Object.keys(a));
    for (const [name, part] of Object.entries(a))
      expect(Buffer.from(b[name]!).equals(Buffer.from(part)), name).toBe(true);
  });
});

describe('what is written where', () => {
  it('never the input, by whatever name, and no existing file unless forced', async () => {
    const folder = emptyFolder();
    const file = join(folder, 'a.xlsx');
    const other = join(folder, 'b.xlsx');
    copyFileSync(SAMPLE, file);
    symlinkSync(file, join(folder, 'link.xlsx'));
    writeFileSync(other, 'kept');
    expect((await jixiao('mark', file, '--out', file, '--force')).err).toMatch(/不能就是输入文件/);
    expect((await jixiao('mark', file, '--out', join(folder, 'link.xlsx'), '--force')).err).toMatch(/不能就是输入文件/);
    expect((await jixiao('mark', file, '--out', other)).err).toMatch(/已存在/);
    expect(readFileSync(other, 'utf8')).toBe('kept');
    expect((await jixiao('mark', file, '--out', other, '--force')).status).toBe(0);
    expect((await jixiao('mark', file, '--out', join(folder, 'nowhere', 'c.xlsx'))).err).toMatch(/文件夹不存在/);
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('bad input gets one sentence', () => {
  const zip = readFileSync(SAMPLE);
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['empty.xlsx', new Uint8Array(), /不是 Excel 工作簿/],
    ['text.xlsx', new TextEncoder().encode('not a zip'), /不是 Excel 工作簿/],
    ['cut.xlsx', zip.subarray(0, zip.length / 2), /已损坏/],
    ['old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /另存为/],
  ];
  it.each(cases)('%s', async (name, bytes, sentence) => {
    const file = join(emptyFolder(), name);
    writeFileSync(file, bytes);
    const { status, out, err } = await jixiao('check', file);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    const copy = join(emptyFolder(), 'copy.xlsx');
    expect((await jixiao('recompute', file, '--out', copy)).status).toBe(2);
    expect(existsSync(copy)).toBe(false);
  });

  it('wrong usage', async () => {
    expect((await jixiao()).status).toBe(2);
    expect((await jixiao('chekc')).err).toMatch(/没有 chekc 这个命令/);
    expect((await jixiao('check', '--nonsense')).err).toBe('没有 --nonsense 这个选项，用 jixiao --help 查看用法。\n');
    expect((await jixiao('mark', SAMPLE, '--out')).err).toMatch(/选项 --out 后面缺少值/);
    expect((await jixiao('check', SAMPLE, '--json=1')).err).toMatch(/选项 --json 后面不带值/);
    expect((await jixiao('check', '/nowhere/at/all.xlsx')).err).toMatch(/找不到文件/);
    expect((await jixiao('mark', SAMPLE)).err).toMatch(/用法/);
    expect((await jixiao('check', SAMPLE, '--scores', 'x')).err).toMatch(/--scores/);
  });
});

describe('what is wrong is said in the language asked for', () => {
  it.each([
    ['an option', ['check', '--nonsense'], /There is no option --nonsense/],
    ['a policy', ['check', SAMPLE, '--policy', 'nowhere'], /There is no policy nowhere/],
    ['a command', ['chekc'], /There is no command chekc/],
    ['a file', ['check', '/nowhere/at/all.xlsx'], /^No such file: \/nowhere\/at\/all\.xlsx\n$/],
  ])('%s', async (_, argv, sentence) => {
    expect((await jixiao(...argv, '--lang', 'en')).err).toMatch(sentence);
    expect((await jixiao('--lang=en', ...argv)).err).toMatch(sentence);
  });
});

describe('jixiao rules', () => {
  it('lists every rule with its sources', async () => {
    const { out } = await jixiao('rules', '--json');
    const { rules } = JSON.parse(out) as { rules: { id: string; law: unknown[] }[] };
    expect(rules.length).toBeGreaterThan(40);
    expect(rules.every(rule => rule.law.length > 0)).toBe(true);
    expect((await jixiao('rules')).out).toContain('SE30');
  });
});
