/**
 * Puts a text on the clipboard, and a table with it where there is one. Whether it could: a browser allows it for
 * some seconds after a click or a key. The older way of two, by the event of copying: the newer one reads the table
 * as a part of this page, whose policy allows no styles, and a style is what keeps a cell text.
 */
export function putOnClipboard(text: string, html: string | null): boolean {
  let isPut = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== null) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    isPut = event.clipboardData !== null;
  };
  // Nothing is marked: to be asked at all, Chromium and Safari want to hear that there is something to copy.
  const allow = (event: Event) => event.preventDefault();
  document.addEventListener('copy', put, true);
  document.addEventListener('beforecopy', allow, true);
  try {
    return document.execCommand('copy') && isPut;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', put, true);
    document.removeEventListener('beforecopy', allow, true);
  }
}
