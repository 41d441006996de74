/** The texts of the panel that shows what is sent to the providers. */
export interface InspectorMessages {
  readonly heading: string;
  readonly lead: string;
  readonly none: string;
  readonly away: string;
  readonly clear: string;
  /** What a copy button copies: `command`. */
  readonly command: string;
  /** Where an answer came from. */
  readonly from: Readonly<Record<'memory' | 'joined' | 'provider', string>>;
  readonly noAnswer: string;
  readonly duration: (milliseconds: number) => string;

  readonly sentTo: (provider: string) => string;
  readonly wholeList: string;
  /** Before what narrows the first page: `the whole list, and before it, for a quick first answer:`. */
  readonly narrowed: string;
  readonly decidedHere: string;
  readonly order: string;
}
