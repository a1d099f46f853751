import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isDetermined, plain, printed2, type ByLevel, type LevelLine } from '../../engine/index';
import { Lawful } from '../parts/Lawful';
import { usePane } from '../pane';
import { scoreWords } from './printed-words';
import { cardWords } from './score-words';
import { useSteps } from './use-steps';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: '2px 4px',
    textAlign: 'end',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  level: { padding: '4px 4px 6px', textAlign: 'start', fontWeight: tokens.fontWeightRegular, width: '55%' },
  figure: { padding: '4px', textAlign: 'end', verticalAlign: 'top', overflowWrap: 'anywhere' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  start: { textAlign: 'start' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  track: {
    height: '8px',
    marginTop: '4px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '2px',
    overflow: 'hidden',
    // Forced colours take backgrounds away; the bar is told by them.
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', border: '1px solid CanvasText' },
  },
  unknown: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  foot: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clip: 'rect(0 0 0 0)' },
});

/** A bar for each first level, and the table that it draws: obtained of full, or weights beside the usual ones. */
export function LevelBars({ name, levels }: { readonly name: string; readonly levels: ByLevel }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const { lines, usualLaw } = levels;
  const isScored = lines.some(line => line.obtained);
  const isWeighed = lines.some(line => line.full);
  const differs = lines.some(hasOwnWeight);
  return (
    <div>
      <table className={styles.table} aria-label={`${name} ${say(cardWords.levels)}`}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.start)}>
              {say(cardWords.level)}
            </th>
            <th scope="col" className={styles.head}>
              {say(isScored ? cardWords.obtained : cardWords.count)}
            </th>
            <th scope="col" className={styles.head}>
              {say(isWeighed ? cardWords.full : cardWords.usualColumn)}
            </th>
            {isScored && (
              <th scope="col">
                <span className={styles.unseen}>{say(scoreWords.why)}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <LevelRow key={line.name.zh} line={line} isScored={isScored} isWeighed={isWeighed} />
          ))}
        </tbody>
      </table>
      {!isWeighed && <p className={styles.foot}>{say(cardWords.noWeights)}</p>}
      {(differs || !isWeighed) && (
        <p className={styles.foot}>
          {say(cardWords.usualLaw)}：<Lawful law={usualLaw} />
        </p>
      )}
    </div>
  );
}

interface LevelRowProps {
  readonly line: LevelLine;
  readonly isScored: boolean;
  readonly isWeighed: boolean;
}

function LevelRow({ line, isScored, isWeighed }: LevelRowProps): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const { full, obtained, share, usual, indicators, withdrawn } = line;
  const figure = (outcome: typeof full): string =>
    isDetermined(outcome) ? printed2(outcome.value) : say(scoreWords.unknown);
  const about = [
    ...(isScored && indicators > 0 ? [say(cardWords.indicators(indicators))] : []),
    ...(withdrawn > 0 ? [say(cardWords.withdrawn(withdrawn))] : []),
    ...(isWeighed && usual && hasOwnWeight(line) ? [say(cardWords.usual(plain(usual)))] : []),
  ];
  const [button, steps] = useSteps(line.name, obtained ?? full ?? nothing, 4);
  return (
    <>
      <tr className={styles.row}>
        <th scope="row" className={styles.level}>
          {say(line.name) || say(cardWords.unnamedLevel)} <span className={styles.small}>{about.join(' · ')}</span>
          {isScored && (
            <div className={mergeClasses(styles.track, share === undefined && styles.unknown)} aria-hidden>
              {share !== undefined && <div className={styles.bar} style={{ width: `${share}%` }} />}
            </div>
          )}
        </th>
        <td className={styles.figure}>{isScored ? figure(obtained) : indicators}</td>
        <td className={mergeClasses(styles.figure, styles.small)}>
          {isWeighed ? figure(full) : usual ? plain(usual) : '—'}
        </td>
        {isScored && (obtained ? button : <td />)}
      </tr>
      {isScored && obtained && steps}
    </>
  );
}

/** A level whose indicators were all withdrawn has nothing to explain. */
const nothing = { undetermined: { zh: '', en: '' }, from: [] };

const hasOwnWeight = ({ full, usual }: LevelLine): boolean =>
  isDetermined(full) && usual !== undefined && !full.value.eq(usual);
