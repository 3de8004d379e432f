/**
 * The colours of charts, told apart by everybody and in grey print (after Okabe and Ito). A page says what they are in light and in
 * dark: `style.ts` declares one property for each.
 */
export const colours = {
  figure: 'var(--figure)',
  mark: 'var(--mark)',
  grid: 'var(--rule)',
  ink: 'var(--ink)',
  quiet: 'var(--quiet)',
  paper: 'var(--card)',
} as const;
