/** `mailto:`, to one address and nothing else; `null` where the text is no address. */
export function mailtoHref(address: string): string | null {
  const [, local, domain] = /^([^\s@]+)@([^\s@]+\.[^\s@]+)$/u.exec(address) ?? [];
  if (local === undefined || domain === undefined || !address.isWellFormed()) return null;
  // Encoded, since `?`, `&` and `,` would add headers and recipients.
  return `mailto:${encodeURIComponent(local)}@${encodeURIComponent(domain)}`;
}

/** `tel:`, with digits and a leading plus only; `null` where the text is more than one number. */
export function telHref(phone: string): string | null {
  // In +39 (0)6 the zero in brackets is not dialled from abroad.
  const dialled = phone.trim().replace(/^(\+.*?)\(0\)/, '$1');
  if (!/^\+?[\d\s().\-/\u00a0]+$/.test(dialled)) return null;
  const digits = dialled.replace(/\D/g, '');
  if (digits.length < 3 || digits.length > 15) return null;
  return `tel:${dialled.startsWith('+') ? '+' : ''}${digits}`;
}
