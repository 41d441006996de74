/** The texts that pages have in common which are no list, and those of an address that leads nowhere. */
export interface PagesMessages {
  /** Past what stands above the page. */
  readonly skip: string;
  readonly notFound: string;
  readonly notFoundHow: string;
  readonly toClients: string;
}
