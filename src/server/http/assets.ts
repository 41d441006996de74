import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toAnswer } from './responses.ts';
import { createHash } from 'node:crypto';
import { ASSET_LIST, AssetList, EXTENSIONS, NONCE_PLACEHOLDER, PAGE } from '#build/asset-list.ts';
import { ConfigError } from '#server/config.ts';
import { BOOTSTRAP_PLACEHOLDER } from '#server/page-bootstrap.ts';

type Encoding = keyof typeof EXTENSIONS | 'identity';

interface Asset {
  readonly type: string;
  readonly hash: string;
  readonly isHashed: boolean;
  /** Best first; `identity` is the last. */
  readonly variants: ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>>;
}

/** A build in memory: an address is only ever looked up here, so it cannot become a path on the disk. */
export interface Assets {
  readonly files: ReadonlyMap<string, Asset>;
  /** The page, with a place for its nonce and one for what it starts with. */
  readonly page: string;
  /** What the policy allows of the scripts in it: `'sha256-…'` of each (CSP 3, 2.3.1). */
  readonly scriptHashes: readonly string[];
}

/** Reads all that the list names. Throws a `ConfigError` where the folder is not a finished build. */
export function loadAssets(folder: string): Assets {
  try {
    const list = AssetList.parse(JSON.parse(readFileSync(join(folder, ASSET_LIST), 'utf8')));
    const page = readFileSync(join(folder, PAGE), 'utf8');
    for (const place of [NONCE_PLACEHOLDER, BOOTSTRAP_PLACEHOLDER]) {
      if (page.split(place).length !== 2) throw new Error(`${PAGE} has no single ${place}`);
    }
    const files = list.files.map((file) => [`/${file.path}`, readAsset(folder, file)] as const);
    return { files: new Map(files), page, scriptHashes: hashScripts(page) };
  } catch (cause) {
    throw new ConfigError(
      ['dist is not a finished build: start with npm start, which builds it.'],
      {
        cause,
      },
    );
  }
}

function hashScripts(page: string): string[] {
  const scripts = page.matchAll(/<script>([^]*?)<\/script>/g);
  return Array.from(scripts, ([, script = '']) => {
    return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  });
}

function readAsset(folder: string, file: AssetList['files'][number]): Asset {
  const { path, type, hash, isHashed, encodings } = file;
  const variants = new Map<Encoding, Uint8Array<ArrayBuffer>>();
  for (const encoding of encodings) {
    variants.set(encoding, readFileSync(join(folder, path + EXTENSIONS[encoding])));
  }
  variants.set('identity', readFileSync(join(folder, path)));
  return { type, hash, isHashed, variants };
}

/** `null` where the list has no such file. */
export function answerAsset(assets: Assets, request: Request): Response | null {
  const asset = assets.files.get(new URL(request.url).pathname);
  if (!asset) return null;
  const accepted = acceptedEncodings(request.headers.get('accept-encoding') ?? '');
  const [encoding, body] =
    asset.variants.entries().find(([name]) => name === 'identity' || accepted.has(name)) ?? [];
  if (!encoding || !body) return null;

  // A strong tag is one of a representation, so each coding has its own (RFC 9110, 8.8.3.3).
  const etag = `"${asset.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const headers = {
    etag,
    vary: 'accept-encoding',
    'cache-control': asset.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (matches(request.headers.get('if-none-match'), etag)) return toAnswer(304, null, headers);
  return toAnswer(200, body, {
    ...headers,
    'content-type': asset.type,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  });
}

/** The codings named with any weight but 0. */
function acceptedEncodings(header: string): ReadonlySet<string> {
  const named = header
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim()));
  return new Set(
    named
      .filter(([, weight = 'q=1']) => !/^q=0(?:\.0*)?$/.test(weight))
      .map(([coding = '']) => coding),
  );
}

/** Weak comparison, as RFC 9110, 13.1.2 has it. */
function matches(header: string | null, etag: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || header?.trim() === '*';
}
