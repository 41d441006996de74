import { z } from 'zod';

/** The list that a build leaves in `dist`; beside the page, the server knows no other file. */
export const ASSET_LIST = 'assets.json';
export const PAGE = 'index.html';
/** Where the page's nonce comes in; once in a built page. */
export const NONCE_PLACEHOLDER = '{{csp-nonce}}';

export const AssetList = z.strictObject({
  /** `inputs.ts`: what the build was made of. */
  inputs: z.string(),
  files: z.array(
    z.strictObject({
      /** Relative to `dist`, as in the address. */
      path: z.string(),
      type: z.string(),
      /** SHA-256 of the content, for the entity tag. */
      hash: z.string(),
      /** Its name holds a hash, so it never changes. */
      isHashed: z.boolean(),
      /** Variants beside it, by content coding, best first. */
      encodings: z.array(z.enum(['br', 'gzip'])),
    }),
  ),
});
export type AssetList = z.infer<typeof AssetList>;

export const EXTENSIONS = { br: '.br', gzip: '.gz' } as const;

/** A closed list: a file of another kind fails the build, and is added here if it is meant to be served. */
export const TYPES: Readonly<Record<string, { readonly type: string; readonly isText: boolean }>> =
  {
    '.css': { type: 'text/css; charset=utf-8', isText: true },
    '.ico': { type: 'image/x-icon', isText: false },
    '.js': { type: 'text/javascript; charset=utf-8', isText: true },
    '.png': { type: 'image/png', isText: false },
    '.svg': { type: 'image/svg+xml', isText: true },
    '.txt': { type: 'text/plain; charset=utf-8', isText: true },
    '.webmanifest': { type: 'application/manifest+json', isText: true },
    '.woff2': { type: 'font/woff2', isText: false },
  };
