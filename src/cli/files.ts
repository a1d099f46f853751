import { randomBytes } from 'node:crypto';
import { lstat, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { failed, ok, type Outcome } from '../app/ports';

const workbook = /\.(xlsx|xlsm|xltx|xltm)$/i;
const oldWorkbook = /\.(xls|et|xlsb|ods)$/i;

/** The workbooks that the arguments name: files as they are, folders searched to the bottom, in a stable order. */
export async function workbooksIn(paths: readonly string[]): Promise<{ files: string[]; empty: string[] }> {
  const files: string[] = [];
  const empty: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      found => found.isDirectory(),
      () => false,
    );
    const found = isFolder ? await inFolder(path) : [path];
    if (found.length === 0) empty.push(path);
    files.push(...found);
  }
  return { files, empty };
}

async function inFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(
    names.map(async entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return await inFolder(path);
      const isLockFile = entry.name.startsWith('~$') || entry.name.startsWith('.');
      return !isLockFile && (workbook.test(entry.name) || oldWorkbook.test(entry.name)) ? [path] : [];
    }),
  );
  return found.flat();
}

/** No sheet of this product comes near it; a larger file is refused before it is read. */
const MAX_FILE_BYTES = 100 * 1024 * 1024;

export async function readWorkbook(path: string): Promise<Outcome<Uint8Array>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return failed({ kind: 'not-a-workbook' });
    if (found.size > MAX_FILE_BYTES) return failed({ kind: 'too-large', what: basename(path), limit: '100 MB' });
    if (oldWorkbook.test(path)) return failed({ kind: 'old-format', extension: extname(path) });
    return ok(await readFile(path));
  } catch (error) {
    return failed({ kind: isMissing(error) ? 'not-found' : 'no-access', path });
  }
}

export type WriteProblem = 'is-input' | 'exists' | 'no-folder' | 'no-access';

/** Whether `out` may be written: never the input itself (by any name), nor an existing file unless forced. */
export async function mayWrite(out: string, input: string, force: boolean): Promise<WriteProblem | undefined> {
  const folder = await realpath(dirname(out)).catch(() => undefined);
  if (folder === undefined) return 'no-folder';
  const existing = await lstat(out).catch(() => undefined);
  if (!existing) return undefined;
  const [target, source] = await Promise.all([stat(out).catch(() => existing), stat(input).catch(() => undefined)]);
  if (source && target.ino === source.ino && target.dev === source.dev) return 'is-input';
  if (target.isDirectory()) return 'exists';
  return force ? undefined : 'exists';
}

/** Writes beside the target under a temporary name, then renames: the target is never half written. */
export async function writeWhole(out: string, bytes: Uint8Array): Promise<WriteProblem | undefined> {
  const temporary = join(dirname(out), `.${basename(out)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, out);
    return undefined;
  } catch {
    await rm(temporary, { force: true });
    return 'no-access';
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
