import type { ExportFailure } from '#i18n/types/export.ts';

/** Why there is no file; the list and what is on screen are as they were. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
  readonly failure: ExportFailure;
  constructor(failure: ExportFailure, options?: ErrorOptions) {
    super(failure, options);
    this.failure = failure;
  }
}
