import * as z from 'zod/mini';

// A strict content security policy refuses code made from text, which zod otherwise tries.
z.config({ jitless: true });

/** zod as the house uses it: the small build, which never compiles. */
export { z };
