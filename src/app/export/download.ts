/** A file in memory under an address of this page, for as long as somebody may want to save it. */
export interface Download {
  readonly url: string;
  readonly name: string;
}

/** A browser that is told to save may still be reading; so many milliseconds are enough for any. */
const READ_WITHIN_MS = 60_000;

/**
 * Makes a file ready to be saved. Rejects where the browser could not keep it: it says so only when the file is
 * read.
 */
export async function toDownload(file: Blob, name: string): Promise<Download> {
  await file.slice(-1).arrayBuffer();
  return { url: URL.createObjectURL(file), name };
}

/** Asks the browser to save it. No browser says whether it did. */
export function save({ url, name }: Download): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** Gives its memory back, a little later. */
export function forget({ url }: Download): void {
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN_MS);
}
