import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusFile, emptyFolder, jixiao } from './run-cli';

describe('jixiao template', () => {
  it('saves a form’s indicators, and new makes a form of them again', async () => {
    const folder = emptyFolder();
    const [saved, made] = [join(folder, 'vouchers.json'), join(folder, 'new.xlsx')];
    const said = await jixiao('template', corpusFile('sample.xlsx'), '--sheet', '算错的表', '--out', saved);
    expect(said).toMatchObject({ status: 0, err: '' });
    expect(said.out).toMatch(/8项指标/);
    await jixiao('new', '--kind', 'declaration', '--year', '2027', '--template', saved, '--out', made);
    const { out } = await jixiao('check', '--json', made);
    const { forms } = JSON.parse(out) as { forms: { indicators: { name: { shown: string } }[] }[] };
    expect(forms[0]!.indicators.map(one => one.name.shown)).toContain('服务企业数');
    expect(forms[0]!.indicators).toHaveLength(8);
  });

  it('asks which sheet when there are several, and never replaces a file', async () => {
    const out = join(emptyFolder(), 'a.json');
    expect((await jixiao('template', corpusFile('sample.xlsx'), '--out', out)).err).toMatch(/请用 --sheet 指明一张/);
    expect((await jixiao('template', corpusFile('workbooks/empty.xlsx'), '--out', out)).err).toMatch(
      /没有可存为模板的表/,
    );
    expect((await jixiao('template', corpusFile('sample.xlsx'))).err).toMatch(/用法/);
    await jixiao('template', corpusFile('sample.xlsx'), '--sheet', '算错的表', '--out', out);
    expect((await jixiao('template', corpusFile('sample.xlsx'), '--sheet', '算错的表', '--out', out)).err).toMatch(
      /已存在/,
    );
  });
});
