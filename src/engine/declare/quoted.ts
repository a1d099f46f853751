import { plain } from '../scoring/rounding';
import type { Decimal } from '../sheet/units';
import { text, type Text } from '../text';

/** “上年说明：“…”。” – what the sheet itself gives as the reason. */
export function reasonSaid(reason: string): Text {
  const line = reason
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[。；;.]+$/, '');
  if (line === '') return text('', '');
  const quoted = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  return text(`上年说明：“${quoted}”。`, `Said then: “${quoted}”.`);
}

/** “48(项)” */
export const figure = (value: Decimal, unit: string): string => `${plain(value)}${unit === '' ? '' : `(${unit})`}`;
