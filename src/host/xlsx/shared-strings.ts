import { fromXstring, scanXml } from './xml';

/** Texts of sharedStrings.xml by index: runs joined, phonetic readings (`rPh`) left out. Throws on malformed text. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inReading = false;
  scanXml(xml, {
    open: name => {
      if (name === 'si') current = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    text: piece => {
      if (inText) current += piece;
    },
    close: name => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') strings.push(fromXstring(current));
    },
  });
  return strings;
}
