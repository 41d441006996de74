import { ExportError } from './export-error.ts';
import type { ExportPort } from './export-port.ts';
import type { FromWorker } from './export-session.ts';

type Heard<Type extends FromWorker['type']> = Extract<FromWorker, { readonly type: Type }>;

/** What a worker says, one message after the other, for one who waits for each. */
export class ExportDialogue {
  readonly port: ExportPort;
  readonly #heard: FromWorker[] = [];
  #failure: unknown = null;
  #wake: () => void = () => {};

  constructor(port: ExportPort, signal: AbortSignal) {
    this.port = port;
    let hasStarted = false;
    const fail = (reason: unknown) => {
      this.#failure ??= reason;
      this.#wake();
    };
    port.listen(
      (message) => {
        hasStarted = true;
        if (message.type === 'failed') fail(new ExportError(message.failure));
        this.#heard.push(message);
        this.#wake();
      },
      // One that breaks off has mostly run out of memory: whatever it throws, it says.
      () => fail(new ExportError(hasStarted ? 'memory' : 'worker')),
    );
    signal.addEventListener('abort', () => fail(signal.reason));
  }

  /** The next message, which is to be of this type. */
  async hear<Type extends FromWorker['type']>(type: Type): Promise<Heard<Type>> {
    while (this.#failure === null && this.#heard.length === 0) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    if (this.#failure !== null) throw this.#failure;
    const message = this.#heard.shift();
    if (!isOf(message, type)) throw new ExportError('fault');
    return message;
  }
}

function isOf<Type extends FromWorker['type']>(
  message: FromWorker | undefined,
  type: Type,
): message is Heard<Type> {
  return message?.type === type;
}
