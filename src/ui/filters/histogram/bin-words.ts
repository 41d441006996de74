import { binName } from '#i18n/bin-name.ts';
import { messages } from '#i18n/messages.ts';
import type { Histogram } from '#query/date-bins.ts';

/** `May 2026: 42 clients`. */
export function binWords({ unit, bins, counts }: Histogram, place: number): string {
  const bin = bins[place];
  return bin === undefined ? '' : messages.histogram.bin(binName(unit, bin), counts[place] ?? 0);
}
