/** `{ currency }` as an editor sends it, or `{ upside: { currency } }`; a blank one is none. */
export function currencyIn(sent: unknown): string | undefined {
  const section = partOf(sent, 'upside') ?? sent;
  const currency = partOf(section, 'currency');
  return typeof currency === 'string' && currency.trim() !== '' ? currency.trim() : undefined;
}

function partOf(sent: unknown, name: string): unknown {
  return typeof sent === 'object' && sent !== null ? (sent as Readonly<Record<string, unknown>>)[name] : undefined;
}
