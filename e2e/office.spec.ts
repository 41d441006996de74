import { copyFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { downloaded, openExport, sheetsOf } from './downloaded.ts';
import { expect, test } from './fixtures.ts';
import { converted, findOffice, OFFICE, officeVersion } from './office.ts';

/** UTF-8, commas, each text in quotes, cells as they are and not as they are shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false';

const office = findOffice();

/** Where it is installed; the last lines of a run say where it is not. */
for (const program of office === null ? [] : [office]) {
  test(`${OFFICE} reads every cell as it was, and calculates none`, async ({ page, app }, info) => {
    info.annotations.push({ type: 'engine', description: officeVersion(program) });
    await app.open('/clients/wethod?deleted=include');
    const dialog = await openExport(app);
    await dialog.getByText('All fields').click();
    await dialog.getByText('External ID', { exact: true }).click();
    const file = await downloaded(page, () =>
      dialog.getByRole('button', { name: 'Download' }).click(),
    );
    const path = info.outputPath('list.xlsx');
    const { head, rows } = await sheetsOf(file);
    copyFileSync(file.path, path);

    const cells = parse(converted(program, path, CSV)) as string[][];
    expect(cells).toHaveLength(rows.length + 1);
    expect(cells[0]).toEqual(head);
    for (const [index, row] of rows.entries()) {
      const read = cells[index + 1] ?? [];
      for (const [column, value] of row.entries()) {
        // Dates are compared below.
        if (value instanceof Date) expect(read[column]).not.toBe('');
        else expect(read[column], `${head[column]} in row ${index + 2}`).toBe(value ?? '');
      }
    }

    const sheet = converted(program, path, 'fods');
    expect(sheet).not.toContain('table:formula');
    expect(countDates(sheet)).toBe(rows.flat().filter((value) => value instanceof Date).length);
  });
}

/** Cells that are dates; of equal ones beside or below each other only the first is written. */
function countDates(sheet: string): number {
  const times = (tag: string, what: string) =>
    Number(new RegExp(`table:number-${what}-repeated="(\\d+)"`).exec(tag)?.[1] ?? 1);
  let rows = 1;
  let count = 0;
  for (const [tag, kind] of sheet.matchAll(/<table:table-(row|cell)\b[^>]*>/g)) {
    if (kind === 'row') rows = times(tag, 'rows');
    else if (tag.includes('office:date-value=')) count += rows * times(tag, 'columns');
  }
  return count;
}
