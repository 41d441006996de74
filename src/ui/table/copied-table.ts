/**
 * Rows as they are copied: lines with tabs between cells for plain text, and a table for what reads one. A
 * spreadsheet guesses at what it is given, which would make `00184` a number and `12 May` a date of this year:
 * each cell of the table says that it is text, for Excel (`mso-number-format`) and for LibreOffice (`sdnum`).
 */
export class CopiedTable {
  readonly #lines = new JoinedText('\n');
  readonly #rows = new JoinedText('');

  addHead(names: readonly string[]): void {
    this.#add(names, 'th');
  }

  addRow(cells: readonly string[]): void {
    this.#add(cells, 'td');
  }

  get text(): string {
    return this.#lines.text;
  }

  get html(): string {
    return `<meta charset="utf-8"><table>${this.#rows.text}</table>`;
  }

  #add(cells: readonly string[], tag: 'td' | 'th'): void {
    const texts = cells.map(onOneLine);
    this.#lines.add(texts.join('\t'));
    this.#rows.add(`<tr>${texts.map((text) => htmlCell(text, tag)).join('')}</tr>`);
  }
}

/** So many pieces are joined at once. */
const JOINED_TOGETHER = 500;

/**
 * A long text out of many short ones. They are joined as they come: to join a hundred thousand at the end would be a
 * long task.
 */
class JoinedText {
  readonly #separator: string;
  readonly #joined: string[] = [];
  #pieces: string[] = [];

  constructor(separator: string) {
    this.#separator = separator;
  }

  add(piece: string): void {
    this.#pieces.push(piece);
    if (this.#pieces.length < JOINED_TOGETHER) return;
    this.#joined.push(this.#pieces.join(this.#separator));
    this.#pieces = [];
  }

  get text(): string {
    const last = this.#pieces.length === 0 ? [] : [this.#pieces.join(this.#separator)];
    return [...this.#joined, ...last].join(this.#separator);
  }
}

/** A tab or a line break within a value would be one more cell or row. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/g, ' ');
}

const TEXT_FORMAT = ` style='mso-number-format:"\\@"' sdnum="1033;0;@"`;

function htmlCell(text: string, tag: 'td' | 'th'): string {
  return text === '' ? `<${tag}></${tag}>` : `<${tag}${TEXT_FORMAT}>${escaped(text)}</${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}
