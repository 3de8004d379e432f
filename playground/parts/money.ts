/** An exact amount as people read it: `-8517.79` is `−8,517.79`. Digits are grouped, none is lost. */
export function grouped(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const digits = whole.replace('-', '').replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount.startsWith('-') ? '−' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}
