import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { basisWords, type Citation } from '../../engine/index';
import { usePane } from '../pane';

const useStyles = makeStyles({
  basis: { color: tokens.colorNeutralForeground2 },
});

/** A document, its clause where one has been checked, and how sure we are that it says so. */
export function Lawful({ law }: { readonly law: Citation }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <>
      {law.title}
      {law.clause} <span className={styles.basis}>· {say(basisWords[law.basis])}</span>
    </>
  );
}
