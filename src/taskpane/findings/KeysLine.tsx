import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useId, useState, type ReactNode } from 'react';
import { usePane } from '../pane';
import { commandWords, viewWords } from '../words';
import { keyWords } from './list-words';

const useStyles = makeStyles({
  line: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: {
    fontSize: 'inherit',
    '@media (forced-colors: active)': { color: 'LinkText', textDecorationLine: 'underline' },
  },
  more: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '10px',
    rowGap: '2px',
    margin: '4px 0 0',
  },
  does: { margin: 0 },
  key: {
    fontFamily: 'inherit',
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
  },
});

/** The keys of this page: the three for every minute in sight, the others behind one word. */
export function KeysLine(): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.line}>
      {keyWords.inSight.map(([key, does]) => (
        <Fragment key={key}>
          <kbd className={styles.key}>{key}</kbd> {say(does)} ·{' '}
        </Fragment>
      ))}
      <Link
        as="button"
        className={styles.link}
        aria-label={`${say(viewWords.more)} ${say(keyWords.title)}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {say(isOpen ? commandWords.close : keyWords.title)}
      </Link>
      <dl id={id} className={styles.more} hidden={!isOpen}>
        {isOpen &&
          keyWords.more.map(([key, does]) => (
            <Fragment key={key}>
              <dt>
                <kbd className={styles.key}>{key}</kbd>
              </dt>
              <dd className={styles.does}>{say(does)}</dd>
            </Fragment>
          ))}
      </dl>
    </div>
  );
}
