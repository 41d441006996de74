const CONTROLS = 'button, a[href], input, select';

/** All toolbars of the page. */
const toolbars = new Set<HTMLElement>();

/** The control that had the focus last, in any of them. */
let last: Element | null = null;

/**
 * All toolbars of a page are one stop for Tab, so that a second one takes no list further from its search. Tab leads to
 * one of their controls, left and right to the others, Home and End to the first and last of the same toolbar, up and
 * down to the toolbars beside it. Which controls there are may change, and so it is the elements that are told, not those
 * who draw them. What is returned ends it.
 */
export function keysIn(toolbar: HTMLElement): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const observer = new MutationObserver(settle);
  observer.observe(toolbar, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  // What covers one of them leaves the stop to another.
  for (let around = toolbar.parentElement; around !== null; around = around.parentElement) {
    observer.observe(around, { attributeFilter: ['inert'] });
  }
  toolbar.addEventListener('focusin', note, { signal });
  toolbar.addEventListener('keydown', press, { signal });
  // Some of them are shown only where there is room.
  addEventListener('resize', settle, { signal });
  toolbars.add(toolbar);
  settle();
  return () => {
    observer.disconnect();
    ended.abort();
    toolbars.delete(toolbar);
    settle();
  };
}

function usableIn(toolbar: HTMLElement): readonly HTMLElement[] {
  if (toolbar.closest('[inert]') !== null) return [];
  return [...toolbar.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => !control.matches(':disabled') && control.checkVisibility(),
  );
}

/** What can be used of each toolbar that has anything of that kind, in the order of the page. */
function bands(): readonly (readonly HTMLElement[])[] {
  return [...toolbars]
    .toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map(usableIn)
    .filter((controls) => controls.length > 0);
}

function settle(): void {
  const all = bands().flat();
  const stop = all.find((each) => each === last) ?? all[0];
  for (const each of all) {
    const tabIndex = each === stop ? 0 : -1;
    if (each.tabIndex !== tabIndex) each.tabIndex = tabIndex;
  }
}

function note({ target }: FocusEvent): void {
  if (target instanceof HTMLElement && bands().flat().includes(target)) last = target;
  settle();
}

function press(event: KeyboardEvent): void {
  const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented) return;
  const to = target instanceof HTMLElement ? controlAfter(key, target, bands()) : undefined;
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}

function controlAfter(
  key: string,
  from: HTMLElement,
  all: readonly (readonly HTMLElement[])[],
): HTMLElement | undefined {
  const at = all.findIndex((band) => band.includes(from));
  const place = all.flat().indexOf(from);
  if (at < 0) return undefined;
  switch (key) {
    case 'ArrowLeft':
      return all.flat()[place - 1];
    case 'ArrowRight':
      return all.flat()[place + 1];
    case 'ArrowUp':
      return all[at - 1]?.[0];
    case 'ArrowDown':
      return all[at + 1]?.[0];
    case 'Home':
      return all[at]?.[0];
    case 'End':
      return all[at]?.at(-1);
    default:
      return undefined;
  }
}
