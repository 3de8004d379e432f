/** One record in the browser's own database; nothing leaves the machine. A browser that refuses keeps nothing, and says so by `false`. */
const [database, table, key] = ['upside', 'desk', 'workbook'];

export async function keep(value: unknown): Promise<boolean> {
  try {
    const store = (await opened()).transaction(table, 'readwrite').objectStore(table);
    await answered(store.put(value, key));
    return true;
  } catch {
    return false;
  }
}

/** What was kept last; undefined where nothing was. */
export async function kept(): Promise<unknown> {
  try {
    return await answered<unknown>((await opened()).transaction(table).objectStore(table).get(key));
  } catch {
    return undefined;
  }
}

function opened(): Promise<IDBDatabase> {
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
