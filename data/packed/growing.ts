import { extremesWithin } from '../../runtime/tables/pieces.ts';
import { arrayFor, type Wholes } from '../../runtime/tables/stored.ts';

/** Whole numbers one after the other, kept as narrow as they are. */
export interface GrowingWholes {
  add(values: Int32Array | Float64Array): void;
  push(value: number): void;
  /** All of them in one array. Nothing may be added afterwards. */
  finish(): Wholes;
}

/** So many at once are worth a part of their own; fewer are put together first. */
const worth = 1 << 12;

export function growingWholes(): GrowingWholes {
  const parts: Wholes[] = [];
  const few = new Float64Array(worth);
  let [count, low, high] = [0, 0, 0];
  const addPart = (values: Int32Array | Float64Array): void => {
    const [least, greatest] = extremesWithin(values, values.length);
    [low, high] = [Math.min(low, least), Math.max(high, greatest)];
    parts.push(new (arrayFor(least, greatest))(values));
  };
  const addFew = (): void => {
    if (count > 0) addPart(few.subarray(0, count));
    count = 0;
  };
  return {
    add(values) {
      if (count + values.length > worth) addFew();
      if (values.length >= worth) addPart(values);
      else {
        few.set(values, count);
        count += values.length;
      }
    },
    push(value) {
      if (count === worth) addFew();
      few[count++] = value;
    },
    finish() {
      addFew();
      return joined(parts, arrayFor(low, high));
    },
  };
}

/** The parts are let go one by one, so that they and the whole are never there together. */
function joined(parts: Wholes[], Narrowest: ReturnType<typeof arrayFor>): Wholes {
  let end = parts.reduce((sum, { length }) => sum + length, 0);
  const whole = new Narrowest(end);
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    end -= part.length;
    whole.set(part, end);
    (part.buffer as ArrayBuffer).transfer(0);
  }
  return whole;
}
