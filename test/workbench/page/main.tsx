import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { inWords } from '../../../src/app/in-words';
import { playExcel } from '../../excel/browser-host';
import { looksOf, type Looks } from '../looks';
import { ribbonOf, type Ribbon } from '../manifest';
import { resolved, type Resources, type Shortcut, type ShortcutFile } from '../shortcuts';
import { openBook, type OpenBook } from './open-book';
import { Workbench } from './Workbench';
import './workbench.css';

interface Opened extends OpenBook {
  readonly looks: Looks;
}

/** What other programs may use; see the README. */
interface WorkbenchApi {
  download: () => Uint8Array;
  /** What the pane asked of Excel since the workbook was opened: actions, bytes asked and answered. */
  readonly requests: readonly {
    readonly count: number;
    readonly bytes: number;
    readonly answered: number;
    readonly writes: boolean;
  }[];
}

declare global {
  interface Window {
    workbench: WorkbenchApi;
  }
}

const query = new URLSearchParams(location.search);
const SAMPLE = 'sample.xlsx';
/** Excel's own pane is about 350 px wide on a common screen. */
const paneWidth = Math.max(280, Number(query.get('pane') ?? 350));
const locale = query.get('lang') === 'en' ? 'en-US' : 'zh-CN';
const apiSet = Number(query.get('ExcelApi') ?? 1.14);

let session: ReturnType<typeof playExcel> | undefined;
let current: Opened | undefined;
const api: WorkbenchApi = {
  download: () => current!.book.download(),
  get requests() {
    return (session?.interpreter.counted() ?? []).map(({ actions, bytesAsked, bytesAnswered, writes }) => ({
      count: actions,
      bytes: bytesAsked,
      answered: bytesAnswered,
      writes,
    }));
  },
};

function open(name: string, bytes: Uint8Array): Opened | string {
  const opened = openBook(name, bytes);
  if (!opened.ok) return `${name}：${inWords(opened.problem).zh}`;
  if (query.has('readonly')) opened.value.workbook.readOnly = true;
  return { ...opened.value, looks: looksOf(bytes) };
}

interface PageProps {
  readonly first: Opened;
  readonly ribbon: Ribbon;
  readonly shortcuts: readonly Shortcut[];
}

function Page({ first, ribbon, shortcuts }: PageProps) {
  const [opened, setOpened] = useState(first);
  const [notice, setNotice] = useState<string>();
  useEffect(() => {
    current = opened;
    document.title = `${opened.book.fileName} – 试用台`;
  }, [opened]);
  const connect = useCallback(
    (pane: HTMLIFrameElement, onShow: () => void) => {
      session = playExcel({
        iframe: pane,
        paneUrl: '/taskpane/taskpane.html',
        workbook: opened.workbook,
        requirementSets: { ExcelApi: apiSet, SharedRuntime: 1.1, DelayForCellEdit: 1.1 },
        locale,
        addinName: ribbon.addinName,
        fileName: opened.book.fileName,
      });
      const mine = session;
      mine.interpreter.services.add(({ name }) => name === 'SetAppRuntimeState' && onShow());
      return {
        invoke: (name: string, controlId: string) => void mine.invokeCommand(name, controlId),
        close: () => mine.stop(),
      };
    },
    [opened, ribbon],
  );
  const onOpen = (file: File): void => {
    void file.arrayBuffer().then(buffer => {
      const next = open(file.name, new Uint8Array(buffer));
      setNotice(typeof next === 'string' ? next : undefined);
      if (typeof next !== 'string') setOpened(next);
    });
  };
  return (
    <Workbench {...{ ribbon, shortcuts, paneWidth, connect, onOpen, notice }} book={opened.book} looks={opened.looks} />
  );
}

async function load(path: string): Promise<Opened | string> {
  const answer = await fetch(`/corpus/${path.split('/').map(encodeURIComponent).join('/')}`);
  if (!answer.ok) return `找不到 test/corpus/${path}`;
  return open(path.split('/').pop() ?? path, new Uint8Array(await answer.arrayBuffer()));
}

async function start(): Promise<void> {
  const root = createRoot(document.getElementById('root')!);
  const [first, manifest, keys, otherKeys] = await Promise.all([
    load(query.get('open') ?? SAMPLE),
    fetch('/manifest.xml').then(file => file.text()),
    fetch('/assets/shortcuts.json').then(file => file.json() as Promise<ShortcutFile>),
    fetch('/assets/shortcuts.en-us.json').then(file => file.json() as Promise<Resources>),
  ]);
  if (typeof first === 'string') {
    root.render(<p role="alert">{first}</p>);
    return;
  }
  current = first;
  window.workbench = api;
  root.render(<Page first={first} ribbon={ribbonOf(manifest, locale)} shortcuts={resolved(keys, otherKeys, locale)} />);
}

void start();
