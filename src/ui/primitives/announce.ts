/** How long what was said stays where it can be read again. */
const STAYS_MS = 4000;

let region: HTMLElement | null = null;
let clearing: ReturnType<typeof setTimeout> | undefined;

/**
 * Says something to assistive technology, politely, and shows nothing. One region for the whole page,
 * since a region that comes together with its text is often not read.
 */
export function announce(text: string): void {
  if (region === null) {
    region = document.createElement('div');
    region.className = 'sr-only';
    region.role = 'status';
    document.body.append(region);
  }
  const line = document.createElement('p');
  line.textContent = text;
  clearTimeout(clearing);
  // After the region is known to be there, or its first text would be missed.
  setTimeout(() => region?.replaceChildren(line), 50);
  clearing = setTimeout(() => region?.replaceChildren(), STAYS_MS);
}
