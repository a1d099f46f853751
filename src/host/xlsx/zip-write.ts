import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipArchive, ZipEntry } from './zip-read';

/** What becomes of the parts: new content, or null for a part that goes away. Names not in the archive are added at its end. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>;

/** Bits of the general purpose flag that survive: UTF-8 names. Sizes stand in the header, so no data descriptor follows. */
const KEPT_FLAGS = 0x0800 | 0x0006;
/** 1980-01-01, the first day zip knows: a part of ours carries no clock. */
const EPOCH = 0x00210000;

/** The archive with the changes: every other part keeps its compressed bytes, its order, time, attributes and comment. */
export function writeZip(archive: ZipArchive, changes: PartChanges): Uint8Array {
  const entries: ZipEntry[] = [];
  for (const entry of archive.entries) {
    const content = changes.get(entry.name);
    if (content === undefined) entries.push(entry);
    else if (content !== null) entries.push(compressed(entry, content));
  }
  const known = new Set(archive.entries.map(entry => entry.name));
  for (const [name, content] of changes)
    if (content && !known.has(name)) entries.push(compressed(newEntry(name), content));
  return assemble(entries, archive.comment);
}

function newEntry(name: string): ZipEntry {
  const rawName = new TextEncoder().encode(name);
  const none = new Uint8Array(0);
  return {
    name,
    rawName,
    madeBy: 20,
    needs: 20,
    flags: 0,
    method: 8,
    time: EPOCH,
    crc: 0,
    compressedSize: 0,
    size: 0,
    extra: none,
    comment: none,
    internal: 0,
    external: 0,
    data: none,
  };
}

function compressed(entry: ZipEntry, content: Uint8Array): ZipEntry {
  const data = deflateSync(content, { level: 6 });
  return {
    ...entry,
    method: 8,
    needs: Math.max(20, entry.needs),
    // The two bits told how hard the first writer had tried.
    flags: entry.flags & ~0x0006,
    crc: crc32(content),
    size: content.length,
    compressedSize: data.length,
    data,
  };
}

function assemble(entries: readonly ZipEntry[], comment: Uint8Array): Uint8Array {
  const localSize = entries.reduce((sum, entry) => sum + 30 + entry.rawName.length + entry.data.length, 0);
  const centralSize = entries.reduce(
    (sum, entry) => sum + 46 + entry.rawName.length + entry.extra.length + entry.comment.length,
    0,
  );
  const bytes = new Uint8Array(localSize + centralSize + 22 + comment.length);
  const view = new DataView(bytes.buffer);
  let local = 0;
  let central = localSize;
  for (const entry of entries) {
    const offset = local;
    local = writeLocal(bytes, view, local, entry);
    central = writeCentral(bytes, view, central, entry, offset);
  }
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, centralSize, true);
  view.setUint32(central + 16, localSize, true);
  view.setUint16(central + 20, comment.length, true);
  bytes.set(comment, central + 22);
  return bytes;
}

/** The twenty-six bytes that local and central headers share, from “version needed” to the length of the name. */
function writeShared(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, entry.needs, true);
  view.setUint16(at + 2, entry.flags & KEPT_FLAGS, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}

function writeLocal(bytes: Uint8Array, view: DataView, at: number, entry: ZipEntry): number {
  view.setUint32(at, 0x04034b50, true);
  writeShared(view, at + 4, entry);
  bytes.set(entry.rawName, at + 30);
  bytes.set(entry.data, at + 30 + entry.rawName.length);
  return at + 30 + entry.rawName.length + entry.data.length;
}

function writeCentral(bytes: Uint8Array, view: DataView, at: number, entry: ZipEntry, offset: number): number {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, entry.madeBy, true);
  writeShared(view, at + 6, entry);
  view.setUint16(at + 30, entry.extra.length, true);
  view.setUint16(at + 32, entry.comment.length, true);
  view.setUint16(at + 36, entry.internal, true);
  view.setUint32(at + 38, entry.external, true);
  view.setUint32(at + 42, offset, true);
  bytes.set(entry.rawName, at + 46);
  bytes.set(entry.extra, at + 46 + entry.rawName.length);
  bytes.set(entry.comment, at + 46 + entry.rawName.length + entry.extra.length);
  return at + 46 + entry.rawName.length + entry.extra.length + entry.comment.length;
}
