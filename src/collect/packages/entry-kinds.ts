/** Folders that hold the code of others: what is in them was public before it came here. */
const DEPENDENCIES = /(?:^|\/)(?:node_modules|site-packages|dist-packages|vendor|bower_components)\//;
/** Folders of an operating system, which the listing of an image has as well. */
const SYSTEM =
  /^(?:usr|lib|lib64|bin|sbin|proc|sys|boot|etc\/(?:ssl|pki|ca-certificates)|var\/(?:lib|cache|runtime|lang)|opt\/(?:java|python))\//;

export type SensitiveKind =
  | 'environment'
  | 'private-key'
  | 'keystore'
  | 'cloud-credentials'
  | 'registry-credentials'
  | 'local-settings'
  | 'version-control'
  | 'state'
  | 'shell-history';

/** Files that hold secrets by what they are. The first that fits counts. */
const SENSITIVE: readonly [RegExp, SensitiveKind][] = [
  [/(?:^|\/)\.(?:git|hg|svn)\//, 'version-control'],
  [/(?:^|\/)\.env(?:\.(?!(?:example|sample|template|dist|defaults?|schema)$)[\w.-]+)?$/, 'environment'],
  [
    /(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$|\.(?:ppk|key)$|(?:^|\/)[^/]*(?:private|priv)[^/]*\.pem$|(?:^|[/_.-])key\.pem$/i,
    'private-key',
  ],
  [/\.(?:p12|pfx|jks|keystore|kdbx)$/i, 'keystore'],
  [
    /(?:^|\/)(?:\.aws|\.azure|\.config\/gcloud|\.kube)\/|(?:^|\/)(?:[^/]*service[-_]?account[^/]*|application_default_credentials)\.json$/i,
    'cloud-credentials',
  ],
  [/(?:^|\/)(?:\.npmrc|\.pypirc|\.netrc|_netrc|\.docker\/config\.json|\.git-credentials)$/, 'registry-credentials'],
  [/(?:^|\/)local\.settings\.json$/, 'local-settings'],
  [/\.tfstate(?:\.backup|\.\d+\.backup)?$|(?:^|\/)\.terraform\//, 'state'],
  [/(?:^|\/)\.(?:bash|zsh|python|node_repl|psql|mysql)_history$/, 'shell-history'],
];

export type DevelopmentKind = 'tests' | 'development-tool' | 'editor' | 'continuous-integration';

const TOOLS =
  '(?:typescript|eslint|jest|mocha|vitest|webpack|rollup|prettier|ts-node|tsx|nyc|nodemon|karma|serverless|aws-cdk|pytest|_pytest|mypy|black|flake8|pylint|coverage|tox)';

/** Files that only development needs, with what they are grouped by. The first that fits counts. */
const DEVELOPMENT: readonly [RegExp, DevelopmentKind][] = [
  [new RegExp(`^(?:.*?/)?(?:node_modules|site-packages)/${TOOLS}(?=/)`), 'development-tool'],
  [/^(?:.*?\/)?\.(?:vscode|idea)(?=\/)/, 'editor'],
  [/^(?:.*?\/)?\.(?:github|circleci|gitlab)(?=\/)|^(?:.*\/)?\.gitlab-ci\.yml$/, 'continuous-integration'],
];
const TESTS =
  /^(?:.*?\/)?(?:__tests__|tests?|specs?|e2e)(?=\/)|^.*\.(?:test|spec)\.[cm]?[jt]sx?$|^(?:.*\/)?test_[^/]+\.py$|^.*_test\.(?:py|go)$/;

/** What of a kind that holds secrets a file is, by its path in a package; null: none. */
export function sensitiveKind(path: string): SensitiveKind | null {
  if (DEPENDENCIES.test(path) || SYSTEM.test(path)) return null;
  return SENSITIVE.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** What only development needs, and the folder or file that it is counted under; null: nothing of that. */
export function developmentKind(path: string): { kind: DevelopmentKind; under: string } | null {
  if (SYSTEM.test(path)) return null;
  for (const [pattern, kind] of DEVELOPMENT) {
    const under = pattern.exec(path)?.[0];
    if (under !== undefined) return { kind, under };
  }
  // The tests of others are part of how they publish, and are asked for by nobody.
  const tests = DEPENDENCIES.test(path) ? undefined : TESTS.exec(path)?.[0];
  return tests === undefined ? null : { kind: 'tests', under: tests };
}
