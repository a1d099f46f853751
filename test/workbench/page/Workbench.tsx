import {
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type DragEvent,
  type KeyboardEvent,
} from 'react';
import { a1 } from '../../../src/engine/sheet/address';
import { rawCell } from '../../../src/engine/sheet/grid';
import type { Looks } from '../looks';
import type { Command, Ribbon } from '../manifest';
import { isPressed, type Shortcut } from '../shortcuts';
import type { Book } from './book';
import { CellMenu } from './CellMenu';
import { RibbonBar } from './RibbonBar';
import { SheetGrid } from './SheetGrid';

interface Props {
  readonly book: Book;
  readonly looks: Looks;
  readonly ribbon: Ribbon;
  readonly shortcuts: readonly Shortcut[];
  readonly paneWidth: number;
  /** Lets the stand-in take the pane's messages; gives the way to run a ribbon function, and a clean-up. */
  readonly connect: (
    pane: HTMLIFrameElement,
    /** The pane asks to be shown. */
    onShow: () => void,
  ) => {
    readonly invoke: (name: string, controlId: string) => void;
    readonly close: () => void;
  };
  readonly onOpen: (file: File) => void;
  readonly notice: string | undefined;
}

/** The page that stands in for Excel: ribbon, formula bar, grid, sheet tabs, and the task pane beside them. */
export function Workbench({ book, looks, ribbon, shortcuts, paneWidth, connect, onOpen, notice }: Props) {
  useSyncExternalStore(book.subscribe, book.version);
  const [paneShown, setPaneShown] = useState(true);
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number }>();
  const pane = useRef<HTMLIFrameElement>(null);
  const session = useRef<ReturnType<typeof connect>>();

  useEffect(() => {
    if (!pane.current) return;
    const opened = connect(pane.current, () => setPaneShown(true));
    session.current = opened;
    return opened.close;
  }, [connect]);

  const run = useCallback((command: Command) => {
    if (command.action.kind === 'pane') setPaneShown(true);
    if (command.action.kind === 'function') session.current?.invoke(command.action.name, command.controlId);
  }, []);
  // Excel on the web hears an add-in's keys while the focus is outside the pane
  const onKeyDown = (event: KeyboardEvent): void => {
    const pressed = shortcuts.find(shortcut => isPressed(shortcut, event.nativeEvent));
    if (!pressed) return;
    event.preventDefault();
    session.current?.invoke(pressed.action, pressed.action);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) onOpen(file);
  };

  const active = book.activeSheet();
  const at = book.selection();
  const cell = rawCell(book.grid(at.sheet), at.row, at.col);
  return (
    <div className="workbench" onKeyDown={onKeyDown} onDragOver={event => event.preventDefault()} onDrop={onDrop}>
      <header>
        <strong>{book.fileName}</strong>
        <span className="quiet">试用台：代替 Excel 的网页，文件不离开浏览器</span>
        <label className="button">
          打开…
          <input
            type="file"
            accept=".xlsx,.xlsm"
            hidden
            onChange={event => event.target.files?.[0] && onOpen(event.target.files[0])}
          />
        </label>
        <button type="button" onClick={() => save(book)}>
          下载
        </button>
        <button type="button" aria-pressed={paneShown} onClick={() => setPaneShown(!paneShown)}>
          任务窗格
        </button>
      </header>
      {notice !== undefined && (
        <p role="alert" className="notice">
          {notice}
        </p>
      )}
      {menuAt && ribbon.menu && (
        <CellMenu menu={ribbon.menu} at={menuAt} onCommand={run} onClose={() => setMenuAt(undefined)} />
      )}
      <RibbonBar ribbon={ribbon} onCommand={run} />
      <div className="formula-bar">
        <output aria-label="活动单元格">{a1(at)}</output>
        <span>{cell?.formula ?? cell?.shown ?? ''}</span>
      </div>
      <div className="middle">
        <main>
          <SheetGrid
            grid={book.grid(active)}
            looks={book.looks(active) ?? looks}
            marks={book.marks(active)}
            links={book.links(active)}
            charts={book.charts(active)}
            selection={at}
            onSelect={book.select}
            onType={book.type}
            onEditing={book.setEditing}
            onMenu={setMenuAt}
          />
        </main>
        <aside style={{ width: paneWidth, display: paneShown ? undefined : 'none' }}>
          <div className="pane-title">{ribbon.addinName}</div>
          <iframe ref={pane} title={ribbon.addinName} />
        </aside>
      </div>
      <nav role="tablist" aria-label="工作表">
        {book
          .sheets()
          .filter(sheet => sheet.visible)
          .map(sheet => (
            <button
              key={sheet.name}
              type="button"
              role="tab"
              aria-selected={sheet.name === active}
              onClick={() => book.activate(sheet.name)}
            >
              {sheet.name}
            </button>
          ))}
      </nav>
    </div>
  );
}

function save(book: Book): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([book.download() as BlobPart], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  );
  link.download = book.fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
