import { qontoUpstream } from './qonto/upstream.ts';
import type { Upstream } from './upstream.ts';
import { wethodUpstream } from './wethod/upstream.ts';

/** Every provider's half behind the gateway. `registry.ts` is the list for the browser. */
export const UPSTREAMS: readonly Upstream[] = [wethodUpstream, qontoUpstream];
