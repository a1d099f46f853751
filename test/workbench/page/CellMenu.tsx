import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { CellMenu as Menu, Command } from '../manifest';

interface Props {
  readonly menu: Menu;
  readonly at: { readonly x: number; readonly y: number };
  readonly onCommand: (command: Command) => void;
  readonly onClose: () => void;
}

/** What the add-in adds to the menu of a cell; Excel's own entries are left out, and its submenu stands open. */
export function CellMenu({ menu, at, onCommand, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const items = (): HTMLButtonElement[] => [...(box.current?.querySelectorAll('button') ?? [])];
  useEffect(() => items()[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const all = items();
    const from = all.findIndex(item => item === document.activeElement);
    all[(from + by + all.length) % all.length]?.focus();
    event.preventDefault();
  };
  return (
    <>
      <div className="cell-menu-shade" onMouseDown={onClose} />
      <div
        ref={box}
        role="menu"
        aria-label={menu.label}
        className="cell-menu"
        style={{ left: at.x, top: at.y }}
        onKeyDown={onKeyDown}
      >
        <strong>{menu.label}</strong>
        {menu.commands.map(command => (
          <button
            key={command.controlId}
            type="button"
            role="menuitem"
            title={command.tip}
            onClick={() => {
              onClose();
              onCommand(command);
            }}
          >
            {command.icon !== undefined && <img src={new URL(command.icon).pathname} alt="" width={16} height={16} />}
            {command.label}
          </button>
        ))}
      </div>
    </>
  );
}
