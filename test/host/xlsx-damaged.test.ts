import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/app/ports';
import { LIMITS, type Limits } from '../../src/host/xlsx/limits';
import { openXlsx } from '../../src/host/xlsx/xlsx-book';
import { oneSheet, packed, partsOfWorkbook, valueOf, workbook } from './fixtures';

/** The problem that opening and reading everything ends in. */
function problem(bytes: Uint8Array, limits: Partial<Limits> = {}): Problem | undefined {
  const book = openXlsx(bytes, { ...LIMITS, ...limits });
  if (!book.ok) return book.problem;
  const grids = book.value.grids();
  return grids.ok ? undefined : grids.problem;
}

const good = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const parts = () => partsOfWorkbook({ sheets: [{ name: '表', xml: '<sheetData/>' }] });
const utf16 = (text: string) => new Uint8Array([...text].flatMap(character => [character.charCodeAt(0), 0]));

/** A compound file with one directory entry of this name. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16('Root Entry'), 1024);
  bytes.set(utf16(name), 1024 + 128);
  return bytes;
}

describe('xlsx: files that are no workbook', () => {
  it.each<[string, Uint8Array, Problem]>([
    ['an empty file', new Uint8Array(0), { kind: 'not-a-workbook' }],
    ['three bytes', strToU8('PK'), { kind: 'not-a-workbook' }],
    ['a text', strToU8('指标,分值\n甲,10\n'), { kind: 'not-a-workbook' }],
    ['a web page called .xlsx', strToU8('<html><table></table></html>'), { kind: 'not-a-workbook' }],
    ['a zip of something else', packed({ 'a.txt': 'x' }), { kind: 'not-a-workbook' }],
    [
      'a document',
      packed({
        'word/document.xml': '<document/>',
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      }),
      { kind: 'not-a-workbook' },
    ],
    [
      'a binary workbook',
      packed({
        'xl/workbook.bin': 'x',
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      }),
      { kind: 'old-format', extension: '.xlsb' },
    ],
    ['an .xls', compound('Workbook'), { kind: 'old-format', extension: '.xls' }],
    [
      'an .xls of the eighties',
      new Uint8Array([9, 8 - 4, 6, 0, 0, 0, 16, 0]),
      { kind: 'old-format', extension: '.xls' },
    ],
    ['an encrypted .xlsx', compound('EncryptedPackage'), { kind: 'encrypted' }],
  ])('%s', (_, bytes, expected) => {
    expect(problem(bytes)).toEqual(expected);
  });

  it('a zip with a password', () => {
    const bytes = good.slice();
    for (let at = 0; at + 4 < bytes.length; at++) {
      const signature = String.fromCharCode(...bytes.subarray(at, at + 4));
      if (signature === 'PK\u0001\u0002') bytes[at + 8]! |= 1;
    }
    expect(problem(bytes)).toEqual({ kind: 'encrypted' });
  });
});

describe('xlsx: damaged files', () => {
  it('never throws, wherever the file is cut off', () => {
    for (let length = 0; length < good.length; length += 7)
      expect(['damaged', 'not-a-workbook']).toContain(problem(good.slice(0, length))?.kind);
  });

  it('never throws, whichever byte is wrong', () => {
    for (let at = 0; at < good.length; at += 1) {
      const bytes = good.slice();
      bytes[at]! ^= 0x55;
      expect(['damaged', 'not-a-workbook', 'encrypted', 'too-large', undefined]).toContain(problem(bytes)?.kind);
    }
  });

  it('notices wrong content by its checksum', () => {
    const stored = packed(
      partsOfWorkbook({
        sheets: [{ name: '表', xml: '<sheetData><row r="1"><c r="A1"><v>95.13</v></c></row></sheetData>' }],
      }),
      0,
    );
    const at = Buffer.from(stored).indexOf('95.13');
    stored[at] = 0x38;
    expect(problem(stored)).toEqual({ kind: 'damaged', detail: 'xl/worksheets/sheet1.xml' });
  });

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    ['a sheet that is missing', { 'xl/worksheets/sheet1.xml': '' }, 'xl/worksheets/sheet1.xml'],
    [
      'a sheet that breaks off',
      { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' },
      'xl/worksheets/sheet1.xml',
    ],
    [
      'a sheet that is no text',
      { 'xl/worksheets/sheet1.xml': new Uint8Array([60, 0xff, 0xfe, 62]) },
      'xl/worksheets/sheet1.xml',
    ],
    ['a workbook part that is no XML', { 'xl/workbook.xml': 'x' }, 'xl/workbook.xml'],
    ['styles that are no XML', { 'xl/styles.xml': '<a' }, 'xl/styles.xml'],
  ])('%s', (_, changes, detail) => {
    const found = problem(packed({ ...parts(), ...changes }));
    expect(found).toMatchObject({ kind: 'damaged' });
    expect(found?.kind === 'damaged' && found.detail).toContain(detail);
  });

  it('a sheet part that is not in the archive', () => {
    const { 'xl/worksheets/sheet1.xml': _gone, ...rest } = parts();
    expect(problem(packed(rest))).toEqual({ kind: 'damaged', detail: 'xl/worksheets/sheet1.xml is missing' });
  });

  it('two parts of the same name, for programs disagree about which counts', () => {
    const bytes = packed({ ...parts(), 'xl/worksheets/sheet2.xml': '<worksheet/>' });
    const twice = new Uint8Array(
      Buffer.from(Buffer.from(bytes).toString('latin1').split('sheet2.xml').join('SHEET1.xml'), 'latin1'),
    );
    expect(problem(twice)).toEqual({ kind: 'damaged', detail: 'zip: two parts are called xl/worksheets/SHEET1.xml' });
  });
});

describe('xlsx: hostile files', () => {
  it.each([
    ['a DOCTYPE', '<!DOCTYPE worksheet><worksheet/>'],
    [
      'entities that multiply',
      '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
    ],
    ['a file from the disk', '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hosts">]><worksheet>&a;</worksheet>'],
    ['an entity nobody declared', '<worksheet>&a;</worksheet>'],
  ])('%s', (_, xml) => {
    expect(problem(packed({ ...parts(), 'xl/worksheets/sheet1.xml': xml }))?.kind).toBe('damaged');
  });

  it('a zip bomb is refused before it is inflated', { timeout: 60_000 }, () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
    expect(problem(bomb)).toEqual({ kind: 'too-large', what: 'xl/worksheets/sheet1.xml', limit: '400 : 1' });
  });

  it.each([
    ['grossly', 1000],
    ['just enough to be credible', 64 * 1024],
  ])('a directory that understates sizes %s costs neither memory nor time', { timeout: 60_000 }, (_, size) => {
    const real = 60 * 1024 * 1024;
    const bytes = packed({ ...parts(), 'xl/worksheets/sheet1.xml': new Uint8Array(real) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === real)
        view.setUint32(at + 24, size, true);
    expect(problem(bytes)?.kind).toBe('damaged');
  });

  it('limits are stated', () => {
    expect(problem(good, { fileBytes: 100 })).toMatchObject({ kind: 'too-large' });
    expect(problem(good, { expandedBytes: 1_000 })).toMatchObject({ kind: 'too-large' });
    expect(problem(good, { partBytes: 300 })).toMatchObject({ kind: 'too-large', what: '[Content_Types].xml' });
    expect(LIMITS).toMatchObject({ fileBytes: 104_857_600, expandedBytes: 419_430_400 });
  });
});

describe('xlsx: unusual but sound zips', () => {
  const sheets = [{ name: '表', xml: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' }];
  const value = (bytes: Uint8Array) => valueOf(valueOf(openXlsx(bytes)).grids())[0]!.cells[0]![0]!.value;

  it('bytes before the archive and a comment behind it', () => {
    const bytes = workbook({ sheets });
    const before = new Uint8Array(bytes.length + 10);
    before.set(bytes, 10);
    before.set([0x50, 0x4b], 0);
    expect(value(before)).toBe(7);
    const behind = new Uint8Array(bytes.length + 5);
    behind.set(bytes);
    behind.set(strToU8('hello'), bytes.length);
    new DataView(behind.buffer).setUint16(bytes.length - 2, 5, true);
    expect(value(behind)).toBe(7);
    const patched = valueOf(
      valueOf(openXlsx(behind)).patch({ cells: [{ at: { sheet: '表', row: 0, col: 0 }, value: 8 }] }),
    );
    expect(value(patched)).toBe(8);
    expect(Buffer.from(patched).toString('latin1').endsWith('hello')).toBe(true);
  });

  it('data descriptors and zip64 fields', () => {
    for (const bytes of [withDescriptors(workbook({ sheets })), withZip64(workbook({ sheets }))]) {
      expect(value(bytes)).toBe(7);
      const patched = valueOf(
        valueOf(openXlsx(bytes)).patch({ cells: [{ at: { sheet: '表', row: 0, col: 0 }, value: 8 }] }),
      );
      expect(value(patched)).toBe(8);
    }
  });
});

interface Entry {
  readonly local: number;
  readonly central: number;
  readonly name: number;
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const entries: Entry[] = [];
  for (let at = view.getUint32(bytes.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    entries.push({ local: view.getUint32(at + 42, true), central: at, name: view.getUint16(at + 28, true) });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** As streaming writers do it: sizes are zero in the local header and follow the data. */
function withDescriptors(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  const view = new DataView(bytes.buffer);
  const entries = entriesOf(bytes);
  let offset = 0;
  for (const { local, central, name } of entries) {
    const size = view.getUint32(central + 20, true);
    const head = bytes.slice(local, local + 30 + name + view.getUint16(local + 28, true));
    head[6]! |= 8;
    head.fill(0, 14, 26);
    const descriptor = new Uint8Array(16);
    new DataView(descriptor.buffer).setUint32(0, 0x08074b50, true);
    descriptor.set(bytes.slice(central + 16, central + 28), 4);
    pieces.push(head, bytes.slice(local + head.length, local + head.length + size), descriptor);
    bytes[central + 8]! |= 8;
    view.setUint32(central + 42, offset, true);
    offset += head.length + size + 16;
  }
  const tail = bytes.slice(entries[0]!.central);
  new DataView(tail.buffer).setUint32(tail.length - 6, offset, true);
  return joined([...pieces, tail]);
}

/** Every size and offset in the zip64 field, as writers do that do not know how large the file will be. */
function withZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  const entries = entriesOf(bytes);
  const directory = entries[0]!.central;
  const pieces = [bytes.slice(0, directory)];
  for (const { central, name } of entries) {
    const head = bytes.slice(central, central + 46 + name);
    const wide = new DataView(new ArrayBuffer(28));
    wide.setUint16(0, 1, true);
    wide.setUint16(2, 24, true);
    [24, 20, 42].forEach((field, i) => wide.setUint32(4 + 8 * i, view.getUint32(central + field, true), true));
    const headView = new DataView(head.buffer);
    [20, 24, 42].forEach(field => headView.setUint32(field, 0xffffffff, true));
    headView.setUint16(30, 28, true);
    headView.setUint16(32, 0, true);
    pieces.push(head, new Uint8Array(wide.buffer));
  }
  const size = pieces.slice(1).reduce((sum, piece) => sum + piece.length, 0);
  const end64 = new DataView(new ArrayBuffer(56 + 20));
  end64.setUint32(0, 0x06064b50, true);
  end64.setUint32(4, 44, true);
  end64.setUint32(24, entries.length, true);
  end64.setUint32(32, entries.length, true);
  end64.setUint32(40, size, true);
  end64.setUint32(48, directory, true);
  end64.setUint32(56, 0x07064b50, true);
  end64.setUint32(64, directory + size, true);
  end64.setUint32(72, 1, true);
  const end = bytes.slice(bytes.length - 22);
  end.fill(0xff, 8, 20);
  return joined([...pieces, new Uint8Array(end64.buffer), end]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
