/** The table of the CRC-32 of ISO 3309 (reflected polynomial EDB88320), as zip uses it. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});
/** What a byte leaves behind once one, two, three more have passed: four are taken in one step (Kounavis, Berry 2005). */
const PASSED_1 = TABLE.map(passed);
const PASSED_2 = PASSED_1.map(passed);
const PASSED_3 = PASSED_2.map(passed);

function passed(rest: number): number {
  return TABLE[rest & 0xff]! ^ (rest >>> 8);
}

/** CRC-32 of the bytes, as an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = PASSED_3[crc & 0xff]! ^ PASSED_2[(crc >>> 8) & 0xff]! ^ PASSED_1[(crc >>> 16) & 0xff]! ^ TABLE[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = passed(crc ^ bytes[at]!);
  return (crc ^ -1) >>> 0;
}
