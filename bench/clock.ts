/** Milliseconds that something took. */
export interface Took {
  readonly wall: number;
  /** Of the processor, all threads together: what others do on the machine does not count. */
  readonly processor: number;
}

export function took(work: () => void): Took {
  const stop = started();
  work();
  return stop();
}

export async function tookInAll(work: () => Promise<unknown>): Promise<Took> {
  const stop = started();
  await work();
  return stop();
}

function started(): () => Took {
  const [clock, use] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(use);
    return { wall: performance.now() - clock, processor: (user + system) / 1_000 };
  };
}
