/** What of the views is open: their list, the name for a new one, or where they are put in order. */
export type ViewsPart = 'list' | 'name' | 'organise';
