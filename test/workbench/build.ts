import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack, { type Configuration } from 'webpack';
import { paneConfig, shared } from '../../webpack.config.mjs';

const root = join(import.meta.dirname, '..', '..');
export const builtTo = join(root, 'dist', 'workbench');

/** The page itself, and the production pane that loads office.js from the same server. */
function configurations(): Configuration[] {
  const cache: Configuration['cache'] = {
    type: 'filesystem',
    cacheDirectory: join(root, 'node_modules', '.cache', 'webpack'),
    // What is copied, not compiled, is no part of the cache's own bookkeeping.
    version: createHash('sha256')
      .update(readFileSync(join(root, 'manifest.xml')))
      .digest('hex'),
  };
  const page: Configuration = {
    ...shared,
    name: 'workbench',
    target: ['web', 'es2020'],
    entry: { workbench: join(import.meta.dirname, 'page', 'main.tsx') },
    output: { path: join(builtTo, 'page'), filename: '[name].js', publicPath: '/' },
    module: {
      rules: [...(shared.module?.rules ?? []), { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }],
    },
    plugins: [
      new MiniCssExtractPlugin(),
      new HtmlPlugin({ template: join(import.meta.dirname, 'page', 'index.html') }),
    ],
  };
  const pane = paneConfig({
    to: builtTo,
    officeJs: '/officejs/office.js',
    addinHost: 'http://localhost:3000',
  });
  return [page, pane].map(config => ({ ...config, cache: { ...cache, name: `workbench-${config.name ?? ''}` } }));
}

/** Builds what is needed; the compiler's sentences are the error. */
export function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configurations()).run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}
