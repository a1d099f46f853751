import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Component, lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Language } from '../engine/index';
import { afterPaint } from './after-paint';
import { CommandBar } from './shell/CommandBar';
import type { Controller } from './controller';
import { PaneContext, type Pane } from './pane';
import type { Action, State } from './state';
import type { Store } from './store';
import { appearance, themes, type Appearance } from './theme';
import { brand, commandWords, stateWords } from './words';

const Body = lazy(() => afterPaint().then(() => import('./shell/Body')));
const LiveRegion = lazy(() => afterPaint().then(() => import('./shell/LiveRegion')));
const TaskProgress = lazy(() => afterPaint().then(() => import('./shell/TaskProgress')));

const useStyles = makeStyles({
  pane: { minHeight: '100vh', display: 'flex', flexDirection: 'column', minWidth: 0 },
  body: { flexGrow: 1, padding: '8px 12px 16px', minWidth: 0 },
  waiting: { color: tokens.colorNeutralForeground2, padding: '16px 0' },
  brand: {
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface AppProps {
  readonly store: Store<State, Action>;
  readonly controller: Controller;
  readonly language: Language;
  /** Office's background colour at this moment, where the host tells it. */
  readonly officeBackground?: () => string | undefined;
}

/** The shell: commands, progress and announcements at once; everything that shows results comes after the first paint. */
export function App({ store, controller, language, officeBackground }: AppProps): ReactNode {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.get);
  const look = useAppearance(officeBackground);
  const pane = useMemo<Pane>(
    () => ({ state, dispatch: store.dispatch, controller, language, say: text => text[language] }),
    [state, store, controller, language],
  );
  return (
    // No class on the provider: popovers outside it would inherit the pane's own box.
    <FluentProvider theme={themes[look]}>
      <PaneContext.Provider value={pane}>
        <div className={styles.pane}>
          <CommandBar />
          <Suspense fallback={null}>
            <TaskProgress />
            <LiveRegion />
          </Suspense>
          <main className={styles.body} aria-busy={state.task.kind === 'reading'}>
            <Crash say={pane.say}>
              <Suspense fallback={<div className={styles.waiting}>{pane.say(stateWords.loading)}</div>}>
                <Body />
              </Suspense>
            </Crash>
          </main>
          <footer className={styles.brand}>{pane.say(brand)}</footer>
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
}

/** Themes change while the pane is open, and Office does not always tell: look again whenever the pane gets the focus. */
function useAppearance(officeBackground: (() => string | undefined) | undefined): Appearance {
  const read = (): Appearance => appearance(officeBackground?.(), query => window.matchMedia?.(query).matches ?? false);
  const [look, setLook] = useState(read);
  useEffect(() => {
    const again = (): void => setLook(read());
    const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map(query =>
      window.matchMedia?.(query),
    );
    window.addEventListener('focus', again);
    queries.forEach(query => query?.addEventListener('change', again));
    return () => {
      window.removeEventListener('focus', again);
      queries.forEach(query => query?.removeEventListener('change', again));
    };
  });
  return look;
}

/** A body that fails, or cannot be loaded, leaves a sentence and a way out, not a blank pane. */
class Crash extends Component<
  { readonly children: ReactNode; readonly say: Pane['say'] },
  { readonly failed: boolean }
> {
  override state = { failed: false };
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <p role="alert">
        {this.props.say(stateWords.crashed)}{' '}
        <button type="button" onClick={() => window.location.reload()}>
          {this.props.say(commandWords.reload)}
        </button>
      </p>
    );
  }
}
