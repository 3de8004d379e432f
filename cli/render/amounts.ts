/** The exact sum of amounts written in digits, with as many decimals as the longest of them. */
export function sumOf(amounts: readonly string[]): string {
  const places = amounts.reduce((most, amount) => Math.max(most, placesOf(amount)), 0);
  const sum = amounts.reduce((total, amount) => total + scaled(amount, places), 0n);
  return written(sum, places);
}

/** `-1234567.50` as `-1,234,567.50`. */
export function grouped(amount: string): string {
  const [whole = '', part] = amount.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? digits : `${digits}.${part}`;
}

function placesOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}

function scaled(amount: string, places: number): bigint {
  const [whole = '0', part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(places, '0'));
}

function written(scaledAmount: bigint, places: number): string {
  const sign = scaledAmount < 0n ? '-' : '';
  const digits = (scaledAmount < 0n ? -scaledAmount : scaledAmount).toString().padStart(places + 1, '0');
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
