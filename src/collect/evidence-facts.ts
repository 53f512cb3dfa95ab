import type { Evidence } from '../model/evidence.ts';
import type { Fact } from '../model/fact.ts';

/** What was collected, as facts: a check can ask of evidence itself whether it is whole and how old it is. */
export function evidenceFacts(evidence: readonly Evidence[]): Fact[] {
  return evidence.map(({ id, kind, source, sha256, size, producedAt, problems }) => ({
    type: 'evidence',
    id: `evidence:${source.path}#${kind}`,
    attributes: {
      kind,
      path: source.path,
      sha256,
      size,
      commit: source.commit,
      producedAt,
      unread: [...new Set(problems.filter(({ kinds }) => kinds.length > 0).map(({ code }) => code))].sort(),
    },
    origins: {},
    place: { path: source.path, line: null, column: null, pointer: null },
    evidence: id,
  }));
}
