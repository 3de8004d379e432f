/** Says what is wrong with a value that came from outside, as a path such as `nodes[3].left`; undefined: nothing. */
export type Shape = (value: unknown, path: string) => string | undefined;

export const text: Shape = (value, path) => (typeof value === 'string' ? undefined : path);
export const flag: Shape = (value, path) => (typeof value === 'boolean' ? undefined : path);
export const whole: Shape = (value, path) => (Number.isSafeInteger(value) ? undefined : path);
export const rational: Shape = (value, path) =>
  typeof value === 'string' && /^-?\d{1,400}(\/0*[1-9]\d{0,399})?$/.test(value) ? undefined : path;
export const date: Shape = (value, path) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? undefined : path);

export const oneOf =
  (...choices: readonly unknown[]): Shape =>
  (value, path) =>
    choices.includes(value) ? undefined : path;

export const listOf =
  (item: Shape): Shape =>
  (value, path) =>
    Array.isArray(value) ? firstWrong(value.map((one: unknown, i) => () => item(one, `${path}[${i}]`))) : path;

export const optional =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined ? undefined : shape(value, path);

export const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (typeof value !== 'object' || value === null) return path;
    const given = value as Readonly<Record<string, unknown>>;
    return firstWrong(
      Object.entries(fields).map(
        ([name, shape]) =>
          () =>
            shape(given[name], path === '' ? name : `${path}.${name}`),
      ),
    );
  };

/** A record whose other fields depend on one of them. */
export const byKind =
  (field: string, kinds: Readonly<Record<string, Readonly<Record<string, Shape>>>>): Shape =>
  (value, path) => {
    if (typeof value !== 'object' || value === null) return path;
    const kind = (value as Readonly<Record<string, unknown>>)[field];
    const fields = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return fields === undefined ? `${path}.${field}` : record(fields)(value, path);
  };

function firstWrong(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const wrong = check();
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}
