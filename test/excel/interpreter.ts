import { isSince } from './api-sets';
import type { Entity, Json, ServiceRequest, Session } from './entity';
import { ExcelError } from './excel-error';
import { officeService } from './office-services';
import type {
  Action,
  Answer,
  ArgumentInfo,
  Failure,
  ObjectPath,
  RequestBody,
  RequestRecord,
  ResponseBody,
} from './protocol';
import { workbookRoot } from './workbook-parts';
import type { Workbook, WorkbookEvent } from './workbook';
import { settle } from './workbook';

/**
 * Executes the request bodies of Microsoft's client library against a workbook, one action after the other. Like Excel it
 * is not transactional: at the first error the earlier actions have taken effect. Unlike Excel it never lets anything
 * unknown pass.
 */

export interface Interpreter {
  readonly workbook: Workbook;
  readonly requests: RequestRecord[];
  /** `flags`: 1 writes, 64 wait until the user has left the cell. */
  execute(body: RequestBody, flags: number): Promise<Answer>;
  fail(failure: Failure): void;
  /** The requests without the client's own cleaning up. */
  counted(): readonly RequestRecord[];
  readonly registrations: ReadonlySet<string>;
  /** Told when the pane asks Office to show or hide it. */
  readonly services: Set<(request: ServiceRequest) => void>;
}

export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;
const REQUEST_TOO_LARGE = { code: 'RequestPayloadSizeLimitExceeded', number: 5103 };
const RESPONSE_TOO_LARGE = { code: 'ResponsePayloadSizeLimitExceeded', number: 5104 };
const DIALOG_OPEN = { code: 'WriteNotSupportedWhenModalDialogOpen', number: 5016 };

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

/** `excelApi`: the minor number of the highest ExcelApi set this Excel has. */
export function interpreter(workbook: Workbook, excelApi = 14): Interpreter {
  const session: Session = { workbook, excelApi, references: new Map(), registrations: new Set(), services: new Set() };
  const requests: RequestRecord[] = [];
  const failures: (Failure & { left: number })[] = [];

  async function execute(body: RequestBody, flags: number): Promise<Answer> {
    const members = body.Actions.map(action => memberOf(body, action)).filter(Boolean);
    const writes = body.Actions.some(action => changes(action, memberOf(body, action)));
    const asked = bytes(body);
    const delayed = (flags & DELAY_FOR_CELL_EDIT) !== 0;
    const cleanup = members.length > 0 && members.every(name => name === '_RemoveReference');
    const record = (answer: Answer, error?: string): Answer => {
      requests.push({
        bytesAsked: asked,
        bytesAnswered: 'body' in answer ? bytes(answer.body) : 0,
        members,
        actions: body.Actions.length,
        writes,
        cleanup,
        delayedForCellEdit: delayed,
        ...(error === undefined ? {} : { error }),
      });
      return answer;
    };
    if (asked > PAYLOAD_LIMIT) return record({ refused: REQUEST_TOO_LARGE }, REQUEST_TOO_LARGE.code);
    if (workbook.cellEditing && !cleanup) {
      if (!delayed)
        return record(
          failedAt(0, new ExcelError('InvalidOperationInCellEditMode', ''), []),
          'InvalidOperationInCellEditMode',
        );
      await editingEnds(workbook);
    }
    if (workbook.dialogOpen && writes) return record({ refused: DIALOG_OPEN }, DIALOG_OPEN.code);
    const injected = cleanup
      ? undefined
      : failures.find(each => each.left > 0 && (each.when ?? (r => r.writes))({ writes, members }));
    const answer = run(session, body, injected);
    settle(workbook);
    if (bytes(answer.body) > PAYLOAD_LIMIT) return record({ refused: RESPONSE_TOO_LARGE }, RESPONSE_TOO_LARGE.code);
    return record(answer, answer.body.Error?.Code);
  }

  return {
    workbook,
    requests,
    execute,
    fail: failure => failures.push({ ...failure, left: failure.times ?? 1 }),
    counted: () => requests.filter(each => !each.cleanup),
    registrations: session.registrations,
    services: session.services,
  };
}

function editingEnds(workbook: Workbook): Promise<void> {
  return new Promise(resolve => {
    const listener = (_event: WorkbookEvent) => {
      if (workbook.cellEditing) return;
      workbook.listeners.delete(listener);
      resolve();
    };
    workbook.listeners.add(listener);
  });
}

/** The member an action is about: its own name, or that of the object path it instantiates. */
function memberOf(body: RequestBody, action: Action): string {
  if (action.Name) return action.Name;
  const path = body.ObjectPaths[action.ObjectPathId];
  return action.ActionType === 1 ? (path?.Name ?? '') : '';
}

/** “B4”, when the action is about a range that was asked for by address. */
function addressOf(body: RequestBody, action: Action): string {
  const given = body.ObjectPaths[action.ObjectPathId]?.ArgumentInfo?.Arguments?.[0];
  return typeof given === 'string' ? given : '';
}

const CHANGING = new Set([
  ...['Delete', 'SetXml', 'Add', 'Clear', 'Merge', 'Unmerge', 'Protect', 'Unprotect'],
  ...['SetPosition', 'SetValues', 'SetXAxisValues'],
]);
const changes = (action: Action, member: string) => action.ActionType === 4 || CHANGING.has(member);

function failedAt(index: number, error: ExcelError, results: ResponseBody['Results']): { body: ResponseBody } {
  return {
    body: {
      // the message is in the user's language and says nothing to a program
      Error: { Code: error.code, Message: `〔${error.says}〕`, Location: error.location, ActionIndex: index },
      Results: results,
      TraceIds: [],
    },
  };
}

function run(session: Session, body: RequestBody, injected: (Failure & { left: number }) | undefined) {
  const results: { ActionId: number; Value: Json }[] = [];
  const traces: number[] = [];
  const paths = new Map<number, Entity | null>();
  for (const [index, action] of body.Actions.entries()) {
    try {
      const member = memberOf(body, action);
      if (
        injected &&
        (typeof injected.at === 'number' ? injected.at === index : injected.at(action, member, addressOf(body, action)))
      ) {
        injected.left--;
        throw new ExcelError(injected.code, `Injected.${member || 'query'}`);
      }
      if (action.ActionType === 5) traces.push(action.Id);
      results.push({
        ActionId: action.Id,
        Value: action.ActionType === 5 ? null : perform(session, body, paths, action),
      });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return failedAt(index, error, results);
    }
  }
  return { body: { Error: null, Results: results, TraceIds: traces } satisfies ResponseBody };
}

function perform(session: Session, body: RequestBody, paths: Map<number, Entity | null>, action: Action): Json {
  const entity = resolve(session, body, paths, action.ObjectPathId);
  if (entity === null) return null; // what is asked of a null object is answered with null
  switch (action.ActionType) {
    case 1:
      return identify(session, body, entity);
    case 2:
      return query(session, body, entity, action.QueryInfo?.Select ?? []);
    case 3: {
      const location = `${entity.type}.${lowerFirst(action.Name)}`;
      const call = known(session, entity, entity.call?.[action.Name], action.Name);
      return call(argumentsOf(session, body, paths, action.ArgumentInfo), location) ?? null;
    }
    case 4: {
      const set = known(session, entity, entity.set?.[action.Name], action.Name);
      set(argumentsOf(session, body, paths, action.ArgumentInfo)[0]);
      return null;
    }
    default:
      throw new ExcelError('NotImplemented', entity.type, `action type ${action.ActionType}`);
  }
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const upperFirst = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function known<T>(session: Session, entity: Entity, member: T | undefined, name: string): T {
  if (member === undefined || isSince(`${entity.type}.${name}`) > session.excelApi)
    throw new ExcelError('ApiNotFound', `${entity.type}.${lowerFirst(name)}`, 'unknown to the stand-in');
  return member;
}

function argumentsOf(
  session: Session,
  body: RequestBody,
  paths: Map<number, Entity | null>,
  info: ArgumentInfo | undefined,
): readonly unknown[] {
  const referenced = info?.ReferencedObjectPathIds ?? [];
  // 0 beside another's id: a plain value
  return (info?.Arguments ?? []).map((argument, i) => {
    const id = referenced[i];
    return typeof id === 'number' && id > 0 ? resolve(session, body, paths, id) : argument;
  });
}

function resolve(session: Session, body: RequestBody, paths: Map<number, Entity | null>, id: number): Entity | null {
  const cached = paths.get(id);
  if (cached !== undefined) return cached;
  const path = body.ObjectPaths[id];
  if (!path) throw new ExcelError('InvalidArgument', '', `no object path ${id}`);
  const found = open(session, body, paths, path);
  paths.set(id, found);
  return found;
}

function open(session: Session, body: RequestBody, paths: Map<number, Entity | null>, path: ObjectPath): Entity | null {
  if (path.ObjectPathType === 1) return workbookRoot(session);
  if (path.ObjectPathType === 2) return officeService(session, path.Name);
  if (path.ObjectPathType === 7) return null;
  if (path.ObjectPathType === 6) {
    const entity = session.references.get(path.Name);
    if (!entity) throw new ExcelError('InvalidReference', '', `the range ${path.Name} is no longer tracked`);
    return entity;
  }
  const parent = resolve(session, body, paths, path.ParentObjectPathId!);
  if (parent === null) return null;
  const location = `${parent.type}.${path.Name ? lowerFirst(path.Name) : 'getItem'}`;
  const given = argumentsOf(session, body, paths, path.ArgumentInfo);
  if (path.ObjectPathType === 3) return known(session, parent, parent.make?.[path.Name], path.Name)(given, location);
  if (path.ObjectPathType === 4) return known(session, parent, parent.open?.[path.Name], path.Name)();
  if (path.ObjectPathType === 5) return known(session, parent, parent.item, 'getItem')(given[0]);
  throw new ExcelError('NotImplemented', location, `object path type ${path.ObjectPathType}`);
}

/** Ranges get a reference only where the request says so; other objects are found again by their id. */
function identify(session: Session, body: RequestBody, entity: Entity): Readonly<Record<string, Json>> {
  const id = entity.identity ?? {};
  const reference = id['_ReferenceId'];
  if (typeof reference !== 'string' || session.references.has(reference)) return id;
  if (!body.AutoKeepReference) return {};
  session.references.set(reference, entity);
  return id;
}

/** “name”, “protection/protected”, “areas/rowIndex”: what the client asks for, from an object or from every item. */
function query(session: Session, body: RequestBody, entity: Entity, select: readonly string[]): Json {
  if (select.length === 0) throw new ExcelError('InvalidArgument', entity.type, 'load() without names is refused here');
  if (entity.items) return { _Items: entity.items().map(item => queryOne(session, body, item, select)) };
  return queryOne(session, body, entity, select);
}

function queryOne(session: Session, body: RequestBody, entity: Entity, select: readonly string[]): Json {
  const answer: Record<string, Json> = { ...identify(session, body, entity) };
  const deeper = new Map<string, string[]>();
  for (const name of select) {
    const [head, ...rest] = name.split('/');
    const member = upperFirst(head!);
    if (rest.length > 0) deeper.set(member, [...(deeper.get(member) ?? []), rest.join('/')]);
    else answer[member] = known(session, entity, entity.get?.[member], member)();
  }
  for (const [member, names] of deeper) {
    const next = known(session, entity, entity.open?.[member], member)();
    answer[member] = next === null ? null : query(session, body, next, names);
  }
  return answer;
}
