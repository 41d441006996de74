/** The texts of a server for a team: who is signed in, signing out, and what administrators see. */
export interface TeamMessages {
  /** The part of the menu: `Signed in as Anna Bianchi`. */
  readonly signedInAs: (name: string) => string;
  readonly roles: Readonly<Record<'viewer' | 'administrator', string>>;
  readonly signOut: string;
  readonly signOutEverywhere: string;
  readonly signOutFailed: string;
  readonly team: string;
  /** The question at the first sign-in; the numbers are of views and decisions that this browser keeps. */
  readonly moveIn: (views: number, decisions: number) => string;
  readonly move: string;
  readonly leaveHere: string;
  readonly moved: string;
  readonly notMoved: string;
  /** Above the page, before a session ends: `You will be signed out at 18:05.` */
  readonly endsAt: (time: string) => string;
  readonly staySignedIn: string;
  readonly signInAgain: string;
  /** The page for administrators. */
  readonly title: string;
  readonly back: string;
  readonly sessions: string;
  readonly sessionsHow: string;
  readonly person: string;
  readonly role: string;
  readonly since: string;
  readonly seen: string;
  readonly action: string;
  readonly endSession: string;
  /** For who hears the button without its row. */
  readonly endSessionOf: (name: string) => string;
  readonly log: string;
  readonly logHow: string;
  readonly when: string;
  readonly what: string;
  readonly events: Readonly<Record<TeamEvent, string>>;
  /** Why, or of what, in the words of the log; others are shown as they are. */
  readonly reasons: Readonly<Record<TeamReason, string>>;
  /** After what was done, by its address. */
  readonly byAdministrator: (email: string) => string;
  readonly noEntries: string;
  readonly notForViewers: string;
  readonly unavailable: string;
}

type TeamEvent =
  | 'signed-in'
  | 'signed-out'
  | 'refused'
  | 'session-ended'
  | 'connected'
  | 'disconnected'
  | 'connection-failed';

type TeamReason =
  | 'viewer'
  | 'administrator'
  | 'everywhere'
  | 'no-address'
  | 'not-verified'
  | 'not-allowed'
  | 'no-longer-allowed'
  | 'at-provider';
