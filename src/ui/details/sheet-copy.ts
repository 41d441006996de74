import { messages } from '#i18n/messages.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A sheet for an email or an editor: `Label: value`, by section. */
export function sheetText({ title, subtitle, sections }: Sheet): string {
  const parts = sections.map(({ heading, rows }) =>
    [
      heading,
      ...rows.map(
        ({ label, text, note }) => label + messages.filters.afterLabel + text + inBrackets(note),
      ),
    ].join('\n'),
  );
  return [`${title}\n${subtitle}`, ...parts].join('\n\n');
}

/** The same for a spreadsheet or a document: a table, whose cells Excel takes as texts, zeros and all. */
export function sheetHtml({ title, subtitle, sections }: Sheet): string {
  const head = ({ heading }: { readonly heading: string }) =>
    `<tr><th colspan="2" align="left">${escaped(heading)}</th></tr>`;
  const row = ({ label, text, note }: SheetRow) =>
    `<tr><td>${escaped(label)}</td><td style="mso-number-format:'\\@'">${escaped(text)}${escaped(inBrackets(note))}</td></tr>`;
  const body = sections.map((section) => head(section) + section.rows.map(row).join(''));
  return `<meta charset="utf-8"><table>${head({ heading: `${title} · ${subtitle}` })}${body.join('')}</table>`;
}

function inBrackets(note: string | null): string {
  return note === null ? '' : ` (${note})`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '<br style="mso-data-placement:same-cell">'],
]);

function escaped(text: string): string {
  return text.replaceAll(/[&<>"\n]/g, (sign) => ENTITIES.get(sign) ?? sign);
}
