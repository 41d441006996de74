import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ProblemError, toProblem } from '#domain/errors.ts';

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** What `readBody` can read, for the request's `accept-encoding`. */
export const ACCEPTED_ENCODINGS = Object.keys(DECODERS).join(', ');

/**
 * The whole body, decoded. The cap counts decoded bytes, as they come: a bomb is dropped after the
 * first `most` of them, whatever its length says. A cut body throws.
 */
export async function readBody(
  response: IncomingMessage,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of decoded(response)) {
      if (!(chunk instanceof Buffer)) throw new TypeError('a body is bytes');
      size += chunk.length;
      if (size > most) throw new ProblemError(toProblem('upstream'));
      chunks.push(chunk);
    }
  } catch (error) {
    // Unread, it would hold its connection.
    response.destroy();
    throw error;
  }
  return Buffer.concat(chunks, size);
}

function decoded(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() || 'identity';
  if (encoding === 'identity') return response;
  const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding]?.() : undefined;
  // Also two in a row, which nobody asked for.
  if (!decoder) throw new ProblemError(toProblem('upstream'));
  return pipeline(response, decoder, () => {});
}
