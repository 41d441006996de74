/** Why a view of a file is not taken. */
export type RefusedBecause = 'damaged' | 'unreadable' | 'tooMany' | 'repeated';

/** The texts of the panel of saved views, and for forgetting what the browser keeps. */
export interface ViewsPanelMessages {
  readonly builtInHeading: string;
  readonly own: string;
  readonly find: string;
  readonly noneFound: string;
  /** Read aloud beside a view. */
  readonly holds: (clients: number) => string;
  readonly notCounted: string;
  readonly isStart: string;

  readonly save: string;
  readonly newView: string;
  readonly revert: string;
  readonly nameLabel: string;
  readonly cancel: string;
  readonly saved: (name: string) => string;
  readonly tooLong: string;
  readonly tooMany: (most: number) => string;
  readonly copyLink: string;
  readonly linkCopied: string;
  /** The same on the button, no wider than `copyLink`. */
  readonly copied: string;
  readonly linkNotCopied: string;
  readonly unstored: string;

  readonly organise: string;
  readonly organising: string;
  readonly startWith: string;
  readonly noneSaved: string;
  readonly move: (name: string) => string;
  readonly moveUp: (name: string) => string;
  readonly moveDown: (name: string) => string;
  readonly moved: (name: string, place: number, count: number) => string;
  readonly rename: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly undo: string;
  readonly restored: (name: string) => string;

  readonly exportAll: (views: number) => string;
  readonly importFile: string;
  readonly imported: (added: number, replaced: number, refused: number) => string;
  readonly refused: Readonly<Record<RefusedBecause, string>>;
  /** A view that has no name, by its place in the file. */
  readonly nth: (place: number) => string;
  readonly noFile: string;
  readonly fileTooLarge: string;
  readonly fileOfNewer: string;

  /** Where somebody is signed in. */
  readonly ofColleagues: string;
  readonly saveAsMine: (name: string) => string;
  readonly share: string;
  readonly stopSharing: string;
  readonly isShared: string;
  readonly nowShared: (name: string) => string;
  readonly noLongerShared: (name: string) => string;
  readonly notInAccount: string;
  readonly changedElsewhere: string;

  readonly forgetSignedIn: string;
  readonly forgetWhat: (views: number) => string;
  readonly forgetStays: string;
  readonly forgetTitle: string;
  readonly forgetDo: string;
  readonly forgotten: string;
}
