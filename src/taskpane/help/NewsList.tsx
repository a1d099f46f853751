import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { usePane } from '../pane';
import { helpWords } from './help-words';
import { news } from './news';
import { version as current } from './version';

const useStyles = makeStyles({
  entry: { marginBottom: '10px' },
  title: { margin: '0 0 2px', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  date: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  items: { margin: 0, paddingLeft: '20px', lineHeight: tokens.lineHeightBase300 },
});

/** What is new, version by version; who has it before their eyes has read it. */
export function NewsList(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const isRead = state.preferences.newsRead === current;
  useEffect(() => {
    if (!isRead) controller.prefer({ newsRead: current });
  }, [isRead, controller]);
  return news.map(({ version, on, items }) => (
    <div key={version} className={styles.entry}>
      <h3 className={styles.title}>
        {say(helpWords.version(version))} <time className={styles.date}>{on}</time>
      </h3>
      <ul className={styles.items}>
        {items.map(item => (
          <li key={item.en}>{say(item)}</li>
        ))}
      </ul>
    </div>
  ));
}
