/** Records in the browser's own database; nothing leaves the machine. A browser that refuses keeps nothing, and says so by `false`. */
export interface Store {
  readonly keep: (key: string, value: unknown) => Promise<boolean>;
  /** What was kept last under the key; undefined where nothing was. */
  readonly kept: (key: string) => Promise<unknown>;
  readonly all: () => Promise<readonly unknown[]>;
  readonly remove: (key: string) => Promise<boolean>;
}

const table = 'desk';

/** One database of this name, with one table. */
export function storeNamed(database: string): Store {
  const read = async (ask: (records: IDBObjectStore) => IDBRequest): Promise<unknown> => {
    try {
      return await answered<unknown>(ask((await opened(database)).transaction(table).objectStore(table)));
    } catch {
      return undefined;
    }
  };
  const write = async (ask: (records: IDBObjectStore) => IDBRequest): Promise<boolean> => {
    try {
      await answered<unknown>(ask((await opened(database)).transaction(table, 'readwrite').objectStore(table)));
      return true;
    } catch {
      return false;
    }
  };
  return {
    keep: (key, value) => write((records) => records.put(value, key)),
    kept: (key) => read((records) => records.get(key)),
    all: async () => ((await read((records) => records.getAll())) ?? []) as readonly unknown[],
    remove: (key) => write((records) => records.delete(key)),
  };
}

function opened(database: string): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(table));
  return answered(request);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps nothing.')));
  });
}
