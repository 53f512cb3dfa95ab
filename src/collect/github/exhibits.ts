import { createHash } from 'node:crypto';
import { byCodeUnit, canonicalJson } from '../../catalogue/canonical.ts';
import type { Evidence, EvidenceKind } from '../../model/evidence.ts';
import type { Json } from '../../model/json.ts';

/** One exhibit: answers of the platform as JSON lines, `{"key": ..., "record": ...}`, in the order of their keys. */
export type Exhibit = { path: string; bytes: Uint8Array };

/**
 * Keeps the answers that became evidence. `open` names an exhibit, also where it stays empty: that there are none was answered then.
 * A fact made of a record has the exhibit's path and `/key` as its place, and `<kind>:<path>` as its evidence.
 */
export type Exhibits = {
  /** `foundBy` is the endpoint, as the record of what was asked has it. */
  open: (kind: EvidenceKind, path: string, foundBy: string) => void;
  keep: (path: string, key: string, record: Json) => void;
  files: () => Exhibit[];
  evidence: () => Evidence[];
};

type Kept = { kind: EvidenceKind; foundBy: string; lines: Map<string, string> };

export function createExhibits(): Exhibits {
  const opened = new Map<string, Kept>();
  const files = (): Exhibit[] =>
    [...opened]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([path, { lines }]) => {
        const sorted = [...lines].sort(([a], [b]) => byCodeUnit(a, b)).map(([, line]) => `${line}\n`);
        return { path, bytes: new TextEncoder().encode(sorted.join('')) };
      });
  return {
    open: (kind, path, foundBy) => {
      if (!opened.has(path)) opened.set(path, { kind, foundBy, lines: new Map() });
    },
    keep: (path, key, record) => {
      opened.get(path)?.lines.set(key, canonicalJson({ key, record }));
    },
    files,
    evidence: () =>
      files().flatMap(({ path, bytes }) => {
        const kept = opened.get(path);
        if (kept === undefined) return [];
        return {
          id: `${kept.kind}:${path}`,
          kind: kept.kind,
          dialect: 'github-api',
          source: { path, commit: null },
          foundBy: kept.foundBy,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          size: bytes.length,
          producedAt: null,
          basis: 'observed' as const,
          problems: [],
        };
      }),
  };
}
