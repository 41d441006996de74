import { expect, type Locator } from '@playwright/test';

/** Whether a thumb has its 44 pixels there, whatever is drawn of it. */
export async function expectForThumb(target: Locator): Promise<void> {
  const isHit = await target.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const [left, top] = [x + width / 2, y + height / 2];
    const places = [
      [left - 21, top],
      [left + 21, top],
      [left, top - 21],
      [left, top + 21],
    ] as const;
    return places.map((place) => element.contains(document.elementFromPoint(...place)));
  });
  expect(isHit).toEqual([true, true, true, true]);
}

interface Small {
  readonly what: string;
  /** How far it is hit from its middle, across and along, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** What of a part can be pressed, and has fewer than so many pixels for it, up and down: as a thumb finds it. */
export function lowerThan(part: Locator, pixels: number): Promise<readonly Small[]> {
  return part.evaluate((root, least) => {
    const small: Small[] = [];
    const pressed = root.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), summary');
    for (const element of pressed) {
      if (!element.checkVisibility() || element.closest('.sr-only') !== null) continue;
      element.scrollIntoView({ block: 'center' });
      const box = element.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const isHit = (across: number, along: number) =>
        element.contains(document.elementFromPoint(x + across, y + along));
      if (!isHit(0, 0)) continue;
      const reach = (across: number, along: number) => {
        let length = 0;
        while (length < 30 && isHit(across * (length + 1), along * (length + 1))) length += 1;
        return length;
      };
      const height = reach(0, -1) + reach(0, 1) + 1;
      const width = reach(-1, 0) + reach(1, 0) + 1;
      const what = element.ariaLabel ?? element.textContent.trim();
      if (height < least) small.push({ what, width, height });
    }
    return small;
  }, pixels);
}
