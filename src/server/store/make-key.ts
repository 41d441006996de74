import { makeKey } from './keys.ts';

// npm run --silent key: nothing but the key, so that it can be sent to a file.
process.stdout.write(`${makeKey()}\n`);
