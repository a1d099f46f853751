/** One ribbon command of the manifest, in the order it stands there. */
export interface Command {
  readonly controlId: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | undefined;
  /** Either the function given to Office.actions.associate, or the pane is shown. */
  readonly action: { readonly kind: 'function'; readonly name: string } | { readonly kind: 'pane' };
}

export interface RibbonGroup {
  readonly label: string;
  readonly commands: readonly Command[];
}

/** What the add-in adds to the menu that a right click on a cell opens. */
export interface CellMenu {
  readonly label: string;
  readonly commands: readonly Command[];
}

export interface Ribbon {
  readonly addinName: string;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  readonly menu: CellMenu | undefined;
}

/** Reads the ribbon tab from manifest.xml as Excel does: by resource ids, in the given language. */
export function ribbonOf(manifest: string, locale: string): Ribbon {
  const xml = new DOMParser().parseFromString(manifest, 'application/xml');
  const all = (node: ParentNode, name: string): Element[] =>
    [...node.querySelectorAll('*')].filter(element => element.localName === name);
  const child = (node: Element, name: string): Element | undefined =>
    [...node.children].find(element => element.localName === name);
  const strings = new Map<string, string>();
  for (const kind of ['Image', 'Url', 'String'])
    for (const entry of all(xml, kind)) {
      const override = [...entry.children].find(one => one.getAttribute('Locale') === locale);
      strings.set(
        entry.getAttribute('id') ?? '',
        (override ?? entry).getAttribute(override ? 'Value' : 'DefaultValue') ?? '',
      );
    }
  const resource = (node: Element | undefined): string => strings.get(node?.getAttribute('resid') ?? '') ?? '';
  const localised = (node: Element | undefined): string => {
    const override = node && [...node.children].find(one => one.getAttribute('Locale') === locale);
    return override?.getAttribute('Value') ?? node?.getAttribute('DefaultValue') ?? '';
  };

  const commandOf = (control: Element): Command => {
    const tip = child(control, 'Supertip');
    const action = child(control, 'Action');
    const icons = all(control, 'Image').filter(image => image.getAttribute('size') === '32');
    const name = action && child(action, 'FunctionName')?.textContent;
    return {
      controlId: control.getAttribute('id') ?? '',
      label: resource(child(control, 'Label')),
      tip: resource(tip && child(tip, 'Description')),
      icon: icons[0] && resource(icons[0]),
      action: name ? { kind: 'function', name } : { kind: 'pane' },
    };
  };

  const cellMenu = all(xml, 'OfficeMenu')
    .filter(menu => menu.getAttribute('id') === 'ContextMenuCell')
    .flatMap(menu => all(menu, 'Control'))[0];
  const tab = all(xml, 'CustomTab')[0];
  const groups = tab ? all(tab, 'Group') : [];
  return {
    addinName: localised(all(xml, 'DisplayName')[0]),
    tab: resource(tab && child(tab, 'Label')),
    groups: groups.map(group => ({
      label: resource(child(group, 'Label')),
      commands: all(group, 'Control').map(commandOf),
    })),
    menu: cellMenu && { label: resource(child(cellMenu, 'Label')), commands: all(cellMenu, 'Item').map(commandOf) },
  };
}
