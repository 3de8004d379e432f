/** Five hundredths of a commission, band by band as the plans say it: 5% up to the target, 6% up to 120% of it, 8% above. */
export function commissionParts(sales: bigint, target: bigint): bigint {
  // In fifths, so that 120% of the target is whole.
  const [sold, full, stretch] = [5n * sales, 5n * target, 6n * target];
  if (sold <= full) return 5n * sold;
  if (sold <= stretch) return 5n * full + 6n * (sold - full);
  return 5n * full + 6n * (stretch - full) + 8n * (sold - stretch);
}

/** n / d to the nearest whole number, halves up; n is not negative. */
export const halfUp = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

export const sumOf = (figures: readonly bigint[]): bigint => figures.reduce((sum, figure) => sum + figure, 0n);
