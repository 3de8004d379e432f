const written = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * A number as files of typed values hold it (`1e5`, `-2.50E-3`, `100.0`), as the same number in plain digits: `100000`,
 * `-0.0025`, `100`. Exact: only the point moves. Any other text (`nan`, `inf`) comes back as it was, for the cell check to refuse.
 */
export function plainNumber(text: string): string {
  const match = written.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', part = '', power = '0'] = match;
  return shown(sign, whole + part, whole.length + Number(power));
}

function shown(sign: string, digits: string, point: number): string {
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 0);
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '') || '0';
  const part = padded.slice(at).replace(/0+$/, '');
  return sign + whole + (part === '' ? '' : `.${part}`);
}

/**
 * A number as Excel stores it: a double, often with 17 digits (`1.1000000000000001` for 1.1). Up to 15 digits are what was typed;
 * beyond that the shortest decimal that stands for the same double is.
 */
export function excelNumber(raw: string): string {
  return raw.replace(/[^\d]/g, '').length <= 15 ? plainNumber(raw) : plainNumber(String(Number(raw)));
}
