import { ProblemError } from '#domain/errors.ts';

/** As the gateway takes it: the program's own names and places. */
interface Report {
  readonly name: string;
  readonly frames: readonly {
    readonly function: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
}

const MOST_FRAMES = 20;

/**
 * Tells the server that a part of the screen could not be drawn, for a line in its terminal. Names and places
 * in the program go there and nothing else: a message may quote a client.
 */
export function reportRenderError(thrown: unknown): void {
  // A problem is said on the screen: the server knows of it, or is not there.
  if (thrown instanceof ProblemError) return;
  void fetch('/api/render-errors', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(toReport(thrown, location.origin)),
    keepalive: true,
    // Where that fails, too, there is nobody to tell.
  }).catch(() => {});
}

/** `fn (origin/assets/x.js:1:2)` of Chromium, `fn@origin/assets/x.js:1:2` of the others. */
export function toReport(thrown: unknown, origin: string): Report {
  if (!(thrown instanceof Error)) return { name: 'Thrown', frames: [] };
  const { name, message, stack = '' } = thrown;
  // Chromium puts the message first, and a message may look like a stack.
  const head = /^[\w$.]*: /.exec(stack)?.[0] ?? '';
  const below =
    head && stack.startsWith(message, head.length)
      ? stack.slice(head.length + message.length)
      : stack;
  const frames = below.split('\n').flatMap((line) => {
    const [, file = '', at, column] =
      /(\/assets\/[\w.-]{1,80}\.js):(\d{1,7}):(\d{1,7})\)?$/.exec(line) ?? [];
    if (!line.includes(origin + file) || file === '') return [];
    const called = /^\s*(?:at (?:async |new )?)?([\w$.<>]{1,60})(?: \(|@)/.exec(line)?.[1] ?? '';
    return [{ function: called, file, line: Number(at), column: Number(column) }];
  });
  return {
    name: /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error',
    frames: frames.slice(0, MOST_FRAMES),
  };
}
