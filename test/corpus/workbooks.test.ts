import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { workbookFiles, workbookParts } from './build-workbooks';

const asTexts = (parts: Record<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));

test.each(workbookFiles)('%s is what its cases make it', async file => {
  const committed = unzipSync(new Uint8Array(readFileSync(join(import.meta.dirname, file))));
  expect(asTexts(committed)).toEqual(asTexts(await workbookParts(file)));
});
