import type { IncomingHttpHeaders } from 'node:http';

export const PROVIDERS = ['wethod', 'qonto'] as const;
export type Provider = (typeof PROVIDERS)[number];

export const isProvider = (value: unknown): value is Provider =>
  PROVIDERS.some((provider) => provider === value);

/** One request as a provider sees it. */
export interface Question {
  provider: Provider;
  method: string;
  /** Still percent-encoded: a segment is decoded where it is read. */
  path: string;
  parameters: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** As it came; empty where there is none. */
  body: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export const jsonAnswer = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
