import { useEffect } from 'react';

/*
 * Where the focus goes when what has it disappears: a button that did its work, a filter that is removed, a whole
 * page that another one replaces. Left alone, it would go to the top of the page.
 *
 * An element with `data-focus-place` is a place that can take it over, by a name that also the element has which
 * replaces it. One with `data-focus-to` names another place for what disappears inside it. The nearest place
 * around the lost element that still exists gets the focus: what is marked `data-focus-first` in it, else the
 * place itself if Tab leads there, else the first thing in it that Tab leads to.
 */

/** Makes an element a place that takes the focus over from what disappears in it. */
export function focusPlace(name: string) {
  return { 'data-focus-place': name } as const;
}

/** What disappears in this element hands the focus to the place of this name. */
export function focusTo(name: string) {
  return { 'data-focus-to': name } as const;
}

/** What gets the focus first in its place. */
export const FOCUS_FIRST = { 'data-focus-first': '' } as const;

const TABBABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

interface LastFocus {
  readonly element: Element;
  /** The names of the places around it, the nearest first. */
  readonly places: readonly string[];
}

/** Keeps the focus from being lost, for the whole document; used once, at the root. */
export function useFocusPlaces(): void {
  // Outside is the document's focus, and elements that disappear with it.
  useEffect(() => {
    let last: LastFocus | null = null;
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element ? { element: target, places: placesAround(target) } : null;
    };
    // Who clicks beside everything has left what had the focus; what is removed is still there at this moment.
    const forget = ({ target }: FocusEvent) => {
      queueMicrotask(() => {
        if (last?.element === target && last.element.isConnected && isLost()) last = null;
      });
    };
    const observer = new MutationObserver(() => {
      if (last === null || !isLost() || last.element.isConnected) return;
      const { places } = last;
      last = null;
      handOver(places);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    document.addEventListener('focusout', forget);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', note);
      document.removeEventListener('focusout', forget);
    };
  }, []);
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function placesAround(element: Element): readonly string[] {
  const places: string[] = [];
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    if (!(around instanceof HTMLElement)) continue;
    const { focusTo: elsewhere, focusPlace: here } = around.dataset;
    const name = elsewhere ?? here;
    if (name !== undefined) places.push(name);
  }
  return places;
}

/** The places of these names, the first that is there and can have the focus. */
export function handOver(places: readonly string[]): void {
  for (const name of places) {
    const place = document.querySelector<HTMLElement>(`[data-focus-place="${CSS.escape(name)}"]`);
    if (place === null || place.closest('[inert]') !== null) continue;
    const first =
      place.querySelector<HTMLElement>('[data-focus-first]') ??
      (place.tabIndex >= 0 ? place : (firstIn(place) ?? place));
    first.focus();
    if (!isLost()) return;
  }
}

function firstIn(place: HTMLElement): HTMLElement | undefined {
  return [...place.querySelectorAll<HTMLElement>(TABBABLE)].find((element) =>
    element.checkVisibility(),
  );
}
