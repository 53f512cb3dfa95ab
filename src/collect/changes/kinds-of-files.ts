import { matcher } from '../../config/glob.ts';
import type { FileKind } from '../../model/change.ts';

/** By kind, globs of the paths that are of it. The first kind that has a path takes it; what none has is code. */
const PATTERNS: readonly [FileKind, string[]][] = [
  [
    'workflow',
    [
      '.github/{workflows,actions}/**',
      '**/action.{yml,yaml}',
      '.gitlab-ci.yml',
      '.gitlab/ci/**',
      '.circleci/**',
      '.buildkite/**',
      'azure-pipelines*.{yml,yaml}',
      'bitbucket-pipelines.yml',
      '**/buildspec*.{yml,yaml}',
      '**/cloudbuild*.{yml,yaml,json}',
      '**/Jenkinsfile*',
      '**/CODEOWNERS',
      '.evidence.{yml,yaml}',
      '.evidence/**',
    ],
  ],
  [
    'roles',
    [
      '**/{iam,policies,roles,permissions,rbac}/**/*.{json,yml,yaml,tf,bicep}',
      '**/*{iam,policy,policies,role,roles,permissions}*.{json,yml,yaml,tf,bicep}',
    ],
  ],
  [
    'tests',
    [
      '**/{test,tests,__tests__,spec,specs,e2e,integration-tests}/**',
      '**/*{.,_,-}{test,tests,spec,specs}.*',
      '**/test_*.py',
      '**/*_test.go',
      '**/*{Test,Tests,IT,Spec}.{java,kt,cs,scala}',
    ],
  ],
  [
    'infrastructure',
    [
      '**/{template,samconfig,host,local.settings}*.{yml,yaml,json,toml}',
      '**/*.template{,.json,.yaml,.yml}',
      '**/{cloudformation,cfn,sam,infra,infrastructure,terraform,deploy,deployment,cdk,bicep,k8s,helm}/**',
      '**/serverless*.{yml,yaml,json,js,ts,cjs,mjs,cts,mts}',
      '**/*.{tf,tfvars,hcl,bicep,bicepparam}',
      '**/*.tf.json',
      '**/cdk.json',
      '**/azuredeploy*.json',
      '**/function.json',
      '**/Dockerfile*',
      '**/*.dockerfile',
      '**/docker-compose*.{yml,yaml}',
      '**/{app,service,openapi,swagger}.{yml,yaml}',
    ],
  ],
  [
    'dependencies',
    [
      '**/{package,package-lock,npm-shrinkwrap,composer}.json',
      '**/{yarn,pnpm-lock,poetry,uv,Cargo,Gemfile,composer,Pipfile,packages}.{lock,yaml,lock.json}',
      '**/{requirements*.txt,pyproject.toml,Pipfile,go.mod,go.sum,Cargo.toml,Gemfile,pom.xml,build.gradle,build.gradle.kts}',
      '**/*.csproj',
      '.github/dependabot.{yml,yaml}',
      '**/renovate.json{,5}',
    ],
  ],
  [
    'docs',
    [
      '**/*.{md,mdx,rst,adoc,txt}',
      'docs/**',
      '**/{LICENSE,LICENCE,NOTICE,AUTHORS,CHANGELOG,README}*',
      '.github/{ISSUE_TEMPLATE,PULL_REQUEST_TEMPLATE}/**',
    ],
  ],
];

/** Paths that a run remembers the kind of; histories touch the same ones over and over. */
const MAX_REMEMBERED = 100_000;

/** Tells what a file is for by its path. */
export function createKindOfFile(): (path: string) => FileKind {
  const kinds = PATTERNS.map(([kind, globs]) => ({ kind, has: matcher(globs) }));
  const remembered = new Map<string, FileKind>();
  return (path) => {
    const known = remembered.get(path);
    if (known !== undefined) return known;
    const kind = kinds.find(({ has }) => has(path))?.kind ?? 'code';
    if (remembered.size < MAX_REMEMBERED) remembered.set(path, kind);
    return kind;
  };
}
