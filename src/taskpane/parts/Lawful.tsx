import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { basisTold, type Citation } from '../../engine/index';
import { usePane } from '../pane';

const useStyles = makeStyles({
  basis: { color: tokens.colorNeutralForeground2 },
});

/** A document, its clause where one has been checked, and how sure we are that it says so. */
export function Lawful({ law }: { readonly law: Citation }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const basis = say(basisTold(law));
  return (
    <>
      {law.title}
      {law.clause} {basis !== '' && <span className={styles.basis}>· {basis}</span>}
    </>
  );
}
