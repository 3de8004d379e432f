const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether `2026-02-30` and the like is a day of the calendar. */
export function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const length = month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
  return year > 0 && day >= 1 && day <= length;
}

/** Whether `2026-07`, `2026-07-A` (its first half), `2026-W27`, `2026-Q3` or `2026-H1` names a stretch of the calendar. */
export function isPeriod(text: string): boolean {
  const part = text.slice(5).replace(/-[AB]$/, '');
  if (part.startsWith('W')) return Number(part.slice(1)) >= 1 && Number(part.slice(1)) <= 53;
  return /^\d+$/.test(part) ? Number(part) >= 1 && Number(part) <= 12 : true;
}
