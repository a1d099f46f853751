import type { Interpreter } from './interpreter';
import { interpreter } from './interpreter';
import type { RequestBody } from './protocol';
import { tellEvents } from './events';
import type { Workbook } from './workbook';

/**
 * A page that plays Excel on the web for a task pane in an iframe. Microsoft's unmodified office.js inside the iframe takes
 * it for Excel: the same bytes of the pane run here and in production.
 *
 * What the server of the page must serve beside the pane, on the same host:
 * - office.js and its siblings (the `dist` folder of @microsoft/office-js) where the pane's script element expects them;
 * - over plain http, `AgaveErrorUX/index.html` in the folder of office.js: office.js opens it to ask whether the page may be
 *   trusted. A page of our own answers, as test/workbench/server.ts does.
 */

export interface PlayOptions {
  readonly iframe: HTMLIFrameElement;
  /** The pane's address on the same host. */
  readonly paneUrl: string;
  readonly workbook: Workbook;
  /** “ExcelApi: 1.14” is Excel LTSC 2021; what is not named is not supported. */
  readonly requirementSets?: Readonly<Record<string, number>>;
  /** Language of Excel's own user interface. */
  readonly locale?: 'zh-CN' | 'en-US';
  readonly addinName?: string;
  /** Name of the file, by which the pane tells workbooks apart. */
  readonly fileName?: string;
  /** What the pane asks of Office beyond the workbook (telemetry, focus, showing the pane); for a log. */
  readonly onOther?: (name: string, data: unknown) => void;
}

export interface ExcelPage {
  /** The requests the pane made, failure injection. */
  readonly interpreter: Interpreter;
  /** Runs the function the pane associated with a ribbon button; resolves when it says it is completed. */
  invokeCommand(actionId: string, controlId?: string): Promise<void>;
  /** Takes the listeners away. */
  stop(): void;
}

/** office.js' own numbers. */
const DISPATCH = { richApiRequest: 93, commandCompleted: 94 } as const;
const DEFAULT_SETS = { ExcelApi: 1.14, SharedRuntime: 1.1, DelayForCellEdit: 1.1, RibbonApi: 1.1 };

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _correlationId: unknown;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId?: number };
    readonly ArrayData?: readonly unknown[];
  };
}

interface Subscription {
  readonly correlation: unknown;
  readonly source: MessageEventSource;
}

const CONVERSATION = 'conversation-1';
const CONTROL = 'control-1';

/** Points the iframe at the pane and answers it until `stop`. */
export function playExcel(options: PlayOptions): ExcelPage {
  const { iframe, workbook } = options;
  // 1.2 may mean 1.2 or 1.20: there is no Excel of 1.2 that runs this
  const minor = Number(String(options.requirementSets?.['ExcelApi'] ?? DEFAULT_SETS.ExcelApi).split('.')[1] ?? 0);
  const excel = interpreter(workbook, minor === 2 ? 20 : minor);
  const subscriptions = new Map<string, Subscription>();
  const waiting: (() => void)[] = [];
  const completions: (() => void)[] = [];

  const post = (to: MessageEventSource, message: Readonly<Record<string, unknown>>) =>
    (to as Window).postMessage(
      JSON.stringify({
        _conversationId: CONVERSATION,
        _origin: location.origin,
        _serializerVersion: 1,
        _errorCode: 0,
        _messageType: 1,
        ...message,
      }),
      '*',
    );
  const deliver = (name: string, data: unknown) => {
    const subscription = subscriptions.get(name);
    if (!subscription) return;
    const { correlation, source } = subscription;
    post(source, { _actionName: name, _correlationId: correlation, _responseType: 1, _data: data });
  };

  const receive = (event: MessageEvent<unknown>) => {
    const message = messageOf(event.data);
    if (!message || !event.source) return;
    const { source } = event;
    const answer = (data: unknown) =>
      post(source, {
        _actionName: message._actionName,
        _correlationId: message._correlationId,
        _responseType: 0,
        _data: data,
      });
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') return answer(appContext(options));
    if (message._actionType === 1) {
      subscriptions.set(message._actionName, { correlation: message._correlationId, source });
      waiting.splice(0).forEach(resume => resume());
    }
    if (message._actionType === 2) subscriptions.delete(message._actionName);
    const dispatch = message._data?.DdaMethod?.DispatchId;
    if (message._actionName === 'executeMethod' && dispatch === DISPATCH.richApiRequest)
      return void answerRequest(excel, message._data?.ArrayData ?? []).then(answer);
    if (message._actionName === 'executeMethod' && dispatch === DISPATCH.commandCompleted) completions.shift()?.();
    options.onOther?.(message._actionName, message._data);
    answer({ Version: 1, Error: 0 });
  };

  const stopTelling = tellEvents(excel, (type, args) =>
    deliver('richApiMessage', { ArrayData: [[65536, type, 'Workbook', JSON.stringify(args), '', 1]] }),
  );

  addEventListener('message', receive);
  start(options);
  return {
    interpreter: excel,
    async invokeCommand(actionId, controlId = actionId) {
      while (!subscriptions.has('appCommandInvoked')) await new Promise<void>(resolve => waiting.push(resolve));
      const completed = new Promise<void>(resolve => completions.push(resolve));
      deliver('appCommandInvoked', { 0: controlId, 1: actionId, 2: JSON.stringify({ source: { id: controlId } }) });
      await completed;
    },
    stop() {
      removeEventListener('message', receive);
      stopTelling();
      iframe.removeAttribute('src');
    },
  };
}

function messageOf(data: unknown): Message | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const message = JSON.parse(data) as Message;
    return message._messageType === 0 ? message : undefined;
  } catch {
    return undefined;
  }
}

/** `[customData, "POST", "ProcessQuery", headers, body, 0, flags, …]` */
async function answerRequest(excel: Interpreter, data: readonly unknown[]): Promise<unknown> {
  const answer = await excel.execute(JSON.parse(String(data[4])) as RequestBody, Number(data[6] ?? 0));
  if ('refused' in answer) return { Version: 1, Error: answer.refused.number };
  return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(answer.body)] };
}

function start({ iframe, paneUrl, locale = 'zh-CN' }: PlayOptions): void {
  const hostInfo = `Excel$Web$16.00$${locale}$correlation$$$0`;
  iframe.name = JSON.stringify({
    hostInfo,
    xdmInfo: `${CONVERSATION}|${CONTROL}|${location.origin}`,
    baseFrameName: 'pane',
  });
  // an iframe that is already in the page does not take the name over
  if (iframe.contentWindow) iframe.contentWindow.name = iframe.name;
  iframe.src = `${paneUrl}${paneUrl.includes('?') ? '&' : '?'}_host_Info=${encodeURIComponent(hostInfo)}`;
}

/** What `Office.context` is made of. */
function appContext(options: PlayOptions) {
  const { iframe, requirementSets = DEFAULT_SETS, locale = 'zh-CN', addinName = '', fileName = 'book.xlsx' } = options;
  return {
    _id: CONTROL,
    _appName: 16,
    _appVersion: '16.01',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${location.origin}/${encodeURIComponent(fileName)}`,
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation',
    _appInstanceId: 'instance',
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(requirementSets),
    _hostCustomMessage: '',
    _hostFullVersion: '16.0.17000.1000',
    _clientWindowHeight: iframe.clientHeight,
    _clientWindowWidth: iframe.clientWidth,
    _addinName: addinName,
    _appDomains: [],
    _dialogRequirementMatrix: '',
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
