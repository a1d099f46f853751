import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom. The first rule whose folder fits a file applies; a path is allowed when one of its prefixes fits. */
const allowed: readonly { readonly folder: string; readonly may: readonly string[] }[] = [
  { folder: 'src/engine/sheet/', may: ['src/engine/sheet/', 'src/engine/words/', 'src/engine/text', 'decimal.js'] },
  { folder: 'src/engine/words/', may: ['src/engine/sheet/', 'src/engine/words/', 'src/engine/text', 'decimal.js'] },
  {
    folder: 'src/engine/layouts/',
    may: ['src/engine/layouts/', 'src/engine/sheet/', 'src/engine/words/', 'src/engine/text'],
  },
  {
    folder: 'src/engine/policy/',
    may: ['src/engine/policy/', 'src/engine/sheet/', 'src/engine/words/', 'src/engine/text'],
  },
  {
    folder: 'src/engine/scoring/',
    may: ['src/engine/scoring/', 'src/engine/policy/', 'src/engine/sheet/', 'src/engine/words/', 'src/engine/text'],
  },
  {
    folder: 'src/engine/rules/',
    may: [
      'src/engine/rules/',
      'src/engine/scoring/',
      'src/engine/policy/',
      'src/engine/sheet/',
      'src/engine/words/',
      'src/engine/text',
    ],
  },
  { folder: 'src/engine/', may: ['src/engine/', 'decimal.js'] },
  { folder: 'src/app/', may: ['src/app/', 'src/engine/'] },
  {
    folder: 'src/host/office/',
    may: ['src/host/office/', 'src/host/shown', 'src/app/ports', 'src/app/self-check', 'src/engine/'],
  },
  {
    folder: 'src/host/xlsx/',
    may: ['src/host/xlsx/', 'src/host/shown', 'src/app/ports', 'src/engine/', 'fflate', 'saxes', 'fast-formula-parser'],
  },
  { folder: 'src/host/', may: ['src/host/', 'src/app/ports', 'src/app/self-check', 'src/engine/', 'numfmt'] },
  { folder: 'src/taskpane/main.tsx', may: [''] },
  { folder: 'src/taskpane/', may: ['src/taskpane/', 'src/app/', 'src/engine/', 'react', '@fluentui/'] },
  { folder: 'src/commands/', may: [''] },
  { folder: 'src/cli/', may: ['src/cli/', 'src/app/', 'src/engine/', 'src/host/', 'node:', 'package.json'] },
];

/** Rules are islands: one may never lean on another. */
const rulesFolder = /^src\/engine\/rules\/(self-evaluation|declaration)\//;

const root = join(import.meta.dirname, '..');
const files = walk(join(root, 'src')).filter(file => /\.tsx?$/.test(file));

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const found = [...source.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]/g)].map(m => m[1]!);
  const bare = [...source.matchAll(/(?:^|\n)import\s*['"]([^'"]+)['"]/g)].map(m => m[1]!);
  const lazy = [...source.matchAll(/\bimport\(\s*(?:\/\*[\s\S]*?\*\/\s*)?['"]([^'"]+)['"]\s*\)/g)].map(m => m[1]!);
  return [...found, ...bare, ...lazy].map(target =>
    target.startsWith('.') ? relative(root, normalize(join(dirname(file), target))) : target,
  );
}

describe('who may import whom', () => {
  it.each(files.map(file => relative(root, file)))('%s', path => {
    const rule = allowed.find(entry => path.startsWith(entry.folder));
    expect(rule, `no folder of the import table fits ${path}`).toBeDefined();
    const wrong = importsOf(join(root, path)).filter(target => !rule!.may.some(prefix => target.startsWith(prefix)));
    expect(wrong, `${rule!.folder} may import only ${rule!.may.join(', ')}`).toEqual([]);
    if (rulesFolder.test(path))
      expect(importsOf(join(root, path)).filter(target => rulesFolder.test(target))).toEqual([]);
  });
});

describe('no file leads back to itself', () => {
  const paths = files.map(file => relative(root, file));
  const known = new Set(paths);
  const targets = new Map(
    paths.map(path => [
      path,
      importsOf(join(root, path)).flatMap(target =>
        [`${target}.ts`, `${target}.tsx`, join(target, 'index.ts')].filter(one => known.has(one)).slice(0, 1),
      ),
    ]),
  );

  it('by its imports, types included', () => {
    const settled = new Set<string>();
    const circles: string[] = [];
    const follow = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      if (settled.has(path) || way.includes(path)) return;
      for (const target of targets.get(path) ?? []) follow(target, [...way, path]);
      settled.add(path);
    };
    paths.forEach(path => follow(path, []));
    expect(circles).toEqual([]);
  });
});

describe('what the engine may not do', () => {
  const engine = files.filter(file => relative(root, file).startsWith('src/engine/'));
  const forbidden: readonly (readonly [string, RegExp])[] = [
    ['wait', /\basync\b|\bawait\b|\bPromise\b/],
    ['read the clock', /\bDate\b(?!['’])|\bperformance\b/],
    ['roll dice', /Math\.random/],
    ['throw', /\bthrow\b/],
    ['print', /\bconsole\./],
    ['round outside rounding.ts', /\.toFixed\(|Math\.round\(|toDecimalPlaces\(/],
  ];
  it.each(engine.map(file => relative(root, file)))('%s', path => {
    const code = readFileSync(join(root, path), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '')
      .replace(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g, "''");
    const done = forbidden.filter(([, pattern]) => pattern.test(code)).map(([what]) => what);
    const excused = path.endsWith('scoring/rounding.ts') ? ['round outside rounding.ts'] : [];
    expect(done.filter(what => !excused.includes(what))).toEqual([]);
  });
});
