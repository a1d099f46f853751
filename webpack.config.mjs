// What `npm run build` makes: the task pane, its manifest and icons, and the command line.
//
//   OFFICE_JS_URL   where the pane loads office.js from: Microsoft's public CDN by default; 21Vianet's, or a local copy
//   ADDIN_HOST      the https origin that will serve dist/; it replaces https://localhost:3000 in dist/manifest.xml
//
// test/workbench builds the pane with the same function, so that what is tried there is what ships.

import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const root = import.meta.dirname;
const PUBLIC_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const DEVELOPMENT_HOST = 'https://localhost:3000';

/** Types are checked by `npm run types`; the build only translates. */
const typescript = {
  test: /\.tsx?$/,
  loader: 'ts-loader',
  options: { transpileOnly: true, compilerOptions: { noEmit: false, sourceMap: true } },
};
/** No file of ours does anything when imported, the entries excepted: what is not used is left out. */
const pure = { test: /[\\/]src[\\/](engine|app|host|taskpane|commands)[\\/].*(?<!main)\.tsx?$/, sideEffects: false };

/** The package names its CommonJS file for imports too, of which nothing can be left out: its reading of typed dates, say. */
const numfmt = join(root, 'node_modules/numfmt/dist/index.mjs');

/** @type {import('webpack').Configuration} */
export const shared = {
  mode: 'production',
  resolve: { extensions: ['.ts', '.tsx', '.js'], alias: { numfmt$: numfmt } },
  module: { rules: [typescript, pure] },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/**
 * What is needed together is one file: the check needs the engine whole, and Fluent's controls are much alike. Of the rest
 * every part is there once, however small. A file more costs a millisecond of the first paint and what gzip does not see.
 */
const together = {
  chunks: 'async',
  minSize: 500,
  maxAsyncRequests: Infinity,
  cacheGroups: {
    engine: {
      name: 'engine',
      test: /[\\/]src[\\/]engine[\\/](?!declare|lay-out|report)|[\\/]node_modules[\\/]decimal\.js[\\/]/,
      enforce: true,
    },
    fluent: { name: 'fluent', test: /[\\/]node_modules[\\/](@fluentui|@griffel)[\\/]/, enforce: true },
  },
};

/**
 * The task pane and what is deployed beside it.
 * @param {{ to?: string, officeJs?: string, addinHost?: string, mode?: 'production' | 'development' }} [options]
 *   `to` – the folder that gets taskpane/, assets/ and manifest.xml; dist by default
 * @returns {import('webpack').Configuration}
 */
export function paneConfig({
  to = join(root, 'dist'),
  officeJs = process.env.OFFICE_JS_URL || PUBLIC_OFFICE_JS,
  addinHost = (process.env.ADDIN_HOST || DEVELOPMENT_HOST).replace(/\/+$/, ''),
  mode = 'production',
} = {}) {
  return {
    ...shared,
    mode,
    name: 'pane',
    // Fluent's own code needs it; every Excel with ExcelApi 1.14 has a WebView2 or a Safari that reads it.
    target: ['web', 'es2020'],
    entry: { taskpane: join(root, 'src/taskpane/main.tsx') },
    output: {
      path: join(to, 'taskpane'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    devtool: 'source-map',
    optimization: { splitChunks: together },
    plugins: [
      new HtmlPlugin({
        template: join(root, 'src/taskpane/taskpane.html'),
        filename: 'taskpane.html',
        inject: 'body',
        // A module waits for office.js above it, and is not even fetched by Internet Explorer's engine.
        scriptLoading: 'module',
        templateParameters: { officeJs },
        minify: { collapseWhitespace: true, removeComments: true, minifyCSS: true },
      }),
      new CopyPlugin({
        patterns: [
          { from: join(root, 'assets'), to: join(to, 'assets') },
          { from: join(root, 'src/taskpane/help.html'), to: join(to, 'taskpane') },
          {
            from: join(root, 'manifest.xml'),
            to: join(to, 'manifest.xml'),
            transform: content => content.toString().split(DEVELOPMENT_HOST).join(addinHost),
          },
        ],
      }),
    ],
  };
}

/**
 * The command line: one file that plain `node` runs.
 * @returns {import('webpack').Configuration}
 */
export function cliConfig({ to = join(root, 'dist') } = {}) {
  const file = join(to, 'cli', 'jixiao.cjs');
  return {
    ...shared,
    name: 'cli',
    target: 'node20',
    entry: join(root, 'src/cli/main.ts'),
    output: { path: join(to, 'cli'), filename: 'jixiao.cjs', clean: true },
    devtool: false,
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      compiler => compiler.hooks.afterEmit.tap('executable', () => chmodSync(file, 0o755)),
    ],
  };
}

export default [paneConfig(), cliConfig()];
