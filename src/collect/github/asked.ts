import { byCodeUnit, canonicalJson } from '../../catalogue/canonical.ts';
import type { Asked, Refusal, TokenKind } from '../../model/asked.ts';
import type { Scalar } from '../../model/json.ts';

/** What happened in one request of a question. */
export type Step = { calls: number; pages: number; records: number; from: string; to: string; refusals: Refusal[] };

/** Keeps what was asked, one entry for each endpoint with its parameters, however many pages and batches it took. */
export type AskedRecord = {
  note: (endpoint: string, parameters: Record<string, Scalar>, step: Step) => void;
  all: () => Asked[];
};

export function createAskedRecord(): AskedRecord {
  const entries = new Map<string, Asked>();
  return {
    note: (endpoint, parameters, step) => {
      const key = canonicalJson([endpoint, parameters]);
      const entry = entries.get(key);
      if (entry === undefined) {
        entries.set(key, { endpoint, parameters, ...step, refusals: [...step.refusals] });
        return;
      }
      entry.calls += step.calls;
      entry.pages += step.pages;
      entry.records += step.records;
      entry.to = step.to;
      for (const refusal of step.refusals) {
        const known = entry.refusals.some((one) => canonicalJson(one) === canonicalJson(refusal));
        if (!known) entry.refusals.push(refusal);
      }
    },
    all: () => [...entries].sort(([a], [b]) => byCodeUnit(a, b)).map(([, entry]) => entry),
  };
}

const PREFIXES: [prefix: string, kind: TokenKind][] = [
  ['github_pat_', 'fine-grained'],
  ['ghp_', 'classic'],
  ['gho_', 'oauth'],
  ['ghu_', 'user-to-server'],
  ['ghs_', 'installation'],
];

/** The kind of a token by its form alone. */
export function tokenKind(token: string): TokenKind {
  return PREFIXES.find(([prefix]) => token.startsWith(prefix))?.[1] ?? 'unknown';
}
