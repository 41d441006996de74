import { forget, type Download } from './download.ts';

/** What is under way, or was made, and has to be put away when something else is wanted. */
export class CurrentExport {
  #controller: AbortController | null = null;
  #download: Download | null = null;

  begin(): AbortSignal {
    this.end();
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  keep(download: Download): void {
    this.#download = download;
  }

  end(): void {
    this.#controller?.abort();
    if (this.#download !== null) forget(this.#download);
    this.#controller = null;
    this.#download = null;
  }
}
