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
