import type { ScanShelf } from './kept-scans';

const STORE = 'reviews';
/** Workbooks of which something is kept; the one checked longest ago gives way. */
const MOST_WORKBOOKS = 5;

interface Kept {
  readonly workbook: string;
  readonly at: number;
  readonly texts: readonly string[];
}

/**
 * The browser's own database on this machine: never in the workbook, which others open, and never anywhere else. Frames
 * that forbid it keep nothing. `workbook` is the document's address.
 */
export function indexedShelf(workbook: string, partition: string): ScanShelf {
  const open = (): Promise<IDBDatabase> => {
    const request = indexedDB.open(`${partition}jixiao.reviews`, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(STORE, { keyPath: 'workbook' }).createIndex('at', 'at');
    return settled(request);
  };
  return {
    load: async () => {
      const database = await open();
      const kept = await settled(reviewsOf(database, 'readonly').get(workbook) as IDBRequest<Kept | undefined>);
      database.close();
      return kept?.texts ?? null;
    },
    save: async texts => {
      try {
        const database = await open();
        const reviews = reviewsOf(database, 'readwrite');
        if (texts.length === 0) reviews.delete(workbook);
        else reviews.put({ workbook, at: Date.now(), texts } satisfies Kept);
        const oldestFirst = await settled(reviews.index('at').getAllKeys());
        oldestFirst.slice(0, -MOST_WORKBOOKS).forEach(key => reviews.delete(key));
        database.close();
      } catch {
        // Private windows and full disks keep nothing; the next opening begins with a check, as it always could.
      }
    },
  };
}

const reviewsOf = (database: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore =>
  database.transaction(STORE, mode).objectStore(STORE);

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
