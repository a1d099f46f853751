import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/engine/index';

/** Everything the program says is said in Chinese and in English. Read from the source, so that no table is forgotten. */

const root = join(import.meta.dirname, '..');
const CJK = /[\u3400-\u9fff\uf900-\ufaff]/;
const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
const files = walk(join(root, 'src')).filter(file => /(?<!\.d)\.tsx?$/.test(file));

interface Said {
  readonly where: string;
  readonly zh: string;
  readonly en: string;
}

/** What stands between the substitutions of a string; undefined for what is no string. A substitution becomes ◊. */
function literal(node: ts.Node | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(span => `◊${span.literal.text}`).join('');
  if (ts.isParenthesizedExpression(node)) return literal(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [literal(node.left), literal(node.right)];
    return left === undefined && right === undefined ? undefined : `${left ?? '◊'}${right ?? '◊'}`;
  }
  return undefined;
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

/** `text('…', '…')` and `{ zh: '…', en: '…' }`, as far as both are written out. */
function saidIn(file: string): readonly Said[] {
  const found: Said[] = [];
  const source = parsed(file);
  const take = (node: ts.Node, first: ts.Node | undefined, second: ts.Node | undefined): void => {
    const [zh, en] = [literal(first), literal(second)];
    if (zh === undefined || en === undefined) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({ where: `${relative(root, file)}:${line}`, zh, en });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'text')
      take(node, node.arguments[0], node.arguments[1]);
    if (ts.isObjectLiteralExpression(node)) {
      const member = (name: string): ts.Node | undefined =>
        node.properties.flatMap(one =>
          ts.isPropertyAssignment(one) && one.name.getText() === name ? [one.initializer] : [],
        )[0];
      if (member('zh') && member('en')) take(node, member('zh'), member('en'));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const said = files.flatMap(saidIn);
const where = (list: readonly Said[]): readonly string[] => list.map(one => `${one.where} “${one.zh}” / “${one.en}”`);
/** The Chinese in an English sentence: a term of the forms, which English readers of them know, or words left untranslated. */
const chineseIn = (en: string): readonly string[] => en.match(/[\u3400-\u9fff\uf900-\ufaff]+/g) ?? [];
/** So long is the longest term; a clause is longer. */
const LONGEST_TERM = 12;
/** Amounts with their units say nothing that could be translated. */
const hasWords = (value: string): boolean => /\p{L}/u.test(value.replace(/[◊元万]/g, ''));

describe('every sentence', () => {
  it('is found at all', () => {
    expect(said.length).toBeGreaterThan(500);
  });

  it('is there in both languages', () => {
    expect(where(said.filter(({ zh, en }) => (zh.trim() === '') !== (en.trim() === '')))).toEqual([]);
    expect(where(said.filter(({ zh, en }) => hasWords(zh) && !hasWords(en) && !en.includes('◊')))).toEqual([]);
  });

  it('is Chinese in Chinese', () => {
    const latin = said.filter(({ zh }) => hasWords(zh) && !CJK.test(zh) && !names.includes(zh));
    expect(where(latin)).toEqual([]);
  });

  it('is English in English, but for terms that the Chinese sentence names too', () => {
    const left = said.filter(({ zh, en }) =>
      chineseIn(en).some(term => !zh.includes(term) || term.length > LONGEST_TERM || !/[A-Za-z◊]/.test(en)),
    );
    expect(where(left.filter(({ where: file }) => !file.startsWith(units)))).toEqual([]);
  });

  it('is not the same in both', () => {
    const same = said.filter(({ zh, en }) => zh === en && hasWords(zh) && !names.includes(zh));
    expect(where(same.filter(({ where: file }) => !file.startsWith(units)))).toEqual([]);
  });
});

/** Names that are the same in every language. */
const names: readonly string[] = ['ExcelApi', 'D3'];
/** Units as they stand in cells. */
const units = 'src/engine/words/unit-of-name.ts';

/** What the engine calls its topics: values to compare with, not words to say. */
const topics: ReadonlySet<string> = new Set(rules.map(card => card.topic));

describe('no component says anything of its own', () => {
  it.each(files.filter(file => file.endsWith('.tsx')).map(file => relative(root, file)))('%s', path => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const isText = ts.isJsxText(node) || ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
      if ((isText || ts.isTemplateMiddleOrTemplateTail(node)) && CJK.test(node.text) && !topics.has(node.text))
        found.push(node.text.trim());
      ts.forEachChild(node, visit);
    };
    visit(parsed(join(root, path)));
    expect(found, 'words belong in a words file, in both languages').toEqual([]);
  });
});
