import { useMemo, useState } from 'react';
import type { RawRecord as Raw } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { cutText } from '#ui/primitives/cut-text.ts';
import { beginningOf } from './beginning-of.ts';
import { Folded } from './folded.tsx';
import { TextBlocks } from './long-text.tsx';
import { ShowMore } from './show-more.tsx';

/** Of an ordinary record, all of it: in UTF-16 units. */
const MOST_OF_RECORD = 10_000;

interface RawRecordProps {
  readonly raw: Raw;
}

/** The record as the provider sent it, drawn only while it is open. */
export function RawRecord({ raw }: RawRecordProps) {
  return (
    <Folded heading={messages.drawer.rawRecord}>
      <Record raw={raw} />
    </Folded>
  );
}

function Record({ raw }: RawRecordProps) {
  const [isWhole, setWhole] = useState(false);
  const beginning = useMemo(() => beginningOf(raw, MOST_OF_RECORD), [raw]);
  return (
    <div className="relative mt-2 rounded-lg border border-line bg-bar">
      <div className="absolute top-1 right-1">
        <CopyButton
          text={() => written(raw)}
          what={messages.details.inSentence(messages.drawer.rawRecord)}
        />
      </div>
      <pre className="figures p-3 pr-9 font-sans text-label whitespace-pre-wrap wrap-anywhere">
        {isWhole ? <TextBlocks text={written(raw)} /> : cutText(beginning, MOST_OF_RECORD)}
        {!isWhole && beginning.length > MOST_OF_RECORD && (
          <ShowMore label={messages.drawer.showWhole} isLast onMore={() => setWhole(true)} />
        )}
      </pre>
    </div>
  );
}

function written(raw: Raw): string {
  return JSON.stringify(raw, null, 2);
}
