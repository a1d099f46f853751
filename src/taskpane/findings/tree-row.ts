import { makeStyles, tokens } from '@fluentui/react-components';
import type { HTMLAttributes } from 'react';
import type { Row } from './list-rows';

export const useTreeStyles = makeStyles({
  item: {
    outlineStyle: 'none',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** What every row of the tree is given. */
export interface TreeRowProps<R extends Row = Row> {
  readonly row: R;
  /** The one row that Tab comes to. */
  readonly isTabStop: boolean;
  readonly onFold: (open: boolean) => void;
}

/** What assistive technology is told of a row: most rows are not in the page, so each says where it stands. */
export function inTree({
  row,
  isTabStop,
}: TreeRowProps): HTMLAttributes<HTMLElement> & { readonly 'data-item': string } {
  return {
    role: 'treeitem',
    tabIndex: isTabStop ? 0 : -1,
    'data-item': row.id,
    'aria-level': row.level,
    'aria-posinset': row.position,
    'aria-setsize': row.size,
    'aria-expanded': row.isOpen,
  };
}
