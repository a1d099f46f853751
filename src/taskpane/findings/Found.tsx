import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { pieces } from './search';

const useStyles = makeStyles({
  // Underlined and bold as well: a colour alone would not be seen by all.
  found: {
    fontWeight: 600,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    backgroundColor: 'transparent',
    color: 'inherit',
  },
});

/** The text, with the words that were looked for marked in it. */
export function Found({ text, words }: { readonly text: string; readonly words: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (words.length === 0) return text;
  return pieces(text, words).map(({ text: piece, found }, index) =>
    found ? (
      <mark key={index} className={styles.found}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
