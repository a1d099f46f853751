import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import HtmlPlugin from 'html-webpack-plugin';
import webpack, { type Configuration } from 'webpack';
import { paneConfig, shared } from '../../webpack.config.mjs';

const pages = join(import.meta.dirname, 'pages');
export const builtPages = join(import.meta.dirname, '..', '..', 'dist', '.bench', 'pages');

export interface BuiltPage {
  readonly name: 'pane' | 'react-alone' | 'template';
  /** Path of the page under `builtPages`. */
  readonly html: string;
  /** Bytes, gzipped: what the page loads by itself, and every script it could ever load. */
  readonly shell: number;
  readonly everything: number;
}

/** The production pane, and two pages to hold it against, made by the same compiler with the same settings. */
export async function buildPages(): Promise<readonly BuiltPage[]> {
  const officeJs = '/pages/office.js';
  const others = (['react-alone', 'template'] as const).map(name => ({ name, config: pageConfig(name, officeJs) }));
  const pane = { name: 'pane' as const, config: paneConfig({ to: join(builtPages, 'pane'), officeJs }) };
  const built: BuiltPage[] = [];
  for (const { name, config } of [pane, ...others]) built.push(await buildOne(name, config));
  return built;
}

function pageConfig(name: string, officeJs: string): Configuration {
  return {
    ...shared,
    name,
    target: ['web', 'es2020'],
    entry: { page: join(pages, `${name}.tsx`) },
    output: { path: join(builtPages, name), filename: '[name].js', clean: true },
    plugins: [
      new HtmlPlugin({
        template: join(pages, 'index.html'),
        inject: 'body',
        scriptLoading: 'module',
        templateParameters: { officeJs },
      }),
    ],
  };
}

function buildOne(name: BuiltPage['name'], config: Configuration): Promise<BuiltPage> {
  return new Promise((resolve, reject) => {
    webpack(config).run((error, stats) => {
      if (error) return reject(error);
      if (!stats || stats.hasErrors()) return reject(new Error(stats?.toString({ all: false, errors: true })));
      const folder = config.output!.path!;
      const first = new Set([...stats.compilation.entrypoints.values()].flatMap(entry => entry.getFiles()));
      const size = (files: readonly string[]): number =>
        files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
      const scripts = readdirSync(folder).filter(file => file.endsWith('.js'));
      const html = name === 'pane' ? 'pane/taskpane/taskpane.html' : `${name}/index.html`;
      resolve({ name, html, shell: size(scripts.filter(file => first.has(file))), everything: size(scripts) });
    });
  });
}
