import type { Entity, Session } from './entity';
import { method } from './entity';
import { invalidArgument, itemNotFound } from './excel-error';
import { mayChange } from './permission';
import { range } from './range';
import { newId } from './workbook';
import { worksheets } from './worksheets';

/** The root of every request: `context.workbook`. */
export function workbookRoot(session: Session): Entity {
  const { workbook } = session;
  return {
    type: 'Workbook',
    get: { ReadOnly: () => workbook.readOnly, Name: () => '工作簿.xlsx', IsDirty: () => true },
    open: {
      Worksheets: () => worksheets(session),
      CustomXmlParts: () => customXmlParts(session),
      Settings: () => settings(session),
    },
    // of a merged area the anchor, of a block its first cell
    make: {
      GetActiveCell: method([], () => {
        const { sheet, rect } = workbook.selection;
        return range(session, sheet, { ...rect, bottom: rect.top, right: rect.left });
      }),
    },
    call: {
      _RemoveReference: method(['string'], id => void session.references.delete(id)),
    },
  };
}

/** The default namespace or the one of the root element's prefix. */
function namespaceOf(xml: string): string | undefined {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  if (!root) return undefined;
  return new RegExp(`xmlns${root[1] ? `:${root[1]}` : ''}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? '')?.[1] ?? '';
}

function customXmlParts(session: Session): Entity {
  const { workbook } = session;
  const part = (id: string): Entity => ({
    type: 'CustomXmlPart',
    identity: { _Id: id },
    get: { Id: () => id, NamespaceUri: () => namespaceOf(workbook.customXmlParts.get(id) ?? '') ?? '' },
    call: {
      GetXml: method([], () => workbook.customXmlParts.get(id) ?? ''),
      SetXml: method(['string'], xml => put(id, xml, 'CustomXmlPart.setXml')),
      Delete: method([], () => {
        mayChange(workbook, 'CustomXmlPart.delete');
        if (!workbook.customXmlParts.delete(id)) throw itemNotFound('CustomXmlPart.delete');
      }),
    },
  });
  const put = (id: string, xml: string, location: string) => {
    mayChange(workbook, location);

    if (namespaceOf(xml) === undefined || /[\0-\x08\x0b\x0c\x0e-\x1f]/.test(xml))
      throw invalidArgument(location, 'not XML');
    workbook.customXmlParts.set(id, xml);
  };
  const found = (id: unknown) => {
    if (!workbook.customXmlParts.has(String(id))) throw itemNotFound('CustomXmlPartCollection.getItem');
    return part(String(id));
  };
  return {
    type: 'CustomXmlPartCollection',
    items: () => [...workbook.customXmlParts.keys()].map(part),
    item: found,
    make: {
      GetItem: method(['string'], found),
      Add: method(['string'], xml => {
        const id = `{${newId(workbook, 'XML')}}`;
        put(id, xml, 'CustomXmlPartCollection.add');
        return part(id);
      }),
      GetByNamespace: method(['string'], namespace => {
        const ids = () =>
          [...workbook.customXmlParts].filter(([, xml]) => namespaceOf(xml) === namespace).map(([id]) => id);
        return {
          type: 'CustomXmlPartScopedCollection',
          items: () => ids().map(part),
          item: found,
          make: {
            GetItem: method(['string'], found),
            GetOnlyItemOrNullObject: method([], () => (ids().length === 1 ? part(ids()[0]!) : null)),
          },
          call: { GetCount: method([], () => ids().length) },
        };
      }),
    },
  };
}

/** Two megabytes for one add-in (OfficeDev/office-js #621). */
const SETTINGS_LIMIT = 2_000_000;

function settings(session: Session): Entity {
  const { workbook } = session;
  const setting = (key: string): Entity => ({
    type: 'Setting',
    identity: { _Id: key },
    get: { Key: () => key, Value: () => (workbook.settings.get(key) ?? null) as string | null },
    call: { Delete: method([], () => void workbook.settings.delete(key)) },
  });
  const found = (key: unknown) => {
    if (!workbook.settings.has(String(key))) throw itemNotFound('SettingCollection.getItem');
    return setting(String(key));
  };
  return {
    type: 'SettingCollection',
    items: () => [...workbook.settings.keys()].map(setting),
    item: found,
    make: {
      GetItem: method(['string'], found),
      GetItemOrNullObject: method(['string'], key => (workbook.settings.has(key) ? setting(key) : null)),
      Add: method(['string', 'any'], (key, value) => {
        mayChange(workbook, 'SettingCollection.add');
        if (JSON.stringify(value).length > SETTINGS_LIMIT)
          throw invalidArgument('SettingCollection.add', 'the settings are full');
        workbook.settings.set(key, value);
        return setting(key);
      }),
    },
  };
}
