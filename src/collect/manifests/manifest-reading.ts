import type { EvidenceKind } from '../../model/evidence.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../reader.ts';
import type { Draft } from './stack.ts';

/** Facts that are evidence of who may do what. */
const POLICY_TYPES = new Set(['role', 'policy-statement', 'trust-statement', 'resource-policy-statement']);

/** What a manifest came to: evidence of policies too, and of drift, where it holds some. */
export function manifestReading(
  dialect: string,
  facts: Draft[],
  problems: Problem[],
  more: Partial<Pick<Reading, 'basis' | 'producedAt' | 'includes'>> = {},
): Reading {
  const kinds = [...new Set<EvidenceKind>(['manifest', ...facts.map(kindOf)])];
  return { dialect, kinds, facts, problems, producedAt: null, kindOf, ...more };
}

/** A manifest that could not be read. */
export function unreadManifest(dialect: string, problems: Problem[]): Reading {
  return { dialect, kinds: ['manifest'], facts: [], problems, producedAt: null };
}

function kindOf(fact: { type: string }): EvidenceKind {
  if (fact.type === 'drift') return 'drift';
  return POLICY_TYPES.has(fact.type) ? 'policy' : 'manifest';
}
