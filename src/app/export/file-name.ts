/** Names are short on some systems, and stand in narrow lists on all. In characters, of each part. */
const MOST_OF_PART = 60;

/**
 * A file's name that is safe on every system: small letters of ASCII, digits and hyphens, whatever the parts are
 * written in. A part without any of these is left out.
 */
export function fileName(parts: readonly string[], extension: string): string {
  const slugs = parts.map(toSlug).filter((slug) => slug !== '');
  return `${slugs.join('-')}.${extension}`;
}

function toSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_OF_PART)
    .replaceAll(/^-+|-+$/g, '');
}
