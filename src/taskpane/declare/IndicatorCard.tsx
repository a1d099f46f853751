import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { a1 } from '../../engine/index';
import type { Row, RowPart } from './declare-state';
import { declareWords } from './declare-words';
import { usePane } from '../pane';
import { joined, printedTarget, signs, targetParts, type Sign } from './target-parts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '4px',
    padding: '6px 8px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: { display: 'flex', alignItems: 'center' },
  ordinal: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '6px' },
  target: { display: 'grid', gridTemplateColumns: '62px minmax(0, 1fr) 84px', gap: '6px' },
  words: { display: 'grid', gridTemplateColumns: '62px minmax(0, 1fr)', gap: '6px' },
  input: { minWidth: 0, width: '100%' },
  inner: { minWidth: 0, width: '100%' },
  about: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  asks: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

export interface IndicatorCardProps {
  readonly row: Row;
  readonly ordinal: number;
  readonly isLast: boolean;
  /** Where the focus belongs once the table has changed: the id of an element. */
  readonly onFocus: (id: string) => void;
}

/** One indicator: its words, its target in sign, figure and unit, and under it where the suggestion comes from. */
export function IndicatorCard({ row, ordinal, isLast, onFocus }: IndicatorCardProps): ReactNode {
  const styles = useStyles();
  const { dispatch, say } = usePane();
  const { id, indicator } = row;
  const title = indicator.name === '' ? say(declareWords.nth(ordinal)) : indicator.name;
  const move = (by: 1 | -1, focus: string): void => {
    onFocus(focus);
    dispatch({ kind: 'declare', action: { kind: 'row-moved', id, by } });
  };
  return (
    <li className={styles.card} aria-label={`${say(declareWords.nth(ordinal))} ${indicator.name}`.trim()}>
      <div className={styles.head}>
        <span className={styles.ordinal}>{say(declareWords.nth(ordinal))}</span>
        <Button
          id={`up-${id}`}
          size="small"
          appearance="subtle"
          icon={<ArrowUp16Regular />}
          aria-label={say(declareWords.up(title))}
          disabledFocusable={ordinal === 1}
          onClick={() => move(-1, `up-${id}`)}
        />
        <Button
          id={`down-${id}`}
          size="small"
          appearance="subtle"
          icon={<ArrowDown16Regular />}
          aria-label={say(declareWords.down(title))}
          disabledFocusable={isLast}
          onClick={() => move(1, `down-${id}`)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete16Regular />}
          aria-label={say(declareWords.remove(title))}
          onClick={() => {
            onFocus('undo-table');
            dispatch({ kind: 'declare', action: { kind: 'row-removed', id } });
          }}
        />
      </div>
      <PartField row={row} part="name" />
      <div className={styles.pair}>
        <PartField row={row} part="level1" />
        <PartField row={row} part="level2" />
      </div>
      <TargetBoxes row={row} />
      {indicator.weight !== undefined && <PartField row={row} part="weight" />}
      <Origin row={row} />
    </li>
  );
}

function PartField({ row, part }: { readonly row: Row; readonly part: Exclude<RowPart, 'target'> }): ReactNode {
  const styles = useStyles();
  const { dispatch, say } = usePane();
  return (
    <Field label={say(declareWords[part])} size="small">
      <Input
        size="small"
        className={styles.input}
        input={{ className: styles.inner }}
        value={row.indicator[part] ?? ''}
        onChange={(_event, { value }) =>
          dispatch({ kind: 'declare', action: { kind: 'row-changed', id: row.id, part, value } })
        }
      />
    </Field>
  );
}

function TargetBoxes({ row }: { readonly row: Row }): ReactNode {
  const styles = useStyles();
  const { dispatch, say } = usePane();
  const parts = targetParts(row.indicator.target);
  const change = (value: string): void =>
    dispatch({ kind: 'declare', action: { kind: 'row-changed', id: row.id, part: 'target', value } });
  const sign = (
    <Field label={say(declareWords.sign)} size="small">
      <Select
        size="small"
        value={parts.kind === 'figure' ? parts.operator : ''}
        onChange={(_event, { value }) => change(withSign(row.indicator.target, value))}
      >
        {signs.map(one => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
        <option value="">{say(declareWords.words)}</option>
      </Select>
    </Field>
  );
  if (parts.kind === 'words')
    return (
      <div className={styles.words}>
        {sign}
        <Field label={say(declareWords.number)} size="small">
          <Input
            size="small"
            className={styles.input}
            input={{ className: styles.inner }}
            value={parts.words}
            onChange={(_event, { value }) => change(value)}
          />
        </Field>
      </div>
    );
  return (
    <div className={styles.target}>
      {sign}
      <Field label={say(declareWords.number)} size="small">
        <Input
          size="small"
          className={styles.input}
          input={{ className: styles.inner }}
          inputMode="decimal"
          value={parts.number}
          onChange={(_event, { value }) => change(joined({ ...parts, number: figureIn(value) }))}
        />
      </Field>
      <Field label={say(declareWords.unit)} size="small">
        <Input
          size="small"
          className={styles.input}
          input={{ className: styles.inner }}
          value={parts.unit}
          onChange={(_event, { value }) => change(joined({ ...parts, unit: value.replace(/[()（）]/g, '') }))}
        />
      </Field>
    </div>
  );
}

/** The box takes a figure only; words have a box of their own. */
const figureIn = (typed: string): string => typed.normalize('NFKC').replace(/[^\d.,]/g, '');

function withSign(target: string, chosen: string): string {
  const parts = targetParts(target);
  const sign = signs.find(one => one === chosen);
  if (sign === undefined) return parts.kind === 'words' ? target : target.replace(/^\s*[≥>=≤<]\s*/, '');
  if (parts.kind === 'figure') return joined({ ...parts, operator: sign });
  return figureFrom(parts.words, sign);
}

/** “95%”, “200(人)” keep their figure and unit; other words give way. */
function figureFrom(words: string, sign: Sign): string {
  const parts = targetParts(`${sign}${words}`);
  return parts.kind === 'figure' ? joined(parts) : joined({ kind: 'figure', operator: sign, number: '', unit: '' });
}

function Origin({ row }: { readonly row: Row }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const { suggestion, indicator, texts } = row;
  if (!suggestion) return null;
  const { was, why, evidence, asks, target } = suggestion;
  const isEdited = printedTarget(indicator.target) !== printedTarget(target);
  const left = texts.flatMap(one => one.left.map(({ said }) => `“${said}”`));
  return (
    <p className={styles.about}>
      {asks && !isEdited && <span className={styles.asks}>{say(declareWords.asks)}　</span>}
      {isEdited && `${say(declareWords.edited(target === '' ? '—' : target))}；`}
      {was && say(declareWords.origin(`${was.at.sheet}!${a1(was.at)}`))}
      {say(why)}
      {evidence && ` ${say(evidence)}。`}
      {left.length > 0 && ` ${say(declareWords.leftYears(left.join('、')))}`}
    </p>
  );
}
