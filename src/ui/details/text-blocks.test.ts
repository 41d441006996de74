import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBlocks } from './text-blocks.ts';

const text = fc
  .array(
    fc.constantFrom('a'.repeat(3000), 'word ', '\n', '\n\n', '😀'.repeat(700), 'è'.repeat(999)),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('blocks lose nothing of a text but the line breaks between them, and none is long', () => {
  fc.assert(
    fc.property(text, (written) => {
      const blocks = textBlocks(written);
      let at = 0;
      for (const block of blocks) {
        expect(block.length).toBeLessThanOrEqual(5000);
        if (!written.startsWith(block, at)) at += 1;
        expect(written.startsWith(block, at)).toBe(true);
        expect(block.isWellFormed()).toBe(true);
        at += block.length;
      }
      expect(written.slice(at)).toMatch(/^\n?$/);
    }),
  );
});
