import {
  Button,
  Field,
  FluentProvider,
  Image,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * What Microsoft's generator makes for a React task pane, by its parts: a logo with a heading, three lines with icons, a
 * text field and a button.
 */
const useStyles = makeStyles({
  page: { minHeight: '100vh' },
  head: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: { display: 'flex', alignItems: 'center' },
});

function Template(): ReactNode {
  const styles = useStyles();
  const [words, setWords] = useState('Some text');
  return (
    <div className={styles.page}>
      <section className={styles.head}>
        <Image width="90" height="90" src="/assets/icon-64.png" alt="logo" />
        <h1>Welcome</h1>
      </section>
      {[<Ribbon24Regular key="1" />, <LockOpen24Regular key="2" />, <DesignIdeas24Regular key="3" />].map((icon, n) => (
        <p key={n} className={styles.line}>
          {icon} line {n + 1}
        </p>
      ))}
      <Field label="Text to insert">
        <Textarea value={words} onChange={(_event, { value }) => setWords(value)} />
      </Field>
      <Button appearance="primary" size="large">
        Insert text
      </Button>
    </div>
  );
}

void Office.onReady(() => {
  createRoot(document.getElementById('pane')!).render(
    <FluentProvider theme={webLightTheme}>
      <Template />
    </FluentProvider>,
  );
});
