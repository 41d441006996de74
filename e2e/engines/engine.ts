/** What the walk needs of a browser engine, whatever protocol it speaks. */
export interface Engine {
  /** As the engine says it: `Firefox 153.7.0`. */
  readonly name: string;
  /** Goes to an address, and waits until it is loaded. */
  readonly goTo: (address: string) => Promise<void>;
  readonly back: () => Promise<void>;
  /** Runs a function in the page. It sees nothing but its argument; both ways, values go as JSON. */
  readonly run: <Argument, Result>(
    read: (argument: Argument) => Result,
    argument: Argument,
  ) => Promise<Result>;
  /** The user's hands: the sources of actions of the W3C WebDriver standard, section 15. */
  readonly perform: (sources: readonly ActionSource[]) => Promise<void>;
  /** Errors that scripts threw or wrote to the console so far. */
  readonly complaints: () => readonly string[];
  /** The folder that downloads go to. */
  readonly downloads: string;
  /** What is printed, as a PDF; `null` where the engine cannot say. */
  readonly print: (() => Promise<Buffer>) | null;
  /** A PNG of what is in sight. */
  readonly screenshot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

export type ActionSource =
  | { readonly type: 'key'; readonly id: string; readonly actions: readonly KeyAction[] }
  | { readonly type: 'pointer'; readonly id: string; readonly actions: readonly PointerAction[] };

interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  /** A character, or the code point that the standard gives to a key. */
  readonly value: string;
}

type PointerAction =
  | { readonly type: 'pointerMove'; readonly x: number; readonly y: number }
  | { readonly type: 'pointerDown' | 'pointerUp'; readonly button: number };

/** The function as a text that takes JSON and gives JSON. */
export function toJsonFunction(read: (argument: never) => unknown): string {
  return `(json) => JSON.stringify((${read.toString()})(JSON.parse(json))) ?? 'null'`;
}
