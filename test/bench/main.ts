import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/**
 * `npm run bench [-- part …]`: bundles the measurements and runs the bundle. Run file by file, every function would carry the loader's
 * wrapper that keeps its name, which costs more than some of what is measured.
 */
async function main(): Promise<void> {
  const outfile = join(import.meta.dirname, '..', '..', 'dist', '.bench', 'all.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'all.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [keepsFolders],
    logLevel: 'error',
  });
  const { benchAll } = (await import(pathToFileURL(outfile).href)) as {
    benchAll: (wanted: readonly string[]) => Promise<void>;
  };
  await benchAll(process.argv.slice(2));
}

/** Each file of the bundle still reads its neighbours from where it stood. */
const keepsFolders: Plugin = {
  name: 'keeps-folders',
  setup: bundle => {
    bundle.onLoad({ filter: /[\\/]test[\\/].*\.ts$|webpack\.config\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/import\.meta\.dirname/g, JSON.stringify(dirname(path))),
      loader: 'ts',
    }));
  },
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
