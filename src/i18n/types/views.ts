/** The views that everybody has. */
export type BuiltInName =
  | 'all'
  | 'changedThisWeek'
  | 'newThisMonth'
  | 'deleted'
  | 'withoutVatNumber'
  | 'withoutAddress'
  | 'withoutInvoicing';

/** What the first screen says of saved views, and of what the browser keeps. */
export interface ViewMessages {
  readonly title: string;
  readonly builtIn: Readonly<Record<BuiltInName, string>>;
  /** In the place of a name, where the list is nobody's view. */
  readonly custom: string;
  /** Beside the name of a view, where the list is asked something else by now. */
  readonly changed: string;

  readonly saveAs: string;

  readonly forget: string;
}
