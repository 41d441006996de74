import { connect, type Socket } from 'node:net';
import type { FuzzedRequest } from './fuzzed-requests.ts';

export interface RawResponse {
  readonly status: number;
  /** With its head. */
  readonly text: string;
}

/** One connection after another to a port: kept for the next request where the other side keeps it. */
export class RawConnection {
  readonly #port: number;
  #socket: Socket | null = null;
  #received = '';
  /** Tells who waits that something has come, or that the connection is over. */
  #onNews = () => {};

  constructor(port: number) {
    this.#port = port;
  }

  /** All answers to it: none where the connection ended without one. */
  async ask({ text, isWhole }: FuzzedRequest): Promise<readonly RawResponse[]> {
    const socket = (this.#socket ??= this.#open());
    const news = Promise.withResolvers<void>();
    const answers: RawResponse[] = [];
    this.#onNews = () => {
      answers.push(...this.#takeWhole());
      const isOver = this.#socket !== socket;
      if (isOver && this.#received !== '') answers.push(this.#takeRest());
      if (isOver || (isWhole && answers.length > 0)) news.resolve();
    };
    socket.write(text, 'latin1');
    // What is no whole request would be waited for.
    if (!isWhole) socket.end();
    await news.promise;
    return answers;
  }

  close(): void {
    this.#socket?.destroy();
  }

  #open(): Socket {
    const socket = connect(this.#port, '127.0.0.1');
    this.#received = '';
    const over = () => {
      if (this.#socket !== socket) return;
      this.#socket = null;
      this.#onNews();
    };
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      this.#received += text;
      this.#onNews();
    });
    // No request more over one that the other side has closed.
    socket.on('end', over).on('close', over).on('error', over);
    return socket;
  }

  *#takeWhole(): Generator<RawResponse> {
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end === -1) return;
      const head = this.#received.slice(0, end);
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
      const whole = end + 4 + length;
      if (this.#received.length < whole) return;
      yield toResponse(this.#received.slice(0, whole));
      this.#received = this.#received.slice(whole);
    }
  }

  /** An answer without the body that it speaks of, as one to HEAD. */
  #takeRest(): RawResponse {
    const rest = this.#received;
    this.#received = '';
    return toResponse(rest);
  }
}

function toResponse(text: string): RawResponse {
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1] ?? Number.NaN), text };
}
