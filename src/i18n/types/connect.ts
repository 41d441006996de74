/** The texts of the page that says how to connect accounts; what is a provider's own stands in its folder. */
export interface ConnectMessages {
  readonly title: string;
  readonly lead: string;
  /** For whom it is, where somebody else runs Rubrica. */
  readonly handOver: string;
  readonly print: string;
  readonly back: string;
  /** The parts of this page. */
  readonly parts: string;
  readonly all: string;
  readonly intoFile: string;
  /** What a copy button copies: `lines for wethod`. */
  readonly lines: (provider: string) => string;
  readonly or: string;
  readonly next: string;
  readonly fileHow: string;
  readonly secret: string;
  readonly restart: string;
  readonly launchLink: string;
  readonly demoEnds: string;

  /** In the place of a list whose provider is not connected. */
  readonly connectHow: (several: boolean) => string;
  readonly connectMore: (provider: string) => string;
}
