import { Decimal as Shared } from 'decimal.js';

/**
 * Decimals as data writes them and people read them. A private copy, since the library's own settings belong to everybody: digits
 * enough that nothing written out is ever cut, and never an exponent. Figures are compared as exact numbers, not as these.
 */
export const Decimal = Shared.clone({ precision: 100_000, toExpNeg: -100_000, toExpPos: 100_000, defaults: true });
