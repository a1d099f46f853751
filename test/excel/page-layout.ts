import type { Entity, Session } from './entity';
import { expectType, method } from './entity';
import { invalidArgument } from './excel-error';
import { mayChange, mayFormat } from './permission';
import { parseAddress } from './range';
import type { Sheet } from './workbook';

const MARGINS = ['Left', 'Right', 'Top', 'Bottom', 'Header', 'Footer'];

/** `worksheet.pageLayout`. */
export function pageLayout(session: Session, sheet: Sheet): Entity {
  const put = (name: string, value: unknown) => {
    mayFormat(session.workbook, sheet, `PageLayout.${name}`);
    sheet.page.set(name, value);
  };
  const word = (name: string, known: readonly string[]) => (value: unknown) => {
    const wanted = expectType(value, 'string', `PageLayout.${name}`);
    if (!known.includes(wanted)) throw invalidArgument(`PageLayout.${name}`, wanted);
    put(name, wanted);
  };
  const margin = (name: string) => (value: unknown) => {
    const points = expectType(value, 'number', `PageLayout.${name}`);
    if (points < 0) throw invalidArgument(`PageLayout.${name}`, 'below zero');
    put(name, points);
  };
  return {
    type: 'PageLayout',
    set: {
      Orientation: word('orientation', ['Portrait', 'Landscape']),
      PaperSize: word('paperSize', ['A3', 'A4', 'A5', 'Letter']),
      CenterHorizontally: value =>
        put('centerHorizontally', expectType(value, 'boolean', 'PageLayout.centerHorizontally')),
      Zoom: value => {
        const known = ['horizontalFitToPages', 'verticalFitToPages', 'scale'];
        const isKnown =
          typeof value === 'object' && value !== null && Object.keys(value).every(key => known.includes(key));
        if (!isKnown) throw invalidArgument('PageLayout.zoom', 'unknown to the stand-in');
        put('zoom', value);
      },
      ...Object.fromEntries(MARGINS.map(name => [`${name}Margin`, margin(`${name.toLowerCase()}Margin`)])),
    },
    open: {
      HeadersFooters: () => ({
        type: 'HeaderFooterGroup',
        open: {
          DefaultForAllPages: () => ({
            type: 'HeaderFooter',
            // format codes as in a file: “&P” is the page
            set: Object.fromEntries(
              ['centerFooter', 'centerHeader'].map(name => [
                `C${name.slice(1)}`,
                (value: unknown) => {
                  const text = expectType(value, 'string', `HeaderFooter.${name}`);
                  if (text.length > 255) throw invalidArgument(`HeaderFooter.${name}`, 'longer than 255 characters');
                  put(name, text);
                },
              ]),
            ),
          }),
        },
      }),
    },
    call: {
      SetPrintArea: method(['range'], area => {
        if (typeof area !== 'string') throw invalidArgument('PageLayout.setPrintArea', 'the stand-in takes an address');
        put('printArea', parseAddress(sheet, area, 'PageLayout.setPrintArea'));
      }),
      SetPrintTitleRows: method(['range'], rows => {
        if (typeof rows !== 'string' || !/^\$?\d+:\$?\d+$/.test(rows))
          throw invalidArgument('PageLayout.setPrintTitleRows', 'whole rows');
        put('printTitleRows', rows);
      }),
    },
  };
}

/** `worksheet.freezePanes`. */
export function freezePanes(session: Session, sheet: Sheet): Entity {
  return {
    type: 'WorksheetFreezePanes',
    call: {
      FreezeRows: method(['number?'], count => {
        mayChange(session.workbook, 'WorksheetFreezePanes.freezeRows');
        sheet.frozenRows = count ?? 1;
      }),
      Unfreeze: method([], () => {
        sheet.frozenRows = 0;
      }),
    },
  };
}
