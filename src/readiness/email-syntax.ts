/** WHATWG HTML, "valid email address", with a dot in the domain. */
const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/;

/** RFC 5321, 4.5.3.1.3: a path of 256 with its brackets. */
const LONGEST = 254;

/** Whether mail can be sent to it, by its form alone. */
export function isEmailAddress(written: string): boolean {
  const email = written.trim();
  return email.length <= LONGEST && !email.includes('..') && EMAIL.test(email);
}
