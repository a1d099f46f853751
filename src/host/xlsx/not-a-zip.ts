import type { Problem } from '../../app/ports';

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Names the problem of a file that does not begin like a zip.
 *
 * [MS-OFFCRYPTO] 2.3: an encrypted .xlsx is a compound file with a stream “EncryptedPackage”; any other compound file that
 * people call a workbook is an .xls (or an .et of WPS, which has the same container).
 */
export function notAZip(bytes: Uint8Array): Problem {
  if (CFB.every((byte, i) => bytes[i] === byte)) {
    return hasDirectoryEntry(bytes, 'EncryptedPackage')
      ? { kind: 'encrypted' }
      : { kind: 'old-format', extension: '.xls' };
  }
  // BIFF2 to BIFF4 wrote .xls without a container: a BOF record of type 0009, 0209 or 0409.
  if (bytes[0] === 0x09 && (bytes[1] === 0x00 || bytes[1] === 0x02 || bytes[1] === 0x04) && bytes[3] === 0x00)
    return { kind: 'old-format', extension: '.xls' };
  return { kind: 'not-a-workbook' };
}

/** Directory entries hold their name in UTF-16LE and start at multiples of 128 bytes ([MS-CFB] 2.6.1). */
function hasDirectoryEntry(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) if (isNameAt(bytes, at, name)) return true;
  return false;
}

function isNameAt(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++)
    if (bytes[at + 2 * i] !== name.charCodeAt(i) || bytes[at + 2 * i + 1] !== 0) return false;
  return bytes[at + 2 * name.length] === 0;
}
