import { useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button, buttonClass } from '#ui/primitives/button.tsx';
import { accounts, decisionStore } from './decisions.ts';
import { formatDecisionsFile, MOST_IN_FILE, parseDecisionsFile } from './decisions-file.ts';
import type { KeptDecision } from './kept-decisions.ts';

interface DecisionFilesProps {
  readonly decisions: readonly KeptDecision[];
}

/** Decisions into a file of ids, and out of one. */
export function DecisionFiles({ decisions }: DecisionFilesProps) {
  const [said, setSaid] = useState<string | null>(null);
  const texts = messages.links.decisions;
  // Whose they would be, nobody would know.
  const tag = accounts;
  if (tag === null) return null;
  const take = async (file: File) => {
    const next = await importFile(file, tag);
    setSaid(next);
    announce(next);
  };
  return (
    <div className="border-t border-line p-3">
      <div className="flex flex-wrap gap-2">
        <Button
          className="pointer-coarse:h-11"
          disabled={decisions.length === 0}
          onClick={() => save(formatDecisionsFile(decisions, tag))}
        >
          {texts.exportAll}
        </Button>
        <label
          className={`${buttonClass('plain')} has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent pointer-coarse:h-11`}
        >
          {texts.importFile}
          <input
            type="file"
            accept="application/json,.json"
            className="sr-only"
            onChange={({ target }) => {
              const file = target.files?.[0];
              // The same file again is a change again.
              target.value = '';
              if (file !== undefined) void take(file);
            }}
          />
        </label>
      </div>
      {said !== null && <p className="mt-2 text-label">{said}</p>}
    </div>
  );
}

async function importFile(file: File, tag: string): Promise<string> {
  const texts = messages.links.decisions;
  if (file.size > MOST_IN_FILE) return texts.fileTooLarge;
  const read = parseDecisionsFile(await file.text().catch(() => ''), tag);
  if (typeof read === 'string') return texts[read];
  decisionStore.add(read);
  return texts.imported(read.length);
}

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: 'rubrica-decisions.json',
  });
  link.click();
  URL.revokeObjectURL(url);
}
