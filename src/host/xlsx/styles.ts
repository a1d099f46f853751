import { formatOfId } from '../shown';
import { scanXml } from './xml';

/** What a reader of cells asks of a style (`s` of a cell is its index in `cellXfs`). */
export interface CellStyle {
  /** Number format code; absent for General. */
  readonly format?: string;
  /** Whether a protected sheet forbids to write here; Excel's default is yes. */
  readonly locked: boolean;
}

export const DEFAULT_STYLE: CellStyle = { locked: true };

/** The cell styles of styles.xml by index; throws on malformed text. */
export function readStyles(xml: string): readonly CellStyle[] {
  const formats = new Map<string, string>();
  const styles: { format?: string; locked: boolean }[] = [];
  let inCellXfs = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCellXfs = true;
      else if (name === 'xf' && inCellXfs) {
        const id = attributes['numFmtId'] ?? '0';
        const format = named(formats.get(id) ?? formatOfId(Number(id)));
        styles.push({ locked: true, ...(format === undefined ? {} : { format }) });
      } else if (name === 'protection' && inCellXfs) {
        const last = styles[styles.length - 1];
        if (last && (attributes['locked'] === '0' || attributes['locked'] === 'false')) last.locked = false;
      }
    },
    close: name => {
      if (name === 'cellXfs') inCellXfs = false;
    },
  });
  return styles;
}

/** Chinese programs also write General by its local name. */
function named(format: string | undefined): string | undefined {
  return format === undefined || format === '' || /^(general|G\/通用格式)$/i.test(format) ? undefined : format;
}
