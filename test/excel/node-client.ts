import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script, createContext } from 'node:vm';
import { tellEvents } from './events';
import type { Interpreter } from './interpreter';
import type { RequestBody } from './protocol';

/**
 * Microsoft's own client library in Node, talking to an interpreter: `Excel.run`, proxies, PropertyNotLoaded, null objects
 * and requirement sets behave as in production. All private names of the library are in this file; the package's version
 * is pinned for their sake.
 */

const ENGINE = '@microsoft/office-js/dist/excel-web-16.00.js';

interface Connection {
  readonly interpreter: Interpreter;
  readonly excelApi: string;
  readonly waitsForCellEdit: boolean;
}

interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  connection: Connection | undefined;
  stopTelling?: () => void;
}

/** What the library offers its own tests for events. */
interface EventSeams {
  readonly GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { readonly entries: readonly unknown[] }): void;
}

let loaded: Client | undefined;

export interface ConnectOptions {
  /** The highest ExcelApi set this Excel supports; members above it throw ApiNotFound before any request. */
  readonly excelApi?: string;
  /** Whether this Excel can delay a request until the user has left the cell (requirement set DelayForCellEdit). */
  readonly waitsForCellEdit?: boolean;
}

/** Makes the globals `Excel`, `OfficeExtension` and `Office` those of an Excel that holds this interpreter's workbook. */
export function connect(
  interpreter: Interpreter,
  { excelApi = '1.14', waitsForCellEdit = true }: ConnectOptions = {},
): void {
  loaded ??= load();
  loaded.connection = { interpreter, excelApi, waitsForCellEdit };
  loaded.stopTelling?.();
  const seams = loaded.OfficeExtension as unknown as EventSeams;
  // handlers of an earlier connection have nothing to hear of this workbook
  seams.GenericEventRegistration.s_genericEventRegistrations = {};
  seams._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  loaded.stopTelling = tellEvents(interpreter, (messageType, args) => {
    const message = JSON.stringify(args);
    seams._testTriggerRichApiMessageEvent({
      entries: [{ messageCategory: 65536, messageType, targetId: 'Workbook', message }],
    });
  });
  Object.assign(globalThis, {
    Excel: loaded.Excel,
    OfficeExtension: loaded.OfficeExtension,
    Office: { context: { requirements: { isSetSupported: supports } } },
  });
}

function supports(set: string, version = '1.1'): boolean {
  const minor = (text: string) => Number(text.split('.')[1] ?? 0);
  const has = minor(loaded?.connection?.excelApi ?? '1.0');
  if (set === 'DelayForCellEdit') return loaded?.connection?.waitsForCellEdit === true;
  // the library of 2022 asks for the preview set of the web, where members of 1.16 and later stood then
  if (set === 'ExcelApiOnline') return has > 15;
  return set === 'ExcelApi' && minor(version) <= has;
}

function load(): Client {
  const window: Record<string, unknown> = {
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, performance, Promise },
    console: { ...console, log: () => undefined },
    navigator: { userAgent: 'Node' },
    location: { href: 'http://localhost/', search: '', hash: '', protocol: 'http:' },
    document: { URL: 'http://localhost/', getElementsByTagName: () => [], addEventListener: () => undefined },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    // the loader measures itself; any method will do
    OSFPerformance: new Proxy({}, { get: () => () => 0 }),
  };
  window['window'] = window['self'] = window;
  const path = createRequire(import.meta.url).resolve(ENGINE);
  new Script(readFileSync(path, 'utf8'), { filename: path }).runInContext(createContext(window));
  const client = {
    Excel: window['Excel'],
    OfficeExtension: window['OfficeExtension'],
    connection: undefined,
  } as unknown as Client;
  window['Office'] = { context: { requirements: { isSetSupported: supports } } };
  // the library means to check requirement sets before asking, but turns the check on where nobody looks for it
  (
    client.OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }
  ).CommonUtility._doApiNotSupportedCheck = true;
  const session = (client.OfficeExtension as unknown as { SessionBase: { _overrideSession: unknown } }).SessionBase;
  session._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'http://document.localhost/', headers: {} }),
    _createRequestExecutorOrNull: () => {
      const { interpreter } = client.connection!;
      return {
        executeAsync: async (_customData: unknown, flags: number, message: { readonly Body: RequestBody }) => {
          // through text, as between a pane and Excel: nothing is shared by reference, undefined is lost
          const body = JSON.parse(JSON.stringify(message.Body)) as RequestBody;
          const answer = await interpreter.execute(body, flags);
          return 'refused' in answer
            ? { HttpStatusCode: 400, ErrorCode: answer.refused.code, ErrorMessage: '〔拒绝〕', Headers: {}, Body: null }
            : {
                HttpStatusCode: 200,
                ErrorCode: '',
                ErrorMessage: '',
                Headers: {},
                Body: JSON.parse(JSON.stringify(answer.body)) as unknown,
              };
        },
      };
    },
  };
  return client;
}
