import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collected, ofType, told } from '../collected.ts';

const PATH = '.github/workflows/release.yml';
const SHA = '08c6903cd8c0fde910a37f88322edcfb5dd907a8';

async function read(text: string, settings = 'release: { repository: acme/orders }') {
  const found = await collected({ [PATH]: text, '.evidence.yml': settings });
  return { attributes: ofType(found, 'workflow')[0]?.attributes, told: told(found), all: JSON.stringify(found) };
}

/** A workflow with one job of these steps. */
function steps(lines: string, top = 'on: push'): string {
  return `${top}\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n${lines.replaceAll(/^/gm, '      ')}\n`;
}

describe('a workflow', () => {
  it.each([
    ['on: push', ['push']],
    ['on: [push, issues]', ['push', 'issues']],
    ['on: { issues: { types: [opened] }, workflow_dispatch: }', ['issues', 'workflow_dispatch']],
    ["'on': push", ['push']],
  ])('is started by %s', async (top, triggers) => {
    expect((await read(steps('- run: make', top))).attributes?.triggers).toEqual(triggers);
  });

  it.each([
    ['', null],
    ['permissions: {}', []],
    ['permissions: read-all', [{ scope: 'all', access: 'read' }]],
    ['permissions: write-all', [{ scope: 'all', access: 'write' }]],
    [
      'permissions: { contents: read, id-token: write }',
      [
        { scope: 'contents', access: 'read' },
        { scope: 'id-token', access: 'write' },
      ],
    ],
    ['permissions: whatever', { unresolved: expect.any(String) }],
    ['permissions: { contents: admin }', [{ scope: 'contents', access: { unresolved: expect.any(String) } }]],
  ])('lets its token do what it says: %s', async (line, permissions) => {
    expect((await read(steps('- run: make', `on: push\n${line}`))).attributes?.permissions).toEqual(permissions);
  });

  it('knows what each thing that it runs is held to, and its line', async () => {
    const { attributes } = await read(
      steps(
        [
          `- uses: actions/checkout@${SHA} # v5`,
          '- uses: actions/setup-node@v4',
          '- uses: ./.github/actions/build',
          '- uses: acme/orders/.github/actions/sign@main',
          '- uses: docker://alpine:3.20',
          `- uses: docker://ghcr.io/acme/tool@sha256:${'a'.repeat(64)}`,
        ].join('\n'),
      ),
    );
    expect(attributes?.uses).toEqual([
      { job: 'build', action: 'actions/checkout', owner: 'actions', pin: 'commit', line: 6 },
      { job: 'build', action: 'actions/setup-node', owner: 'actions', pin: 'name', line: 7 },
      { job: 'build', action: './.github/actions/build', owner: null, pin: null, line: 8 },
      { job: 'build', action: 'acme/orders/.github/actions/sign', owner: null, pin: null, line: 9 },
      { job: 'build', action: 'alpine:3.20', owner: 'docker.io', pin: 'name', line: 10 },
      { job: 'build', action: 'ghcr.io/acme/tool', owner: 'ghcr.io', pin: 'digest', line: 11 },
    ]);
  });

  it('knows reusable workflows, and which of them are given every secret', async () => {
    const { attributes } = await read(
      [
        'on: push',
        'jobs:',
        `  a: { uses: someone/ci/.github/workflows/a.yml@${SHA}, secrets: inherit }`,
        '  b: { uses: acme/ci/.github/workflows/b.yml@main, secrets: inherit }',
        '  c: { uses: ./.github/workflows/c.yml, secrets: inherit }',
      ].join('\n'),
    );
    expect(attributes?.uses).toMatchObject([{ pin: 'commit' }, { pin: 'name', owner: 'acme' }, { pin: null }]);
    expect(attributes?.inheritsSecrets).toEqual([{ job: 'a', workflow: 'someone/ci/.github/workflows/a.yml' }]);
  });

  it.each([
    ['ubuntu-latest', 'hosted'],
    ['[self-hosted, linux]', 'self-hosted'],
    ['{ group: big, labels: [self-hosted] }', 'self-hosted'],
    ['orders-runner', { unresolved: expect.any(String), among: ['hosted', 'self-hosted'] }],
    ['"${{ matrix.os }}"', { unresolved: expect.any(String), among: ['hosted', 'self-hosted'] }],
  ])('runs on %s', async (runsOn, runner) => {
    const { attributes } = await read(`on: push\njobs:\n  build: { runs-on: ${runsOn}, steps: [{ run: make }] }\n`);
    expect(attributes?.jobs).toMatchObject([{ name: 'build', runner }]);
  });

  describe('with keys of a cloud', () => {
    const names = async (text: string) => {
      const { attributes } = await read(text);
      return ((attributes?.credentials ?? []) as { name: string; provider: string }[]).map(({ name, provider }) => [
        name,
        provider,
      ]);
    };

    it.each([
      ['- run: deploy\n  env: { AWS_ACCESS_KEY_ID: "${{ secrets.AWS_ACCESS_KEY_ID }}" }', 'AWS_ACCESS_KEY_ID', 'aws'],
      ["- run: deploy --key ${{ secrets['AWS_SECRET_ACCESS_KEY'] }}", 'AWS_SECRET_ACCESS_KEY', 'aws'],
      ['- uses: azure/login@v2\n  with: { creds: "${{ secrets.DEPLOY }}" }', 'creds', 'azure'],
      [
        '- uses: google-github-actions/auth@v2\n  with: { credentials_json: "${{ secrets.DEPLOY }}" }',
        'credentials_json',
        'google',
      ],
      [
        '- uses: Azure/functions-action@v1\n  with: { publish-profile: "${{ secrets.PROFILE }}" }',
        'publish-profile',
        'azure',
      ],
    ])('names them: %s', async (step, name, provider) => {
      expect(await names(steps(step))).toEqual([[name, provider]]);
    });

    it('that stand at the top count for every job', async () => {
      const { attributes } = await read(
        steps('- run: make', 'on: push\nenv: { ARM_CLIENT_SECRET: "${{ secrets.ARM_CLIENT_SECRET }}" }'),
      );
      expect(attributes?.credentials).toMatchObject([{ job: null, name: 'ARM_CLIENT_SECRET', line: 2 }]);
    });

    it.each([
      ['- run: deploy\n  env: { AWS_ACCESS_KEY_ID: "${{ steps.login.outputs.aws-access-key-id }}" }'],
      ['- run: test\n  env: { AWS_ACCESS_KEY_ID: test, AWS_SECRET_ACCESS_KEY: test }'],
      ['- run: deploy\n  env: { TOKEN: "${{ secrets.GITHUB_TOKEN }}" }'],
    ])('and not what is none: %s', async (step) => {
      expect(await names(steps(step))).toEqual([]);
    });

    it('hands on no value that stands there', async () => {
      const key = `${'AKIA'}${'QYLPMN5HZ4XW7RTE'}`;
      const { attributes, all } = await read(steps(`- run: deploy\n  env: { AWS_ACCESS_KEY_ID: ${key} }`));
      expect(attributes?.credentials).toMatchObject([{ name: 'AWS_ACCESS_KEY_ID', line: 7 }]);
      expect(all).not.toContain(key);
    });

    it('or with a login that needs none', async () => {
      const login =
        '- uses: aws-actions/configure-aws-credentials@v5\n  with: { role-to-assume: "arn:aws:iam::111122223333:role/deploy" }';
      const { attributes } = await read(steps(login));
      expect(attributes).toMatchObject({ credentials: [], federated: [{ job: 'build', provider: 'aws' }] });
    });
  });

  describe('that runs what a stranger wrote', () => {
    const untrusted = async (text: string) =>
      (((await read(text)).attributes?.untrusted ?? []) as { kind: string; expression: string }[]).map(
        ({ kind, expression }) => [kind, expression],
      );

    it.each([
      ['- run: echo "${{ github.event.issue.title }}"', 'github.event.issue.title'],
      ['- run: echo ${{ github.head_ref }}', 'github.head_ref'],
      ["- run: echo '${{ toJSON(github.event) }}'", 'toJSON(github.event)'],
      ["- run: echo ${{ format('{0}', github.event.comment.body) }}", 'github.event.comment.body'],
      [
        '- uses: actions/github-script@v7\n  with: { script: "log(`${{ github.event.review.body }}`)" }',
        'github.event.review.body',
      ],
    ])('in a script: %s', async (step, expression) => {
      expect(await untrusted(steps(step))).toEqual([['interpolation', expression]]);
    });

    it.each([
      ['- run: echo "$TITLE"\n  env: { TITLE: "${{ github.event.issue.title }}" }'],
      [
        '- run: echo ${{ github.event.pull_request.number }} ${{ github.sha }} ${{ github.event.pull_request.head.sha }}',
      ],
      ['- uses: actions/github-script@v7\n  with: { result: "${{ github.event.issue.title }}" }'],
    ])('and not where it is none: %s', async (step) => {
      expect(await untrusted(steps(step))).toEqual([]);
    });

    it.each([
      [
        'pull_request_target',
        '- uses: actions/checkout@v5\n  with: { ref: "${{ github.event.pull_request.head.sha }}" }',
        true,
      ],
      [
        'workflow_run',
        '- uses: actions/checkout@v5\n  with: { ref: "${{ github.event.workflow_run.head_sha }}" }',
        true,
      ],
      ['issue_comment', '- run: gh pr checkout ${{ github.event.issue.number }}', true],
      ['pull_request_target', '- uses: actions/checkout@v5', false],
      [
        'pull_request',
        '- uses: actions/checkout@v5\n  with: { ref: "${{ github.event.pull_request.head.sha }}" }',
        false,
      ],
    ])('by a checkout under %s: %s', async (event, step, is) => {
      expect(await untrusted(steps(step, `on: ${event}`))).toEqual(is ? [['checkout', event]] : []);
    });
  });

  it.each([
    ['on: push\njobs: [', 'yaml-syntax'],
    ['name: nothing', 'not-a-workflow'],
    [`${'- '.repeat(300)}a`, 'too-deep'],
  ])('that cannot be read is told of: %s', async (text, code) => {
    expect((await read(text)).told).toContain(`${code} ${PATH}`);
  });

  it('never throws, whatever stands in it', async () => {
    const key = fc.constantFrom(
      'on',
      'jobs',
      'steps',
      'uses',
      'run',
      'with',
      'env',
      'permissions',
      'runs-on',
      '__proto__',
      'ref',
      'credentials_json',
      'secrets',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.string(),
        fc.constant(null),
        fc.integer(),
        fc.array(tie('tree')),
        fc.dictionary(key, tie('tree')),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, tree), async (workflow) => {
        expect((await read(JSON.stringify({ ...workflow, jobs: { a: workflow } }))).told.join()).not.toContain(
          'reader-failed',
        );
      }),
      { numRuns: 60 },
    );
  });
});
