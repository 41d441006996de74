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

  /** An account that is connected in the browser. */
  readonly connectAccount: (provider: string) => string;
  readonly connectAgain: (provider: string) => string;
  readonly disconnectAccount: (provider: string) => string;
  readonly accountStates: Readonly<
    Record<'none' | 'connected' | 'refused', (provider: string) => string>
  >;
  readonly onlyAdministrators: (provider: string) => string;
  /** The server does not say whether one can be connected. */
  readonly accountUnknown: string;
  /** Neither connected nor disconnected. */
  readonly accountFailed: (provider: string) => string;
  readonly notRevoked: (provider: string) => string;
  /** Why somebody came back from the provider without a connection. */
  readonly outcomes: Readonly<
    Record<
      'expired' | 'browser' | 'denied' | 'refused' | 'application' | 'unclear' | 'kept',
      (provider: string) => string
    >
  >;

  /** In the place of a list whose provider is not connected. */
  readonly connectHow: (several: boolean) => string;
  readonly connectMore: (provider: string) => string;
}
