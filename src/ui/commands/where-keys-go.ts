/** Where keys are text. In a select, letters choose. */
const FIELDS = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select';

/** What has keys of its own while it is open, wherever the focus is. */
export const OVER_THE_PAGE = 'dialog:modal, [role=dialog], [role=alertdialog], [role=menu]';

export function isTyping(target: EventTarget | null): boolean {
  const element: Partial<HTMLElement> | null = target;
  return element?.isContentEditable === true || element?.matches?.(FIELDS) === true;
}
