import { areCharacters, KEYS } from './keys.ts';
import { OVER_THE_PAGE, isTyping } from './where-keys-go.ts';

declare global {
  interface Window {
    /** What was pressed before the program read keys; index.html keeps it. */
    early?: { readonly pressed: readonly KeyboardEvent[]; readonly stop: () => void };
  }
}

/** Commands that open something with a place for the focus, which may still have to be loaded. */
const OPENING: readonly string[] = [
  'app.palette',
  'app.shortcuts',
  'clients.filter',
  'views.open',
  'columns.open',
  'clients.export',
];

/** How long a key waits for what it is for, in milliseconds. Later it would surprise. */
const PATIENCE = 5000;

const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => !(ctrlKey || metaKey || altKey);

/** Keys that write, or that choose among what is found. */
const isTyped = (event: KeyboardEvent) =>
  isPlain(event) && (event.key.length === 1 || /^(Enter|Backspace|Arrow\w+)$/.test(event.key));

/** Keys that came before what they are for, in their order: they do later what they would have done. */
export class HeldKeys {
  readonly #page: Document;
  /** Whether letters and signs are keys. */
  readonly #hasCharacters: boolean;
  readonly #waiting: KeyboardEvent[] = [];
  /** When what was asked for last no longer comes, on the clock of events. */
  #opensUntil = 0;
  #frame = 0;

  constructor(page: Document, hasCharacters: boolean) {
    this.#page = page;
    this.#hasCharacters = hasCharacters;
    const early = window.early;
    delete window.early;
    early?.stop();
    this.#waiting.push(...(early?.pressed ?? []));
    page.addEventListener('keydown', this.#hold, true);
    if (this.#waiting.length > 0) this.#next();
  }

  stop(): void {
    this.#page.removeEventListener('keydown', this.#hold, true);
    cancelAnimationFrame(this.#frame);
  }

  /** A command was run: what is pressed from now on is for what it opens. */
  opened(id: string): void {
    if (OPENING.includes(id)) this.#opensUntil = performance.now() + PATIENCE;
  }

  readonly #hold = (event: KeyboardEvent) => {
    // Those that are pressed again by this program are on their way.
    if (!event.isTrusted || (this.#waiting.length === 0 && !this.#isOpening())) return;
    if (event.key === 'Escape') this.#forget();
    if (!isTyped(event) || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#waiting.push(event);
    if (this.#waiting.length === 1) this.#next();
  };

  /** Whether something that was asked for is not there yet, or has no focus yet. */
  #isOpening(): boolean {
    if (this.#opensUntil === 0) return false;
    // It could not be loaded, say: what was meant for it must not reach the page.
    if (performance.now() > this.#opensUntil) this.#forget();
    if (this.#opensUntil === 0) return false;
    const over = [...this.#page.querySelectorAll(OVER_THE_PAGE)];
    const isThere = over.some((each) => each.contains(this.#page.activeElement));
    if (isThere) this.#opensUntil = 0;
    return !isThere;
  }

  /** One in each frame: the page has to draw what a key did before the next one means something. */
  #next(): void {
    this.#frame = requestAnimationFrame(() => {
      const [event] = this.#isOpening() ? [] : this.#waiting;
      if (event !== undefined && (this.#press(event) || !this.#mayCome(event))) {
        this.#waiting.shift();
      }
      if (this.#waiting.length > 0) this.#next();
    });
  }

  /** Whether something heard it: the field that has the focus, or has it by what heard the key, takes a letter as typed. */
  #press(event: KeyboardEvent): boolean {
    return this.#write(event) || this.#dispatch(event) || this.#write(event);
  }

  #write(event: KeyboardEvent): boolean {
    const { activeElement: field } = this.#page;
    if (!(field instanceof HTMLInputElement) || !isTyping(field) || !isPlain(event)) return false;
    if (event.key.length === 1) return write(field, event.key);
    return event.key === 'Backspace' && write(field, null);
  }

  #dispatch(event: KeyboardEvent): boolean {
    const again = new KeyboardEvent('keydown', event);
    (this.#page.activeElement ?? this.#page.body).dispatchEvent(again);
    return again.defaultPrevented;
  }

  /** Whether a command that is not there yet has this key. */
  #mayCome(event: KeyboardEvent): boolean {
    const isLate = performance.now() - event.timeStamp > PATIENCE;
    if (isLate || isTyping(this.#page.activeElement)) return false;
    const isIts = (keys: string) =>
      keys.split('+').at(-1) === event.key && keys.startsWith('$mod') === !isPlain(event);
    const all = Object.values(KEYS).flat();
    return all.some((keys) => isIts(keys) && (this.#hasCharacters || !areCharacters(keys)));
  }

  #forget(): void {
    this.#waiting.length = 0;
    this.#opensUntil = 0;
  }
}

/** Writes a letter where the caret is, or takes away the one before it for `null`, as if it were typed. */
function write(input: HTMLInputElement, letter: string | null): true {
  const end = input.selectionEnd ?? input.value.length;
  const start = input.selectionStart ?? end;
  const from = letter === null && start === end ? Math.max(start - 1, 0) : start;
  input.setRangeText(letter ?? '', from, end, 'end');
  const inputType = letter === null ? 'deleteContentBackward' : 'insertText';
  input.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter, inputType }));
  return true;
}
