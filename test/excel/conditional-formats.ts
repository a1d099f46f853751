import type { Rect } from '../../src/engine/sheet/address';
import type { Entity, Session } from './entity';
import { expectType, method } from './entity';
import { invalidArgument, itemNotFound } from './excel-error';
import { mayFormat } from './permission';
import { rangeAreas } from './range-areas';
import type { ConditionalFormat, Sheet } from './workbook';
import { newId, notify } from './workbook';

const overlap = (a: Rect, b: Rect) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The rules that touch the block. */
export function conditionalFormats(session: Session, sheet: Sheet, rects: readonly Rect[]): Entity {
  const touching = () =>
    sheet.conditionalFormats.filter(rule => rule.areas.some(area => rects.some(rect => overlap(area, rect))));
  const item = (id: unknown, location: string) => {
    const rule = touching().find(each => each.id === id);
    if (!rule) throw itemNotFound(location);
    return conditionalFormat(session, sheet, rule);
  };
  return {
    type: 'ConditionalFormatCollection',
    items: () => touching().map(rule => conditionalFormat(session, sheet, rule)),
    item: id => item(id, 'ConditionalFormatCollection.getItem'),
    make: {
      GetItem: method(['string'], id => item(id, 'ConditionalFormatCollection.getItem')),
      Add: method(['string'], type => {
        mayFormat(session.workbook, sheet, 'ConditionalFormatCollection.add');
        if (type !== 'Custom') throw invalidArgument('ConditionalFormatCollection.add', `the stand-in adds no ${type}`);
        const rule: ConditionalFormat = {
          id: newId(session.workbook, 'CF'),
          type,
          areas: rects,
          formula: '',
          fill: null,
          fontColor: null,
          bold: null,
          italic: null,
          stopIfTrue: false,
        };
        sheet.conditionalFormats.unshift(rule); // a new rule goes first
        notify(session.workbook, { kind: 'formatted', sheet });
        return conditionalFormat(session, sheet, rule);
      }),
    },
    call: { GetCount: method([], () => touching().length) },
  };
}

function conditionalFormat(session: Session, sheet: Sheet, rule: ConditionalFormat): Entity {
  const custom = () => (rule.type === 'Custom' ? customRule(session, sheet, rule) : null);
  const changed = (change: () => void, location: string) => {
    mayFormat(session.workbook, sheet, location);
    if (!sheet.conditionalFormats.includes(rule)) throw itemNotFound(location);
    change();
    notify(session.workbook, { kind: 'formatted', sheet });
  };
  return {
    type: 'ConditionalFormat',
    identity: { _Id: rule.id },
    get: {
      Id: () => rule.id,
      Type: () => rule.type,
      Priority: () => sheet.conditionalFormats.indexOf(rule),
      StopIfTrue: () => rule.stopIfTrue,
    },
    set: {
      Priority: value =>
        changed(() => {
          const to = expectType(value, 'number', 'ConditionalFormat.priority');
          sheet.conditionalFormats = sheet.conditionalFormats.filter(each => each !== rule);
          sheet.conditionalFormats.splice(to, 0, rule);
        }, 'ConditionalFormat.priority'),
      StopIfTrue: value =>
        changed(
          () => (rule.stopIfTrue = expectType(value, 'boolean', 'ConditionalFormat.stopIfTrue')),
          'ConditionalFormat.stopIfTrue',
        ),
    },
    open: {
      Custom: () => {
        const entity = custom();
        if (!entity) throw itemNotFound('ConditionalFormat.custom');
        return entity;
      },
      CustomOrNullObject: custom,
    },
    make: { GetRanges: method([], () => rangeAreas(session, sheet, rule.areas)) },
    call: {
      Delete: method([], () =>
        changed(() => {
          sheet.conditionalFormats = sheet.conditionalFormats.filter(each => each !== rule);
        }, 'ConditionalFormat.delete'),
      ),
    },
  };
}

function customRule(session: Session, sheet: Sheet, rule: ConditionalFormat): Entity {
  const setter =
    <K extends 'string' | 'boolean'>(
      kind: K,
      location: string,
      put: (value: { string: string; boolean: boolean }[K]) => void,
    ) =>
    (value: unknown) => {
      mayFormat(session.workbook, sheet, location);
      put(expectType<K>(value, kind, location));
      notify(session.workbook, { kind: 'formatted', sheet });
    };
  const color = (location: string, put: (value: string) => void) =>
    setter('string', location, value => {
      if (!/^#[0-9a-f]{6}$/i.test(value)) throw invalidArgument(location, `not a colour: ${value}`);
      put(value);
    });
  return {
    type: 'CustomConditionalFormat',
    open: {
      Rule: () => ({
        type: 'ConditionalFormatRule',
        get: { Formula: () => rule.formula },
        set: {
          Formula: setter('string', 'ConditionalFormatRule.formula', formula => {
            if (!formula.startsWith('='))
              throw invalidArgument('ConditionalFormatRule.formula', 'a formula begins with =');
            rule.formula = formula;
          }),
        },
      }),
      Format: () => ({
        type: 'ConditionalRangeFormat',
        open: {
          Fill: () => ({
            type: 'ConditionalRangeFill',
            get: { Color: () => rule.fill },
            set: { Color: color('ConditionalRangeFill.color', value => (rule.fill = value)) },
          }),
          Font: () => ({
            type: 'ConditionalRangeFont',
            get: { Color: () => rule.fontColor, Bold: () => rule.bold, Italic: () => rule.italic },
            set: {
              Color: color('ConditionalRangeFont.color', value => (rule.fontColor = value)),
              Bold: setter('boolean', 'ConditionalRangeFont.bold', value => (rule.bold = value)),
              Italic: setter('boolean', 'ConditionalRangeFont.italic', value => (rule.italic = value)),
            },
          }),
        },
      }),
    },
  };
}
