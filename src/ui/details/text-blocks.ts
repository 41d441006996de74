/** In UTF-16 units: some screens of text, laid out in a few milliseconds. */
const BLOCK = 5000;
/** How far from a block's end its last break is looked for. */
const NEAR_END = 1000;

/**
 * A text in blocks, divided where lines or words end if they do. What divides two blocks at a line's end is
 * left out; joined by what was left out, they are the text.
 */
export function textBlocks(text: string): readonly string[] {
  const blocks: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = endOfBlock(text, start);
    blocks.push(text.slice(start, end));
    start = text[end] === '\n' ? end + 1 : end;
  }
  return blocks;
}

function endOfBlock(text: string, start: number): number {
  const most = start + BLOCK;
  if (most >= text.length) return text.length;
  const near = text.slice(most - NEAR_END, most);
  const line = near.lastIndexOf('\n');
  if (line >= 0) return most - NEAR_END + line;
  const word = near.lastIndexOf(' ');
  if (word >= 0) return most - NEAR_END + word + 1;
  // Between two characters, not within one.
  const isPair = /[\ud800-\udbff]/.test(text[most - 1] ?? '');
  return isPair ? most - 1 : most;
}
