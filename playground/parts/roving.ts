/** Where a key leads in a list of `count` from place `at`; undefined where the key does not move. */
export function moved(key: string, at: number, count: number, along: 'row' | 'column'): number | undefined {
  const [back, on] = along === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === back) return Math.max(0, at - 1);
  return key === on ? Math.min(count - 1, at + 1) : undefined;
}
