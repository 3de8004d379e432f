const secondsPerDay = 86_400n;

/** A day, counted from 1970-01-01, as `2026-03-31`. */
export function dateText(days: number): string {
  return new Date(days * Number(secondsPerDay) * 1000).toISOString().replace(/T.*/, '');
}

/** A moment since 1970 as `2026-03-31 08:30:00.25`, and midnight as the day alone. */
export function timestampText(count: bigint, perSecond: bigint): string {
  const perDay = secondsPerDay * perSecond;
  const sinceMidnight = ((count % perDay) + perDay) % perDay;
  const day = dateText(Number((count - sinceMidnight) / perDay));
  return sinceMidnight === 0n ? day : `${day} ${clockText(sinceMidnight, perSecond)}`;
}

/** A time of day as `08:30:00.25`, without zeros at the end of its fraction. */
export function clockText(count: bigint, perSecond: bigint): string {
  const seconds = count / perSecond;
  const parts = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map((part) => String(part).padStart(2, '0'));
  const digits = String(perSecond).length - 1;
  const fraction = String(count % perSecond)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  return `${parts.join(':')}${fraction === '' ? '' : `.${fraction}`}`;
}
