const delimiters = [',', ';', '\t'] as const;

/** The character that cuts a header line most often, outside quotes: comma, semicolon or tab; comma where none does. */
export function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text.trimStart())?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counts = delimiters.map((delimiter) => header.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
