/** What a tool looks for. */
export type Category = 'secrets' | 'code' | 'infrastructure' | 'dependencies' | 'other';

/** Tools by the beginning of their name. */
const TOOLS: { names: RegExp; category: Category }[] = [
  {
    names: /^(?:gitleaks|trufflehog|detect-secrets|ggshield|kingfisher|noseyparker|whispers|secretlint)/i,
    category: 'secrets',
  },
  {
    names:
      /^(?:checkov|kics|keeping infrastructure|tfsec|terrascan|tflint|cfn-lint|cfn[-_]nag|cfn-guard|cloudformation guard|cdk-nag|hadolint|kube-linter|template analyzer|snyk iac)/i,
    category: 'infrastructure',
  },
  {
    names:
      /^(?:grype|osv-scanner|dependency-check|npm|pnpm|yarn|pip-audit|govulncheck|cargo-audit|snyk open source|snyk container|black ?duck|clair|docker scout)/i,
    category: 'dependencies',
  },
  {
    names:
      /^(?:codeql|semgrep|opengrep|bandit|gosec|njsscan|brakeman|devskim|sonar|eslint|psalm|flawfinder|security ?code ?scan|snyk ?code|spotbugs|find-?sec-?bugs|pmd|phpstan|horusec|coverity|fortify|checkmarx|veracode|clang|cppcheck|shellcheck|shell script analysis|ruff|pylint|msdo)/i,
    category: 'code',
  },
];

/** By the words that rules are tagged with, the first that fits; `security` alone is what every tool says. */
const TAGS: { words: RegExp; category: Category }[] = [
  { words: /^(?:secrets?|hardcoded-secrets?|credentials?)$/i, category: 'secrets' },
  {
    words: /^(?:misconfiguration|iac|infrastructure|terraform|cloudformation|kubernetes|dockerfile)$/i,
    category: 'infrastructure',
  },
  { words: /^(?:vulnerability|cve|sca|dependency|dependencies|package)$/i, category: 'dependencies' },
  { words: /\bcwe[-_ :/]*\d/i, category: 'code' },
];

/** What a tool looks for by its name; null where it is not known, or looks for several things. */
export function categoryOfTool(name: string): Category | null {
  return TOOLS.find(({ names }) => names.test(name))?.category ?? null;
}

/** What a rule looks for by its tags; null where they do not tell. */
export function categoryOfTags(tags: readonly string[]): Category | null {
  return TAGS.find(({ words }) => tags.some((tag) => words.test(tag)))?.category ?? null;
}

/** Whether a tool looks into advisories that it has fetched before, which can be old; others ask a service when they run. */
export function hasOwnDatabase(name: string): boolean {
  return /^(?:trivy|grype|dependency-check|owasp|clair|cargo-audit|govulncheck)/i.test(name);
}
