import { isMainThread, parentPort, Worker } from 'node:worker_threads';

/** A thread that runs Z3 as WebAssembly; it holds threads of its own, which end with it. */
export interface Z3Thread {
  /** What Z3 prints for commands; undefined where it broke off. */
  run(commands: string): Promise<string | undefined>;
  end(): Promise<void>;
}

type Said = { readonly kind: 'ready' | 'absent' } | { readonly kind: 'printed'; readonly text: string };

/** Undefined where the package `z3-solver` is not installed. */
export async function z3Thread(): Promise<Z3Thread | undefined> {
  const worker = new Worker(new URL(import.meta.url));
  let heard: (said: Said) => void = () => undefined;
  worker.on('message', (said: Said) => heard(said));
  worker.on('error', () => heard({ kind: 'absent' }));
  const next = (): Promise<Said> => new Promise((resolve) => (heard = resolve));
  const end = async (): Promise<void> => void (await worker.terminate());
  if ((await next()).kind !== 'ready') {
    await end();
    return undefined;
  }
  return {
    end,
    run: async (commands) => {
      const printed = next();
      worker.postMessage(commands, []);
      const said = await printed;
      return said.kind === 'printed' ? said.text : undefined;
    },
  };
}

/** The other side: a context of its own for each question, so that none is bounded by what another has used. */
async function serve(port: NonNullable<typeof parentPort>): Promise<void> {
  const say = (said: Said): void => port.postMessage(said, []);
  const solver = await import('z3-solver').catch(() => undefined);
  if (solver === undefined) return say({ kind: 'absent' });
  const { Z3 } = await solver.init();
  const answer = async (commands: string): Promise<void> => {
    const config = Z3.mk_config();
    const context = Z3.mk_context(config);
    const text = await Z3.eval_smtlib2_string(context, commands).catch((error: unknown) => `(error "${String(error)}")`);
    Z3.del_context(context);
    Z3.del_config(config);
    say({ kind: 'printed', text });
  };
  port.on('message', (commands: string) => void answer(commands));
  say({ kind: 'ready' });
}

if (!isMainThread && parentPort !== null) await serve(parentPort);
