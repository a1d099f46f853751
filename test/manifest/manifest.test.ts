// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';

const root = join(import.meta.dirname, '../..');
const source = readFileSync(join(root, 'manifest.xml'), 'utf8');
const manifest = new DOMParser().parseFromString(source, 'application/xml');
const HOST = 'https://localhost:3000';

const all = (name: string): Element[] => [...manifest.getElementsByTagName('*')].filter(e => e.localName === name);
const child = (element: Element, name: string): Element | undefined =>
  [...element.children].find(one => one.localName === name);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const entries = (list: string): Element[] => all(list).flatMap(element => [...element.children]);
const resources = ['Images', 'Urls', 'ShortStrings', 'LongStrings'];

describe('manifest.xml', () => {
  it('is well formed, with the elements in the order the schema asks for', () => {
    expect(manifest.getElementsByTagName('parsererror')).toHaveLength(0);
    expect([...manifest.documentElement.children].map(element => element.localName)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
      'ExtendedOverrides',
    ]);
    expect([...all('VersionOverrides')[0]!.children].map(element => element.localName)).toEqual([
      'Requirements',
      'Hosts',
      'Resources',
    ]);
  });

  it('resolves every resid, and keeps no resource that nobody uses', () => {
    const known = resources.flatMap(entries).map(entry => attribute(entry, 'id'));
    const used = [...manifest.querySelectorAll('[resid]')].map(element => attribute(element, 'resid'));
    expect(new Set(known).size).toBe(known.length);
    expect([...new Set(used)].sort()).toEqual([...known].sort());
  });

  it('stays within the lengths Excel accepts', () => {
    const longest = (list: string): number =>
      Math.max(
        ...entries(list).flatMap(entry => [attribute(entry, 'DefaultValue'), ...overrides(entry)].map(t => t.length)),
      );
    for (const entry of resources.flatMap(entries)) expect(attribute(entry, 'id').length).toBeLessThanOrEqual(32);
    expect(longest('ShortStrings')).toBeLessThanOrEqual(125);
    expect(longest('LongStrings')).toBeLessThanOrEqual(250);
    const ids = ['CustomTab', 'Group', 'Control', 'Item'].flatMap(all).map(element => attribute(element, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
  });

  it('speaks Chinese first and English second, everywhere', () => {
    expect(all('DefaultLocale')[0]?.textContent).toBe('zh-CN');
    const texts = [...all('DisplayName'), ...all('Description').filter(e => e.hasAttribute('DefaultValue'))];
    for (const entry of [...texts, ...entries('ShortStrings'), ...entries('LongStrings')]) {
      expect(attribute(entry, 'DefaultValue')).toMatch(/[一-鿿]/);
      expect([...entry.children].map(override => attribute(override, 'Locale'))).toEqual(['en-US']);
      expect(overrides(entry)[0]).toMatch(/^[\x20-\x7e]+$/);
    }
    expect(attribute(all('DisplayName')[0]!, 'DefaultValue')).toBe('绩效自评助手');
  });

  it('has one tab, 绩效自评, and every button has label, supertip, icon and one action', () => {
    expect(all('CustomTab')).toHaveLength(1);
    expect(text(child(all('CustomTab')[0]!, 'Label')!)).toBe('绩效自评');
    const buttons = [...all('Control').filter(e => attribute(e, 'xsi:type') === 'Button'), ...all('Item')];
    for (const button of buttons)
      expect([...button.children].map(element => element.localName)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(
      all('CustomTab')
        .flatMap(tab => [...tab.querySelectorAll('Control > Label')])
        .map(text),
    ).toEqual([
      ...['打开助手', '检查本表', '检查全部工作表', '重新检查', '上一个问题', '下一个问题'],
      ...['重算得分', '标记到表格', '清除标记', '撤销上次写入', '改动记录'],
      ...['生成下年表', '汇总和报告', '生成汇总表', '生成检查报告', '帮助'],
    ]);
  });

  it('has one entry in the menu of a cell, a menu of its own', () => {
    expect(all('OfficeMenu').map(menu => attribute(menu, 'id'))).toEqual(['ContextMenuCell']);
    const inside = [...all('OfficeMenu')[0]!.children];
    expect(inside.map(element => attribute(element, 'xsi:type'))).toEqual(['Menu']);
    expect([...inside[0]!.querySelectorAll('Item > Label')].map(text)).toEqual([
      ...['检查本表', '查看本格问题', '重算得分', '清除标记'],
    ]);
  });

  it('names icons that exist at the size they are given for', () => {
    for (const image of all('Image').filter(element => element.hasAttribute('size'))) {
      const file = fileOf(resource(attribute(image, 'resid')));
      expect(pixels(file), file).toEqual([Number(attribute(image, 'size')), Number(attribute(image, 'size'))]);
    }
    for (const icon of all('Icon'))
      expect([...icon.children].map(image => attribute(image, 'size'))).toEqual([
        '16',
        '20',
        '24',
        '32',
        '40',
        '48',
        '64',
        '80',
      ]);
    expect(pixels(fileOf(attribute(all('IconUrl')[0]!, 'DefaultValue')))).toEqual([32, 32]);
    expect(pixels(fileOf(attribute(all('HighResolutionIconUrl')[0]!, 'DefaultValue')))).toEqual([64, 64]);
    const drawn = readdirSync(join(root, 'assets')).filter(name => name.endsWith('.png'));
    expect(drawn.sort()).toEqual(
      entries('Images')
        .map(image => attribute(image, 'DefaultValue').split('/').at(-1))
        .sort(),
    );
  });

  it('asks one host over https for everything, and one page for pane, functions and runtime', () => {
    const urls = [...source.matchAll(/"(https?:[^"]*)"/g)].map(match => match[1]!);
    const ours = urls.filter(url => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(url));
    expect(ours.filter(url => !url.startsWith(`${HOST}/`))).toEqual([]);
    const pages = ['Runtime', 'FunctionFile'].flatMap(all).map(element => attribute(element, 'resid'));
    expect(new Set(pages)).toEqual(new Set(['Pane.Url']));
    expect(resource('Pane.Url')).toBe(attribute(child(all('DefaultSettings')[0]!, 'SourceLocation')!, 'DefaultValue'));
  });

  it('asks for no more than it needs where older Excel would hide it', () => {
    expect(child(manifest.documentElement, 'Requirements')).toBeUndefined();
    expect(all('Permissions')[0]?.textContent).toBe('ReadWriteDocument');
  });
});

const withoutYounger = source.replace(/<Runtimes>[\s\S]*?<\/Runtimes>|<ExtendedOverrides [^>]*>/g, '');
const schemas = join(root, '../shared/manifest-xsd');
describe.runIf(existsSync(schemas))(
  'manifest.xml against the published schemas (only where ../shared/manifest-xsd is at hand)',
  () => {
    it('is valid, but for two elements that are younger than they are', async () => {
      const preload = readdirSync(schemas)
        .filter(name => name.endsWith('.xsd') && name !== 'OfficeAppManifestV1_1.xsd')
        .map(fileName => ({ fileName, contents: readFileSync(join(schemas, fileName), 'utf8') }));
      const { valid, errors } = await validateXML({
        xml: [{ fileName: 'manifest.xml', contents: withoutYounger }],
        schema: [{ fileName: 'main.xsd', contents: readFileSync(join(schemas, 'OfficeAppManifestV1_1.xsd'), 'utf8') }],
        preload,
      });
      expect(errors.map(error => error.message)).toEqual([]);
      expect(valid).toBe(true);
    });
  },
);

function overrides(entry: Element): string[] {
  return [...entry.children].map(override => attribute(override, 'Value'));
}

const defaults = new Map(
  resources.flatMap(entries).map(entry => [attribute(entry, 'id'), attribute(entry, 'DefaultValue')]),
);
function resource(id: string): string {
  return defaults.get(id) ?? '';
}

const text = (label: Element): string => resource(attribute(label, 'resid'));
const fileOf = (url: string): string => join(root, url.slice(HOST.length));

/** Width and height from a PNG's header. */
function pixels(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
