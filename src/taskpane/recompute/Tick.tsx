import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Edit } from '../../engine/index';

export interface TickProps {
  readonly label: string;
  /** Said instead of the label where that is not enough. */
  readonly name?: string;
  readonly edits: readonly Edit[];
  readonly isTaken: (edit: Edit) => boolean;
  readonly onTake: (edits: readonly Edit[], on: boolean) => void;
}

/** Ticks many changes at once, and tells how many of them are ticked. */
export function Tick({ label, name = label, edits, isTaken, onTake }: TickProps): ReactNode {
  const taken = edits.filter(isTaken).length;
  const count = `${taken}/${edits.length}`;
  return (
    <Checkbox
      label={`${label} ${count}`}
      aria-label={`${name} ${count}`}
      checked={taken === edits.length ? true : taken === 0 ? false : 'mixed'}
      onChange={(_event, { checked }) => onTake(edits, checked === true)}
    />
  );
}
