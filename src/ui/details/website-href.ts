/** A name, or an address of version 4 or 6: a browser would also take `example.com;` for a name. */
const HOST = /^(?:[a-z0-9._-]+|\[[\da-f:.]+\])$/;
/** What every browser and server takes. */
const LONGEST = 2000;
const BARE_DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * Where a website that somebody wrote leads: `http` and `https` only, `example.com` by https. `null`
 * where it is no safe link: other schemes, spaces, credentials, things that are no address at all.
 */
export function websiteHref(text: string): string | null {
  if (text.length > LONGEST) return null;
  const written = text.trim();
  if (/[\s\p{Cc}\p{Cf}\\]/u.test(written)) return null;
  const hasScheme = /^https?:\/\//i.test(written);
  // A colon before a number is a port; before anything else it ends the name of a scheme.
  if (!hasScheme && !/^[\p{L}\p{N}](?:[^:/?#]*)(?::\d+)?(?:[/?#]|$)/u.test(written)) return null;
  const url = URL.parse(hasScheme ? written : `https://${written}`);
  if (url === null || url.username !== '' || url.password !== '') return null;
  if (!HOST.test(url.hostname)) return null;
  if (!hasScheme && !BARE_DOMAIN.test(url.hostname)) return null;
  return url.href;
}
