/** The parts of an extended manifest that say which keys do what (developer.microsoft.com: extended-manifest.schema.json). */
export interface ShortcutFile {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly mac?: string };
  }[];
  readonly resources: { readonly default: Resources };
}

export type Resources = Readonly<Record<string, { readonly value: string }>>;

export interface Shortcut {
  readonly action: string;
  /** “Ctrl+Shift+Alt+C”. */
  readonly key: string;
  readonly name: string;
}

/** The shortcuts as Excel knows them in a language: the file's own strings for Chinese, the resource file's for English. */
export function resolved(file: ShortcutFile, other: Resources, locale: string): readonly Shortcut[] {
  const strings = locale === 'zh-CN' ? file.resources.default : { ...file.resources.default, ...other };
  const text = (template: string): string =>
    template.replace(/\$\{resource\.(\w+)\}/g, (whole, name: string) => strings[name]?.value ?? whole);
  return file.shortcuts.map(({ action, key }) => ({
    action,
    key: text(key.default),
    name: text(file.actions.find(({ id }) => id === action)?.name ?? ''),
  }));
}

/** Whether the keys pressed are the shortcut's. By the physical key: with Alt held a layout may give another letter. */
export function isPressed({ key }: Shortcut, event: KeyboardEvent): boolean {
  const parts = key.split('+');
  const has = (name: string): boolean => parts.includes(name);
  return (
    event.ctrlKey === has('Ctrl') &&
    event.shiftKey === has('Shift') &&
    event.altKey === has('Alt') &&
    event.code === `Key${parts[parts.length - 1] ?? ''}`
  );
}
