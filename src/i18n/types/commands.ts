/** What a command is about: the clients that are listed, the one that is open, or Rubrica as a whole. */
export type CommandGroup = 'clients' | 'client' | 'app';
