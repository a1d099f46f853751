import type { Json } from './entity';

/** The bodies that Microsoft's client library and Excel exchange, as far as the stand-in speaks of them. */

export interface Action {
  readonly Id: number;
  /** 1 instantiate · 2 query · 3 method · 4 set property · 5 trace */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}
export interface ObjectPath {
  readonly Id: number;
  /** 1 root · 2 new object · 3 method · 4 property · 5 indexer · 6 by reference · 7 null object */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
export interface RequestBody {
  /** Whether ranges in the answers are to be kept for later requests. */
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
export interface ResponseBody {
  readonly Error: null | {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
}
/** A request is answered by a body, or refused as a whole with one of Office's numbers. */
export type Answer =
  { readonly body: ResponseBody } | { readonly refused: { readonly code: string; readonly number: number } };

export interface RequestRecord {
  readonly bytesAsked: number;
  readonly bytesAnswered: number;
  /** “Worksheet.getRange”-like names are not known here: the PascalCase members the request names, in order. */
  readonly members: readonly string[];
  readonly actions: number;
  readonly writes: boolean;
  /** The client's own request that releases tracked ranges when `Excel.run` ends. */
  readonly cleanup: boolean;
  readonly delayedForCellEdit: boolean;
  readonly error?: string;
}

export interface Failure {
  /** The index of the action in its request, or a test of the action; `address` is that of its range as written, or “”. */
  readonly at: number | ((action: Action, member: string, address: string) => boolean);
  readonly code: string;
  /** Which requests may fail; by default those that write. */
  readonly when?: (request: { readonly writes: boolean; readonly members: readonly string[] }) => boolean;
  /** How often; once unless said otherwise. */
  readonly times?: number;
}
