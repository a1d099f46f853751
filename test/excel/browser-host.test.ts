import { afterEach, describe, expect, it, vi } from 'vitest';
import { gridOf } from '../host/office-under-test';
import { playExcel } from './browser-host';
import { typeInto, workbookFromGrids } from './workbook';

/** The messages of the start-up handshake, without a browser: the real one is played in the workbench's own tests. */
function page() {
  const listeners = new Set<(event: unknown) => void>();
  vi.stubGlobal('location', { origin: 'http://localhost' });
  vi.stubGlobal('addEventListener', (_: string, listener: (event: unknown) => void) => listeners.add(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: (event: unknown) => void) => listeners.delete(listener));
  const received: Record<string, unknown>[] = [];
  const source = { postMessage: (text: string) => received.push(JSON.parse(text) as Record<string, unknown>) };
  const iframe = { name: '', src: '', clientHeight: 600, clientWidth: 350, removeAttribute: () => undefined };
  const workbook = workbookFromGrids([gridOf('甲', [[1]]), gridOf('乙', [[2]])]);
  const excel = playExcel({ iframe: iframe as unknown as HTMLIFrameElement, workbook, paneUrl: '/taskpane.html' });
  const send = (message: Record<string, unknown>) =>
    listeners.forEach(listener => listener({ data: JSON.stringify({ _messageType: 0, ...message }), source }));
  return { excel, workbook, iframe, received, send, listeners };
}

const request = (body: unknown, id: number) => ({
  _actionName: 'executeMethod',
  _actionType: 0,
  _correlationId: id,
  _data: { DdaMethod: { DispatchId: 93 }, ArrayData: ['', 'POST', 'ProcessQuery', [], JSON.stringify(body), 0, 0] },
});
const registerChanges = {
  AutoKeepReference: false,
  Actions: [
    { Id: 3, ActionType: 3, Name: '_RegisterDataChangedEvent', ObjectPathId: 2, ArgumentInfo: { Arguments: [] } },
    { Id: 4, ActionType: 5, Name: 'Trace', ObjectPathId: 0 },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  },
};
const turn = () => new Promise(resolve => setTimeout(resolve, 5));

afterEach(() => vi.unstubAllGlobals());

describe('a page that plays Excel', () => {
  it('starts the pane and tells office.js which Excel this is', () => {
    const { iframe, received, send } = page();
    expect(iframe.src).toBe(`/taskpane.html?_host_Info=${encodeURIComponent('Excel$Web$16.00$zh-CN$correlation$$$0')}`);
    expect(JSON.parse(iframe.name)).toMatchObject({ xdmInfo: 'conversation-1|control-1|http://localhost' });
    send({ _actionName: 'ContextActivationManager_getAppContextAsync', _actionType: 0, _correlationId: 1 });
    expect(received[0]).toMatchObject({ _messageType: 1, _responseType: 0, _correlationId: 1, _errorCode: 0 });
    expect(received[0]!['_data']).toMatchObject({ _appName: 16, _appUILocale: 'zh-CN' });
  });

  it('answers a request and delivers events that were registered for, in that order', async () => {
    const { workbook, received, send } = page();
    send({ _actionName: 'richApiMessage', _actionType: 1, _correlationId: 7 });
    typeInto(workbook, workbook.sheets[0]!, 0, 0, '5');
    await turn();
    expect(received).toHaveLength(1);
    send(request(registerChanges, 8));
    await turn();
    const { Data } = received[1]!['_data'] as { Data: [number, unknown[], string] };
    expect(JSON.parse(Data[2])).toMatchObject({
      Error: null,
      TraceIds: [4],
      Results: [{ ActionId: 3 }, { ActionId: 4 }],
    });
    typeInto(workbook, workbook.sheets[1]!, 2, 1, '5');
    await turn();
    expect(received[2]).toMatchObject({ _actionName: 'richApiMessage', _responseType: 1, _correlationId: 7 });
    const [[category, type, target, args]] = (
      received[2]!['_data'] as { ArrayData: [[number, number, string, string]] }
    ).ArrayData;
    expect([category, type, target]).toEqual([65536, 10, 'Workbook']);
    expect(JSON.parse(args)).toMatchObject({
      address: 'B3',
      worksheetId: workbook.sheets[1]!.id,
      triggerSource: 'Unknown',
    });
  });

  it('runs a ribbon command, even one pressed before the pane was ready, until it is completed', async () => {
    const { excel, received, send } = page();
    let isDone = false;
    const command = excel.invokeCommand('CheckSheet').then(() => (isDone = true));
    send({ _actionName: 'appCommandInvoked', _actionType: 1, _correlationId: 9 });
    await turn();
    expect(received[1]).toMatchObject({ _actionName: 'appCommandInvoked', _data: { 1: 'CheckSheet' } });
    expect(isDone).toBe(false);
    send({
      _actionName: 'executeMethod',
      _actionType: 0,
      _correlationId: 10,
      _data: { DdaMethod: { DispatchId: 94 } },
    });
    await command;
    expect(isDone).toBe(true);
  });

  it('leaves nothing behind', () => {
    const { excel, workbook, listeners } = page();
    excel.stop();
    expect([listeners.size, workbook.listeners.size]).toEqual([0, 0]);
  });
});
