/** The texts in the place of a list without clients, and of the ways to more of them. */
export interface EmptyListMessages {
  readonly noClients: (provider: string) => string;
  readonly noClientsHow: (provider: string) => string;
  readonly noMatch: string;
  /** Where not all clients are loaded, and no more are on their way. */
  readonly noMatchSoFar: string;
  readonly loosen: string;
  /** Where the search is all that is asked. */
  readonly clearSearch: string;
  readonly removeFilter: (label: string) => string;
  readonly clearAll: string;
  /** Where nothing matches here: `1 match in Qonto`. */
  readonly matchesIn: (count: number, provider: string) => string;
  readonly searchIn: (provider: string) => string;
}
