const unsaid = new Set(['span', 'comments', 'kind']);

/** A tree as a compact S-expression: the kind first, then what differs from nothing. */
export function outline(part: unknown): string {
  if (typeof part === 'string') return /^[^\s()"]+$/.test(part) ? part : JSON.stringify(part);
  if (Array.isArray(part)) return `[${part.map(outline).join(' ')}]`;
  if (typeof part !== 'object' || part === null) return String(part);
  return short(part as Readonly<Record<string, unknown>>) ?? long(part as Readonly<Record<string, unknown>>);
}

/** Literals and names say no more than their text. */
function short(part: Readonly<Record<string, unknown>>): string | undefined {
  const keys = Object.keys(part).filter((key) => !unsaid.has(key));
  if (part['kind'] === 'number')
    return `${String(part['value'])}${part['form'] === 'plain' ? '' : `:${String(part['symbol'] ?? part['form'])}`}`;
  if (part['kind'] === 'text') return JSON.stringify(part['value']);
  if (part['kind'] === 'name' || (part['kind'] === undefined && keys.length === 1 && keys[0] === 'name'))
    return outline(part['name']);
  if (part['kind'] === undefined && keys.length === 1 && keys[0] === 'value' && typeof part['value'] === 'string')
    return JSON.stringify(part['value']);
  return keys.length === 0 ? String(part['kind']) : undefined;
}

function long(part: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(part).filter(
    ([key, value]) => !unsaid.has(key) && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  const parts = said.map(([key, value]) => (value === true ? key : `${key}=${outline(value)}`));
  return `(${[...(typeof part['kind'] === 'string' ? [part['kind']] : []), ...parts].join(' ')})`;
}
