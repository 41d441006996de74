import { describe, expect, it } from 'vitest';
import { CommandRegistry, type Command } from './command-registry.ts';
import { areCharacters, KEYS, toAriaKeys, toKeyLabel } from './keys.ts';
import { listenForKeys } from './shortcuts.ts';

/** A key as a browser tells it, pressed in a field or elsewhere. */
class Key extends Event {
  readonly key: string;
  readonly code: string;
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly repeat: boolean;
  readonly #modifiers: readonly string[];
  readonly #isInField: boolean;

  constructor(
    key: string,
    {
      modifiers = [] as readonly string[],
      isInField = false,
      isComposing = false,
      keyCode = 0,
      repeat = false,
    } = {},
  ) {
    super('keydown', { cancelable: true });
    this.key = key;
    this.code = `Key${key}`;
    this.#modifiers = modifiers;
    this.#isInField = isInField;
    this.isComposing = isComposing;
    this.keyCode = keyCode;
    this.repeat = repeat;
  }

  override get target() {
    return Object.assign(new EventTarget(), { matches: () => this.#isInField });
  }

  getModifierState(modifier: string): boolean {
    return this.#modifiers.includes(modifier);
  }
}

type Named = Partial<Command> & { readonly id: string };

function setUp(...commands: readonly Named[]) {
  return setUpWith(true, ...commands);
}

function setUpWith(hasCharacters: boolean, ...commands: readonly Named[]) {
  const page = new EventTarget();
  const registry = new CommandRegistry();
  const ran: string[] = [];
  const removals = commands.map((command) =>
    registry.register({
      label: command.id,
      group: 'clients',
      run: () => ran.push(command.id),
      ...command,
    }),
  );
  const stop = listenForKeys(page, registry, hasCharacters);
  const press = (...pressed: ConstructorParameters<typeof Key>) => {
    const key = new Key(...pressed);
    page.dispatchEvent(key);
    return key;
  };
  return { registry, removals, ran, press, stop };
}

const search = { id: 'search', keys: ['[Shift]+/'] };

describe('keys of commands', () => {
  it('run the command, and nothing else happens by them', () => {
    const { press, ran } = setUp(search);
    expect(press('/').defaultPrevented).toBe(true);
    expect(press('x').defaultPrevented).toBe(false);
    expect(ran).toEqual(['search']);
  });

  it('are what a keyboard writes, where Shift writes a sign too, and with no other modifier', () => {
    const { press, ran } = setUp(search);
    press('/', { modifiers: ['Shift'] });
    press('/', { modifiers: ['Control'] });
    press('/', { modifiers: ['Meta'] });
    press('/', { modifiers: ['Alt'] });
    expect(ran).toEqual(['search']);
  });

  it('never fire while somebody types, composes or holds a key down', () => {
    const { press, ran } = setUp(search, { id: 'close', keys: ['Escape'] });
    for (const key of ['/', 'Escape']) {
      press(key, { isInField: true });
      press(key, { isComposing: true });
      press(key, { keyCode: 229 });
      press(key, { repeat: true });
    }
    expect(ran).toEqual([]);
  });

  it('do nothing that something smaller has done already', () => {
    const { ran, registry } = setUp({ id: 'close', keys: ['Escape'] });
    const page = new EventTarget();
    page.addEventListener('keydown', (event) => event.preventDefault());
    listenForKeys(page, registry, true);
    page.dispatchEvent(new Key('Escape'));
    expect(ran).toEqual([]);
  });

  it('belong to what came last and can be done, then to what was there before', () => {
    let isOpen = true;
    const { press, ran, removals } = setUp(
      { id: 'drawer', keys: ['Escape'] },
      { id: 'dialog', keys: ['Escape'], isAvailable: () => isOpen },
    );
    press('Escape');
    isOpen = false;
    press('Escape');
    for (const remove of removals) remove();
    expect(press('Escape').defaultPrevented).toBe(false);
    expect(ran).toEqual(['dialog', 'drawer']);
  });

  it('can be one after the other', () => {
    const { press, ran } = setUp({ id: 'go', keys: ['g c'] });
    press('c');
    press('g');
    press('x');
    press('c');
    expect(ran).toEqual([]);
    press('g');
    press('c');
    expect(ran).toEqual(['go']);
  });

  it('are heard no more once nobody listens', () => {
    const { press, ran, stop } = setUp(search);
    stop();
    press('/');
    expect(ran).toEqual([]);
  });

  it('with Ctrl fire while somebody types; what AltGr writes does not', () => {
    const { press, ran } = setUp(
      { id: 'palette', keys: ['$mod+k'] },
      { id: 'next', keys: ['[Alt]+[Control]+]'] },
    );
    press('k', { isInField: true });
    expect(ran).toEqual([]);
    press('k', { isInField: true, modifiers: ['Control'] });
    expect(ran).toEqual(['palette']);
    // As Windows tells AltGr, and as Linux does.
    for (const modifiers of [['Control', 'Alt', 'AltGraph'], ['AltGraph']]) {
      press(']', { isInField: true, modifiers });
    }
    expect(ran).toEqual(['palette']);
    for (const modifiers of [['Control', 'Alt', 'AltGraph'], ['AltGraph'], []]) {
      press(']', { modifiers });
    }
    expect(ran).toEqual(['palette', 'next', 'next', 'next']);
  });

  it('that write something can be switched off; all others stay', () => {
    const all = Object.entries(KEYS).flatMap(([id, each]) => each.map((keys) => ({ id, keys })));
    const { press, ran } = setUpWith(false, ...all.map(({ id, keys }) => ({ id, keys: [keys] })));
    for (const key of '/?fvec[]jkxnu') {
      press(key);
      press(key, { modifiers: ['Shift'] });
    }
    expect(ran).toEqual([]);
    press('k', { modifiers: ['Control'] });
    press('f', { modifiers: ['Control'] });
    press('Escape');
    expect(ran).toEqual(['app.palette', 'clients.search', 'client.close']);
    expect(all.filter(({ keys }) => areCharacters(keys))).toHaveLength(15);
  });

  it('of one place are of one command there', () => {
    const places = Object.entries(KEYS).flatMap(([id, each]) => each.map((keys) => [keys, id]));
    const twice = places.filter(
      ([keys], at) => places.findIndex(([other]) => other === keys) !== at,
    );
    // An open client is what they are about, and it closes first.
    expect(twice).toEqual([
      ['k', 'client.previous'],
      ['j', 'client.next'],
      ['Escape', 'client.close'],
    ]);
  });

  it('are spelt for people and for screen readers', () => {
    expect(toKeyLabel('[Shift]+/')).toBe('/');
    expect(toKeyLabel('[Alt]+[Control]+[')).toBe('[');
    expect(toKeyLabel('Escape')).toBe('Esc');
    expect(toKeyLabel('f')).toBe('F');
    expect(toKeyLabel('Shift+ArrowDown')).toBe('Shift ↓');
    expect(toKeyLabel('Alt+ArrowUp')).toBe('Alt ↑');
    expect(toKeyLabel('$mod+k')).toBe('Ctrl K');
    expect(toAriaKeys(['[Shift]+/', 'g c', '$mod+f'])).toBe('/ Control+f');
    expect(toAriaKeys([])).toBeUndefined();
  });
});

describe('the list of commands', () => {
  it('is told to listeners, and is another value after every change', () => {
    const { registry, removals } = setUp(search, { id: 'refresh' });
    const before = registry.all;
    let told = 0;
    const stop = registry.subscribe(() => (told += 1));
    removals[0]?.();
    expect(registry.all.map(({ id }) => id)).toEqual(['refresh']);
    expect(before.map(({ id }) => id)).toEqual(['search', 'refresh']);
    expect(told).toBe(1);
    stop();
  });
});
