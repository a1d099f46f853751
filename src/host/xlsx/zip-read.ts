import { Inflate, inflateSync } from 'fflate';
import { failed, ok, type Outcome, type Problem } from '../../app/ports';
import { crc32 } from './crc32';
import { megabytes, type Limits } from './limits';
import { notAZip } from './not-a-zip';

/** One file of the archive, as its central directory describes it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly madeBy: number;
  readonly needs: number;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Extra fields of the central directory without the zip64 one. */
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
  readonly internal: number;
  readonly external: number;
  /** The compressed bytes, a view into the file. */
  readonly data: Uint8Array;
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8 = 0x0800;

const damaged = (detail: string): { readonly ok: false; readonly problem: Problem } =>
  failed({ kind: 'damaged', detail });

/** Reads the directory of a zip without inflating anything. Never throws. */
export function readZip(bytes: Uint8Array, limits: Limits): Outcome<ZipArchive> {
  if (bytes.length > limits.fileBytes)
    return failed({ kind: 'too-large', what: megabytes(bytes.length), limit: megabytes(limits.fileBytes) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0, true) !== 0x4b50) return failed(notAZip(bytes));
  const end = findEnd(view);
  if (end === undefined) return damaged('zip: no central directory');
  try {
    return readDirectory(bytes, view, end, limits);
  } catch (error) {
    // A RangeError of DataView: some length or offset points outside the file.
    return damaged(`zip: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

/** The end record stands within the last 65,557 bytes, before an optional comment. */
function findEnd(view: DataView): number | undefined {
  const stop = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= stop; at--)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  return undefined;
}

interface Directory {
  readonly count: number;
  readonly start: number;
  /** What every recorded offset is to be added to: bytes some tool put before the archive. */
  readonly shift: number;
}

function locateDirectory(view: DataView, end: number): Directory {
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let directoryEnd = end;
  if (end >= 20 && view.getUint32(end - 20, true) === END64_LOCATOR) {
    const end64 = uint64(view, end - 12);
    if (view.getUint32(end64, true) === END64) {
      count = uint64(view, end64 + 32);
      size = uint64(view, end64 + 40);
      start = uint64(view, end64 + 48);
      directoryEnd = end64;
    }
  }
  const shift = directoryEnd - size - start;
  if (shift < 0) throw new Error('directory outside the file');
  return { count, start: start + shift, shift };
}

function readDirectory(bytes: Uint8Array, view: DataView, end: number, limits: Limits): Outcome<ZipArchive> {
  const directory = locateDirectory(view, end);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = directory.start;
  let expanded = 0;
  for (let i = 0; i < directory.count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) return damaged('zip: broken central directory');
    const entry = readEntry(bytes, view, at, directory.shift);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    // Readers disagree about which of two equal names counts, so what a person sees would depend on the program
    // (CVE-2025-31672: Apache POI refuses them for the same reason). OPC compares names without case (ECMA-376-2 §6.2.2.3).
    const key = entry.name.toLowerCase();
    if (names.has(key)) return damaged(`zip: two parts are called ${entry.name}`);
    names.add(key);
    if (entry.flags & 0x0041) return failed({ kind: 'encrypted' });
    expanded += entry.size;
    const problem = suspicious(entry, expanded, limits);
    if (problem) return failed(problem);
    entries.push(entry);
  }
  const comment = bytes.subarray(end + 22, end + 22 + view.getUint16(end + 20, true));
  return ok({ entries, comment });
}

function suspicious(entry: ZipEntry, expanded: number, limits: Limits): Problem | undefined {
  if (expanded > limits.expandedBytes)
    return { kind: 'too-large', what: megabytes(expanded), limit: megabytes(limits.expandedBytes) };
  // Deflate adds five bytes to every 64 KB that it cannot make smaller.
  if (entry.compressedSize > entry.size * 1.01 + 1024)
    return { kind: 'damaged', detail: `zip: the size of ${entry.name} is wrong` };
  if (entry.size > limits.partBytes) return { kind: 'too-large', what: entry.name, limit: megabytes(limits.partBytes) };
  if (entry.size > limits.ratioFrom && entry.size > entry.compressedSize * limits.ratio)
    return { kind: 'too-large', what: entry.name, limit: `${limits.ratio} : 1` };
  return undefined;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const rawName = slice(bytes, at + 46, nameLength);
  const flags = view.getUint16(at + 8, true);
  const extra = readExtra(slice(bytes, at + 46 + nameLength, extraLength), {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  const local = extra.offset + shift;
  if (view.getUint32(local, true) !== LOCAL) throw new Error('local header missing');
  const dataAt = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return {
    // OPC names are ASCII; other encodings only occur in parts nobody refers to. Some tools write “\”.
    name: decodeName(rawName, (flags & UTF8) !== 0)
      .replace(/\\/g, '/')
      .replace(/^\//, ''),
    rawName,
    madeBy: view.getUint16(at + 4, true),
    needs: view.getUint16(at + 6, true),
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: extra.compressedSize,
    size: extra.size,
    extra: extra.others,
    comment: slice(bytes, at + 46 + nameLength + extraLength, commentLength),
    internal: view.getUint16(at + 36, true),
    external: view.getUint32(at + 38, true),
    data: slice(bytes, dataAt, extra.compressedSize),
  };
}

interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
}

/** Fields that do not fit 32 bits stand in the zip64 extra field (id 1), in this order and only when needed. */
function readExtra(extra: Uint8Array, sizes: Sizes): Sizes & { readonly others: Uint8Array } {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const others: number[] = [];
  let found = sizes;
  for (let at = 0; at + 4 <= extra.length;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      const wide = (value: number): number => (value === 0xffffffff ? uint64(view, (field += 8) - 8) : value);
      const size = wide(sizes.size);
      const compressedSize = wide(sizes.compressedSize);
      found = { size, compressedSize, offset: wide(sizes.offset) };
    } else others.push(...extra.subarray(at, at + 4 + length));
    at += 4 + length;
  }
  return { ...found, others: Uint8Array.from(others) };
}

function uint64(view: DataView, at: number): number {
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  if (!Number.isSafeInteger(value)) throw new Error('size beyond any file');
  return value;
}

function slice(bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (at + length > bytes.length) throw new Error('an entry reaches beyond the end');
  return bytes.subarray(at, at + length);
}

function decodeName(raw: Uint8Array, utf8: boolean): string {
  if (utf8 || raw.some(byte => byte > 0x7f)) return new TextDecoder('utf-8').decode(raw);
  return String.fromCharCode(...raw);
}

/** Inflates one part and compares its checksum. Never throws. */
export function inflateEntry(entry: ZipEntry): Outcome<Uint8Array> {
  const content = entry.method === 0 ? entry.data : entry.method === 8 ? inflate(entry) : undefined;
  if (!content || content.length !== entry.size || crc32(content) !== entry.crc) return damaged(entry.name);
  return ok(content);
}

/** Beyond this many compressed bytes the inflating is watched, so that a size that lies in the directory cannot cost minutes. */
const WATCHED = 32 * 1024;

function inflate(entry: ZipEntry): Uint8Array | undefined {
  try {
    const out = new Uint8Array(entry.size);
    if (entry.data.length <= WATCHED) return inflateSync(entry.data, { out });
    let filled = 0;
    const stream = new Inflate(chunk => {
      out.set(chunk, filled); // a RangeError when there is more than the directory said
      filled += chunk.length;
    });
    for (let at = 0; at < entry.data.length; at += WATCHED)
      stream.push(entry.data.subarray(at, at + WATCHED), at + WATCHED >= entry.data.length);
    return out.subarray(0, filled);
  } catch {
    return undefined;
  }
}
