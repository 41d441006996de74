import type { CommandGroup } from '#i18n/types/commands.ts';

/** Something a person can do, by a button, by keys or by its name. */
export interface Command {
  /** `clients.search`: unique among those that are there at one time. */
  readonly id: string;
  /** What it is called on screen. */
  readonly label: string;
  readonly group: CommandGroup;
  /**
   * As tinykeys spells them: `Escape`, `g c` for one key after the other. A sign that some keyboards write with
   * Shift says so: `[Shift]+/` is Shift and 7 in Italy.
   */
  readonly keys?: readonly string[];
  /** Whether it can be done now. Always, where it does not say. */
  readonly isAvailable?: () => boolean;
  readonly run: () => void;
}

/** The commands of all parts that are on screen. Buttons, keys and lists of commands read it. */
export class CommandRegistry {
  #commands: readonly Command[] = [];
  readonly #listeners = new Set<() => void>();

  /** Adds a command; what is returned takes it away again. */
  register(command: Command): () => void {
    this.#change([...this.#commands, command]);
    return () => this.#change(this.#commands.filter((each) => each !== command));
  }

  /** All that are there, in the order in which they came. Another value after every change. */
  get all(): readonly Command[] {
    return this.#commands;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What these keys do now: of several commands the one that came last, as what is on top closes first. */
  findByKeys(keys: string): Command | null {
    const isMeant = (command: Command) => command.keys?.includes(keys) && isAvailable(command);
    return this.#commands.findLast(isMeant) ?? null;
  }

  /** Does what a button of another part offers too; nothing where that is not here. */
  run(id: string): void {
    this.#commands.findLast((command) => command.id === id && isAvailable(command))?.run();
  }

  #change(commands: readonly Command[]): void {
    this.#commands = commands;
    for (const listener of this.#listeners) listener();
  }
}

export function isAvailable(command: Command): boolean {
  return command.isAvailable?.() ?? true;
}
