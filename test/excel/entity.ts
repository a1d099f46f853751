import { invalidArgument } from './excel-error';
import type { Sheet, Workbook } from './workbook';
import type { Rect } from '../../src/engine/sheet/address';

/**
 * One object of the API as the interpreter sees it: only the members listed exist, under their PascalCase names. What is
 * not listed is unknown to the stand-in and fails with ApiNotFound, never with silence.
 */
export interface Entity {
  /** “Range”: the first half of an error's location. */
  readonly type: string;
  /** `_Id` or `_ReferenceId`, sent with every answer about the object so that the client can find it again. */
  readonly identity?: Readonly<Record<string, Json>>;
  /** Scalar properties that can be loaded. */
  readonly get?: Readonly<Record<string, () => Json>>;
  /** Scalar properties that can be set. */
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  /** Properties that lead to another object; null is a null object. */
  readonly open?: Readonly<Record<string, () => Entity | null>>;
  /** Methods that lead to another object; null is a null object. */
  readonly make?: Readonly<Record<string, Method<Entity | null>>>;
  /** Methods that answer a value. */
  readonly call?: Readonly<Record<string, Method<Json | void>>>;
  /** Collections. */
  readonly items?: () => readonly Entity[];
  readonly item?: (key: unknown) => Entity;
  /** Ranges, so that a range can be an argument. */
  readonly block?: { readonly sheet: Sheet; readonly rect: Rect };
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What the objects of one client connection share. */
export interface Session {
  readonly workbook: Workbook;
  /** The minor number of the highest ExcelApi set: 14 for 1.14. */
  readonly excelApi: number;
  /** Tracked ranges by reference id. */
  readonly references: Map<string, Entity>;
  /** The events the client has registered for: “DataChanged”. */
  readonly registrations: Set<string>;
  readonly services: Set<(request: ServiceRequest) => void>;
}

/** What a pane asks of Office rather than of the workbook. */
export interface ServiceRequest {
  readonly name: 'SetAppRuntimeState' | 'NotifyActionHandlerReady';
  readonly argument: string | undefined;
}

interface Kinds {
  string: string;
  number: number;
  boolean: boolean;
  object: Readonly<Record<string, unknown>>;
  /** An address or a range object. */
  range: string | Entity;
  any: unknown;
}
type Param = keyof Kinds | `${keyof Kinds}?`;
type Argument<P> = P extends `${infer K extends keyof Kinds}?`
  ? Kinds[K] | undefined
  : P extends keyof Kinds
    ? Kinds[P]
    : never;

export type Method<R> = (args: readonly unknown[], location: string) => R;

/** A method with its parameters; a wrong count or type is InvalidArgument. */
export function method<const P extends readonly Param[], R>(
  params: P,
  run: (...args: { [I in keyof P]: Argument<P[I]> }) => R,
): Method<R> {
  return (args, location) => {
    if (args.length > params.length)
      throw invalidArgument(location, `takes ${params.length} arguments, got ${args.length}`);
    const checked = params.map((param, i) =>
      checkedArgument(param, args[i], `${location}, argument ${i + 1}`, location),
    );
    return run(...(checked as { [I in keyof P]: Argument<P[I]> }));
  };
}

function checkedArgument(param: Param, value: unknown, where: string, location: string): unknown {
  const kind = param.replace('?', '') as keyof Kinds;
  if (value === undefined || value === null) {
    if (param.endsWith('?')) return undefined;
    throw invalidArgument(location, `${where} is missing`);
  }
  const fits =
    kind === 'any' ||
    (kind === 'range' && (typeof value === 'string' || isRange(value))) ||
    (kind === 'object' && typeof value === 'object') ||
    typeof value === kind;
  if (!fits) throw invalidArgument(location, `${where} should be ${kind}`);
  return value;
}

const isRange = (value: unknown): value is Entity => typeof value === 'object' && value !== null && 'block' in value;

/** Refuses what a stand-in property cannot take. */
export function expectType<K extends 'string' | 'number' | 'boolean'>(
  value: unknown,
  kind: K,
  location: string,
): Kinds[K] {
  if (typeof value !== kind) throw invalidArgument(location, `should be ${kind}`);
  return value as Kinds[K];
}
