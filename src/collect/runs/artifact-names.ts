import { matcher } from '../../config/glob.ts';
import type { Config } from '../../model/config.ts';
import { type EvidenceKind, FOUND_KINDS } from '../../model/evidence.ts';

/** What artifacts are called that hold evidence, and the kinds that are looked for in them. */
const NAMES: { words: RegExp; kinds: EvidenceKind[] }[] = [
  {
    words:
      /(?:^|[-_. ])(?:unit|integration|e2e)?(?:tests?|specs?|junit|x?unit|results?|coverage|lcov|cobertura|jacoco|pytest|surefire|reports?)(?:$|[-_. \d])/,
    kinds: ['test'],
  },
  {
    words:
      /sarif|scan|audit|gitleaks|trufflehog|trivy|grype|semgrep|codeql|checkov|kics|snyk|vulnerab|dependency-check|scorecard|vex(?:$|[-_. ])|csaf/,
    kinds: ['scan'],
  },
  { words: /sbom|bom(?:$|[-_. ])|cdx|cyclonedx|spdx/, kinds: ['component'] },
  { words: /attestation|provenance|signature|sigstore|intoto|in-toto/, kinds: ['signature'] },
  { words: /(?:^|[-_. ])logs?(?:$|[-_. ])|log-samples?/, kinds: ['log'] },
  { words: /(?:^|[-_. ])(?:tf)?plans?(?:$|[-_. ])|cdk[-_. ]out|terraform/, kinds: ['manifest', 'policy'] },
  { words: /drift/, kinds: ['drift'] },
  {
    words: /(?:^|[-_. ])evidence(?:$|[-_. ])/,
    kinds: ['test', 'scan', 'component', 'signature', 'log', 'manifest', 'policy', 'drift', 'package'],
  },
];

/** What a run leaves; workflows and documents are those of the checkout. */
const OF_RUNS: EvidenceKind[] = FOUND_KINDS.filter((kind) => kind !== 'workflow' && kind !== 'document');

/** What this action itself leaves is no evidence for it. */
const OWN = /^release-evidence/;

/** Kinds that the files of an artifact of this name may be evidence of; null: it is passed over. */
export type KindsOf = (artifact: string) => EvidenceKind[] | null;

/** Names that are chosen in the settings may hold whatever a run leaves. */
export function createKindsOf({ include, exclude }: Config['collect']['runs']): KindsOf {
  const isExcluded = matcher(exclude);
  const isIncluded = matcher(include);
  return (artifact) => {
    if (isExcluded(artifact)) return null;
    const name = artifact.toLowerCase();
    if (include.length > 0) return isIncluded(artifact) ? OF_RUNS : null;
    if (OWN.test(name)) return null;
    const kinds = NAMES.flatMap(({ words, kinds }) => (words.test(name) ? kinds : []));
    return kinds.length === 0 ? null : [...new Set(kinds)];
  };
}

/** Whether runs of a workflow count, by its name, its path or the name of its file. */
export function createIsOfWorkflow(workflows: readonly string[]): (name: string, path: string) => boolean {
  const matches = matcher(workflows);
  return (name, path) =>
    workflows.length === 0 || [name, path, path.slice(path.lastIndexOf('/') + 1)].some((one) => matches(one));
}
