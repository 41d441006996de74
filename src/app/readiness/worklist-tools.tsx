import { useState } from 'react';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import { annuaireList } from '#readiness/france/annuaire.ts';
import { useKnownClients } from '#sync/react/use-providers.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import { writeText } from '#ui/primitives/copy-button.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { forget, save, toDownload } from '#app/export/download.ts';
import { fileName } from '#app/export/file-name.ts';
import type { Links } from '#app/links/links-store.ts';
import { linksStore } from '#app/links/use-links.ts';
import { worklistFile, type WorklistFormat } from './worklist-file.ts';
import { worklistHeadings, worklistRows } from './worklist-table.ts';
import type { Worklist } from './worklist.ts';

interface WorklistToolsProps {
  readonly providers: readonly Provider[];
  readonly worklist: Worklist;
  readonly links: Links;
  /** Whether every client was looked at. */
  readonly isWhole: boolean;
}

/** Ways to take the list along: as a file, as text, on paper; and the numbers that the Annuaire is asked for. */
export function WorklistTools({ providers, worklist, links, isWhole }: WorklistToolsProps) {
  const { today, zone } = useMoment();
  const states = useKnownClients(providers);
  const [said, setSaid] = useState('');
  const { title, rowsCopied, noSirens, notAll, exportAs: labels } = messages.readiness;

  function say(text: string) {
    setSaid(text);
    announce(text);
  }

  // Of all clients that are read it can be said what the other system has.
  const linked = async () => (isWhole ? linksStore.whenLinked() : links);

  function* rowsOf(known: Links) {
    yield* worklistRows(worklist, known, today);
    // What it is true of.
    if (!isWhole)
      yield [
        notAll,
        ...worklistHeadings()
          .slice(1)
          .map(() => ''),
      ];
  }
  async function download(file: Blob, extension: string, name: string) {
    const made = await toDownload(file, fileName([name, today], extension));
    save(made);
    forget(made);
  }
  async function exportAs(format: WorklistFormat) {
    try {
      const rows = rowsOf(await linked());
      const file = await worklistFile(format, worklistHeadings(), rows, zone);
      await download(file, format, messages.readiness.fileName);
      setSaid('');
    } catch {
      // Its writer is loaded when it is wanted, and that may fail.
      say(messages.readiness.notExported);
    }
  }
  async function copy() {
    const rows = [worklistHeadings(), ...rowsOf(await linked())];
    const text = rows.map((row) => row.map(inCell).join('\t')).join('\n');
    const isCopied = await writeText(text);
    say(isCopied ? rowsCopied(worklist.count) : messages.details.notCopied(title));
  }
  function exportSirens() {
    const clients = states.flatMap((state) => [...(state?.set.clients ?? [])]);
    const list = annuaireList(
      clients.filter((client) => client !== undefined),
      today,
    );
    if (list === '') say(noSirens);
    else void download(new Blob([list], { type: 'text/plain' }), 'txt', 'siren annuaire');
    // The list itself has room for numbers only.
    if (list !== '' && !isWhole) say(notAll);
  }

  const isEmpty = worklist.count === 0;
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          disabled={isEmpty}
          className="pointer-coarse:h-11"
          onClick={() => void exportAs(format)}
        >
          {labels[format]}
        </Button>
      ))}
      <Button disabled={isEmpty} className="pointer-coarse:h-11" onClick={() => void copy()}>
        {messages.readiness.copyText}
      </Button>
      <Button className="pointer-coarse:h-11" onClick={() => globalThis.print()}>
        {messages.readiness.print}
      </Button>
      <Button className="pointer-coarse:h-11" onClick={exportSirens}>
        {messages.readiness.sirens}
      </Button>
      <p aria-hidden="true" className="self-center text-table text-muted">
        {said}
      </p>
    </div>
  );
}

/** A cell of a table on the clipboard ends with a tab or a line. */
function inCell(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
