import type { Sheet } from './sheet.ts';

interface PrintedClientProps {
  readonly sheet: Sheet;
  /** What it is and when it was true, at the foot of each page. */
  readonly foot: string;
}

/** A client on paper: a table, since only a table's head and foot are repeated on each page by every browser. */
export function PrintedClient({ sheet: { title, subtitle, sections }, foot }: PrintedClientProps) {
  return (
    <table className="hidden w-full border-collapse text-[11px] leading-4 print:table">
      <thead className="table-header-group">
        <tr>
          <th colSpan={2} className="border-b border-ink pb-2 text-left font-normal">
            <h2 className="text-heading font-strong wrap-anywhere">
              <bdi>{title}</bdi>
            </h2>
            {subtitle}
          </th>
        </tr>
      </thead>
      <tfoot className="table-footer-group">
        <tr>
          <td colSpan={2} className="pt-3 text-[9px]">
            <bdi>{title}</bdi> · {foot}
          </td>
        </tr>
      </tfoot>
      {sections.map(({ heading, rows }) => (
        <tbody key={heading}>
          <tr className="break-inside-avoid break-after-avoid">
            <th colSpan={2} scope="rowgroup" className="pt-3 pb-1 text-left font-strong">
              {heading}
            </th>
          </tr>
          {rows.map(({ label, text, note }, index) => (
            <tr key={index} className="border-b border-line align-top">
              <th scope="row" className="w-44 py-1 pr-3 text-left font-normal wrap-anywhere">
                <bdi>{label}</bdi>
              </th>
              <td dir="auto" className="figures py-1 text-left whitespace-pre-line wrap-anywhere">
                {text}
                {note !== null && <span className="block text-[9px]">{note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
