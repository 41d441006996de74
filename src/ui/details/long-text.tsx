import { useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { cutText, isCut } from '#ui/primitives/cut-text.ts';
import { ShowMore } from './show-more.tsx';
import { textBlocks } from './text-blocks.ts';

/** Far more than a note usually has, in UTF-16 units. */
const MOST_AT_FIRST = 2000;

interface LongTextProps {
  readonly text: string;
  readonly most?: number;
}

/**
 * A text of a provider's: as it is where it is of an ordinary length, else its beginning, and all of it where
 * that is asked for.
 */
export function LongText({ text, most = MOST_AT_FIRST }: LongTextProps) {
  const [isWhole, setWhole] = useState(false);
  if (isWhole) return <TextBlocks text={text} />;
  return (
    <>
      {cutText(text, most)}
      {isCut(text, most) && text.length > most && (
        <ShowMore
          label={messages.drawer.showAll(text.length)}
          isLast
          onMore={() => setWhole(true)}
        />
      )}
    </>
  );
}

/** All of a text, in blocks of which those in sight are laid out. */
export function TextBlocks({ text }: { readonly text: string }) {
  return textBlocks(text).map((block, index) => (
    <span
      key={index}
      className="block [contain-intrinsic-size:auto_20rem] [content-visibility:auto]"
    >
      {cutText(block, Infinity)}
    </span>
  ));
}
