import { type Extremes, extremesWithin, type Piece } from '../../runtime/tables/pieces.ts';
import { arrayFor, type Wholes } from '../../runtime/tables/stored.ts';

/** Whole numbers one after the other, kept as narrow as they are. */
export interface GrowingWholes {
  /** The least and the greatest need not be looked up where they are known, or are not beyond others that are. */
  add(values: Piece, extremes?: Extremes): void;
  push(value: number): void;
  /** All of them in one array. Nothing may be added afterwards. */
  finish(): Wholes;
}

/** So many at once are worth looking at; fewer are put together first. */
const worth = 1 << 10;

/** `expected`: there is room for so many from the start. Room that is never written to takes no memory. */
export function growingWholes(expected = 0): GrowingWholes {
  const few = new Float64Array(worth);
  let [waiting, count, low, high] = [0, 0, 0, 0];
  let all: Wholes = new Uint8Array(expected);
  const addAll = (values: Piece, [least, greatest] = extremesWithin(values, values.length)): void => {
    [low, high] = [Math.min(low, least), Math.max(high, greatest)];
    const Narrowest = arrayFor(low, high);
    const needed = count + values.length;
    if (!(all instanceof Narrowest) || needed > all.length) {
      const wider = new Narrowest(needed > all.length ? needed * 2 : all.length);
      wider.set(all.subarray(0, count));
      all = wider;
    }
    all.set(values, count);
    count = needed;
  };
  const addFew = (): void => {
    if (waiting > 0) addAll(few.subarray(0, waiting));
    waiting = 0;
  };
  return {
    add(values, extremes) {
      if (waiting + values.length > worth) addFew();
      if (values.length >= worth) addAll(values, extremes);
      else {
        few.set(values, waiting);
        waiting += values.length;
      }
    },
    push(value) {
      if (waiting === worth) addFew();
      few[waiting++] = value;
    },
    finish() {
      addFew();
      return count > all.length - all.length / 8 ? all.subarray(0, count) : all.slice(0, count);
    },
  };
}
