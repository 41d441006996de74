import { inflateSync } from 'node:zlib';

/** How many pages a PDF has (ISO 32000-1, 7.5.7): what describes them may stand in packed streams. */
export function pagesIn(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: start }) =>
    unpacked(pdf.subarray(index + start.length)),
  );
  const pages = [text, ...streams].map((part) => [...part.matchAll(/\/Type\s*\/Page\b/g)].length);
  return pages.reduce((sum, count) => sum + count, 0);
}

function unpacked(bytes: Buffer): string {
  try {
    // What follows the packed part is not looked at.
    return inflateSync(bytes).toString('latin1');
  } catch {
    // A picture, a font, or the end of another stream.
    return '';
  }
}
