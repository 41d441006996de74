import { useState } from 'react';
import { messages } from '#i18n/messages.ts';
import { announce } from '#ui/primitives/announce.ts';
import { FileButtons, saveJson } from '#app/state/file-buttons.tsx';
import { accounts, decisionStore } from './decisions.ts';
import { formatDecisionsFile, MOST_IN_FILE, parseDecisionsFile } from './decisions-file.ts';
import { isOwn, type KeptDecision } from './kept-decisions.ts';

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
      <FileButtons
        saveLabel={texts.exportAll}
        onSave={
          !decisions.some(isOwn)
            ? null
            : () => saveJson(formatDecisionsFile(decisions, tag), 'rubrica-decisions.json')
        }
        readLabel={texts.importFile}
        onRead={(file) => void take(file)}
      />
      {said !== null && <p className="mt-2 text-label">{said}</p>}
    </div>
  );
}

async function importFile(file: File, tag: string): Promise<string> {
  const texts = messages.links.decisions;
  if (file.size > MOST_IN_FILE) return texts.fileTooLarge;
  const read = parseDecisionsFile(await file.text().catch(() => ''), tag);
  if (typeof read === 'string') return texts[read];
  const { decisions, leftOut } = read;
  decisionStore.add(decisions);
  const imported = texts.imported(decisions.length);
  return leftOut === 0 ? imported : `${imported} · ${texts.leftOut(leftOut)}`;
}
