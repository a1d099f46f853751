import type { Address } from './address';

/**
 * A value that never leaves its cell.
 *
 * `blank` – nothing there, or a dash that stands for nothing (`shown` keeps the dash).
 * `unreadable` – something there that is not what the column asks for; `why` names it for a person.
 * Blank is not zero, and unreadable is not wrong.
 */
export type Cell<T> = Filled<T> | Blank | Unreadable;

export interface Filled<T> {
  readonly kind: 'value';
  readonly at: Address;
  readonly value: T;
  readonly shown: string;
  /** The formula behind the value, with its “=”. */
  readonly formula?: string;
}

export interface Blank {
  readonly kind: 'blank';
  readonly at: Address;
  readonly shown: string;
  readonly formula?: string;
}

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly at: Address;
  readonly shown: string;
  readonly why: UnreadableWhy;
  readonly formula?: string;
}

/** `error` – #REF! and its kind; `not-a-number` – words where a number belongs; `placeholder` – XX, 待定, *. */
export type UnreadableWhy = 'error' | 'not-a-number' | 'placeholder';

/** The value, or undefined for a blank, unreadable or absent cell. */
export function valueOf<T>(cell: Cell<T> | undefined): T | undefined {
  return cell?.kind === 'value' ? cell.value : undefined;
}

/** What a person reads in the cell; empty for a cell that is not on the form. */
export function shownOf(cell: Cell<unknown> | undefined): string {
  return cell?.shown ?? '';
}

export function isBlank(cell: Cell<unknown> | undefined): boolean {
  return cell === undefined || cell.kind === 'blank';
}
