import type { Entry, Edge } from './entry.ts';

/** Records that are one client: at least two. */
export interface Group {
  readonly members: readonly Entry[];
  /** The weakest of the links that hold it together: the one to look at. */
  readonly weakest: Edge;
  /** Whether a person's *not the same* keeps some of what hangs together out of it. */
  readonly isDisputed: boolean;
}

/**
 * Records that hang together by links, whether or not these links count in the end. What is decided of one of them depends
 * on no record outside.
 */
export interface Component {
  readonly members: readonly Entry[];
  readonly groups: readonly Group[];
}
