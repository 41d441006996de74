import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { ASSET_LIST, AssetList, EXTENSIONS, NONCE_PLACEHOLDER, PAGE, TYPES } from './asset-list.ts';
import { hashInputs } from './inputs.ts';

/**
 * Ends a build with what the server needs to know of it: the list of its files and of `public`'s,
 * their compressed variants, and a place in the page for the nonce.
 */
export function assetsPlugin(): Plugin {
  let inputs = '';
  return {
    name: 'rubrica:assets',
    apply: 'build',
    configResolved: ({ root }) => {
      // Before anything is read: what changes during the build makes it out of date.
      inputs = hashInputs(root);
    },
    transformIndexHtml: () => [
      // React Aria and Vite's preloading read it: `meta[property=csp-nonce]`, its `nonce`.
      { tag: 'meta', attrs: { property: 'csp-nonce', nonce: NONCE_PLACEHOLDER }, injectTo: 'head' },
    ],
    writeBundle: ({ dir = '' }, bundle) => {
      const files = pathsIn(dir)
        .filter((path) => path !== PAGE)
        .map((path) => toAsset(dir, path, path in bundle));
      const list: AssetList = { inputs, files };
      writeFileSync(join(dir, ASSET_LIST), `${JSON.stringify(list, null, 2)}\n`);
    },
  };
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, '/'))
    .toSorted();
}

/** Writes the variants that are worth it. What Vite emitted has a hash in its name, `public` has not. */
function toAsset(folder: string, path: string, isHashed: boolean): AssetList['files'][number] {
  const kind = TYPES[extname(path)];
  if (!kind) throw new Error(`${path}: TYPES in asset-list.ts does not say how to serve this.`);
  const content = readFileSync(join(folder, path));
  const variants = kind.isText
    ? ([
        ['br', brotliCompressSync(content, { params: BROTLI })],
        ['gzip', gzipSync(content, { level: 9 })],
      ] as const)
    : [];
  const encodings = variants.flatMap(([encoding, bytes]) => {
    if (bytes.length >= content.length * 0.95) return [];
    writeFileSync(join(folder, path + EXTENSIONS[encoding]), bytes);
    return [encoding];
  });
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 27);
  return { path, type: kind.type, hash, isHashed, encodings };
}

const BROTLI = {
  [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
};
