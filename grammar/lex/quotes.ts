const closings: Readonly<Record<string, string>> = { '"': '"', '＂': '"', '“': '”', '「': '」' };

/** The letters between a text's quotation marks; a doubled one stands for itself. */
export function unquoted(image: string): string {
  const opening = image[0] ?? '';
  const closing = closings[opening] ?? opening;
  const last = image.at(-1);
  const closed = image.length > 1 && (last === closing || (closing === '"' && last === '＂'));
  const value = image.slice(1, closed ? -1 : undefined);
  return closing === '"' ? value.replace(/(["＂])["＂]/g, '$1') : value;
}
