import { spawn } from 'node:child_process';

const program = 'z3';

/** What a `z3` on the PATH prints for commands; undefined where there is none. */
export function nativeZ3(commands: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, ['-in', '-smt2'], { stdio: ['pipe', 'pipe', 'ignore'] });
    let printed = '';
    child.on('error', () => resolve(undefined));
    child.stdin.on('error', () => resolve(undefined));
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.on('close', () => resolve(printed));
    child.stdin.end(commands);
  });
}
