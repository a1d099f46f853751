import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { a1, type Address } from '../../engine/index';
import { usePane } from '../pane';

// A cell named in small print is as small as the words around it.
const useStyles = makeStyles({
  link: {
    fontSize: 'inherit',
    lineHeight: 'inherit',
    // Forced colours would make it a plain word: it is a button.
    '@media (forced-colors: active)': { color: 'LinkText', textDecorationLine: 'underline' },
  },
});

export interface CellLinkProps {
  readonly at: Address;
  /** What to read instead of the address. */
  readonly children?: ReactNode;
  /** Leave the sheet's name out where a heading already says it. */
  readonly short?: boolean;
}

/** A cell by name; choosing it takes the user there. */
export function CellLink({ at, children, short = false }: CellLinkProps): ReactNode {
  const styles = useStyles();
  const { controller } = usePane();
  const full = `${at.sheet}!${a1(at)}`;
  return (
    <Link as="button" className={styles.link} title={full} onClick={() => void controller.select(at)}>
      {children ?? (short ? a1(at) : full)}
    </Link>
  );
}
