import { extremesWithin } from '../../runtime/tables/pieces.ts';
import { arrayFor, type Wholes } from '../../runtime/tables/stored.ts';

/** Whole numbers one after the other, kept as narrow as they are. */
export interface GrowingWholes {
  add(values: Int32Array | Float64Array): void;
  push(value: number): void;
  /** All of them in one array. Nothing may be added afterwards. */
  finish(): Wholes;
}

const most = 1 << 15;

export function growingWholes(): GrowingWholes {
  const full: Wholes[] = [];
  const last = new Float64Array(most);
  let [length, low, high] = [0, 0, 0];
  const closed = (): void => {
    const [least, greatest] = extremesWithin(last, length);
    [low, high] = [Math.min(low, least), Math.max(high, greatest)];
    full.push(new (arrayFor(least, greatest))(last.subarray(0, length)));
    length = 0;
  };
  return {
    add(values) {
      for (let from = 0; from < values.length;) {
        const part = values.subarray(from, from + most - length);
        last.set(part, length);
        length += part.length;
        from += part.length;
        if (length === most) closed();
      }
    },
    push(value) {
      last[length++] = value;
      if (length === most) closed();
    },
    finish() {
      closed();
      return joined(full, arrayFor(low, high));
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
