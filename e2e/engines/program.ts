import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program that runs beside a test. */
export interface Program {
  readonly process: ChildProcess;
  /** Everything it has written so far. */
  readonly output: () => string;
  /** Resolves with what it was waited for, once it has written it. Rejects where it ends before. */
  readonly says: (words: RegExp) => Promise<RegExpExecArray>;
  readonly stop: () => Promise<void>;
}

export interface ProgramOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** A further channel that it writes to, as file 3. */
  readonly third?: boolean;
}

export function startProgram(
  path: string,
  args: readonly string[],
  { environment = {}, third = false }: ProgramOptions = {},
): Program {
  const program = spawn(path, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', third ? 'pipe' : 'ignore'],
  });
  let output = '';
  let heard = () => {};
  for (const stream of program.stdio.slice(1)) {
    stream?.on('data', (text: Buffer) => {
      output += text.toString();
      heard();
    });
  }
  const ended = once(program, 'exit');
  // Only `says` cares why; who stops it only needs its end.
  ended.catch(() => {});
  const says = (words: RegExp) =>
    Promise.race([
      new Promise<RegExpExecArray>((resolve) => {
        heard = () => {
          const found = words.exec(output);
          if (found) resolve(found);
        };
        heard();
      }),
      ended.then(() => Promise.reject(new Error(`${path} ended.\n${output}`))),
    ]);
  const stop = async () => {
    if (program.exitCode !== null || program.signalCode !== null) return;
    program.kill();
    await ended;
  };
  return { process: program, output: () => output, says, stop };
}
