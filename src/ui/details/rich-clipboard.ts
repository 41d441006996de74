/**
 * Puts a text on the clipboard with the same as markup; whether it could. By the event of copying: the newer way
 * reads the markup as a part of this page, whose policy allows no styles, and a style is what keeps a cell text.
 */
export function putOnClipboard(text: string, html: string): boolean {
  let isPut = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
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
