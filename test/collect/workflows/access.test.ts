import { describe, expect, it } from 'vitest';
import type { Attributes } from '../../../src/model/fact.ts';
import { collected, ofType } from '../collected.ts';

const LATER = { unresolved: expect.stringContaining('only known when it runs') };

async function accessOf(text: string): Promise<Attributes[]> {
  const found = await collected({ '.github/workflows/deploy.yml': text });
  return ofType(found, 'workflow')[0]?.attributes.access as Attributes[];
}

/** What a job with these lines can get at. */
async function access(lines: string[], top = 'on: push'): Promise<Attributes | undefined> {
  return (await accessOf(`${top}\njobs:\n  deploy:\n${lines.map((line) => `    ${line}\n`).join('')}`))[0];
}

const login = (action: string, inputs: string): string[] => ['steps:', `  - uses: ${action}`, `    with: ${inputs}`];
const AWS = 'aws-actions/configure-aws-credentials@v4';

describe('the environment of a job', () => {
  it.each([
    ['environment: production', ['production'], null],
    ['environment: { name: production, url: https://x }', ['production'], null],
    ['runs-on: ubuntu-latest', [], null],
    ["environment: '${{ github.ref_name }}'", [LATER], null],
    ["environment: '${{ inputs.to || github.ref_name }}'", [LATER], null],
    ["environment: '${{ matrix.to }}'", [LATER], null],
  ])('%s', async (line, environments, environmentInput) => {
    expect(await access([line])).toMatchObject({ environments, environmentInput });
  });

  it('is each that the matrix has, those that are included too', async () => {
    const strategy = 'strategy: { matrix: { to: [dev, test], include: [{ to: live, region: eu }, { region: us }] } }';
    expect(await access([strategy, 'environment: app-${{ matrix.to }}'])).toMatchObject({
      environments: ['app-dev', 'app-test', 'app-live'],
    });
    const made = 'strategy: { matrix: { to: "${{ fromJSON(needs.plan.outputs.to) }}" } }';
    expect(await access([made, 'environment: ${{ matrix.to }}'])).toMatchObject({ environments: [LATER] });
  });

  it('is what a caller says, and what can be chosen by hand', async () => {
    const choice = 'workflow_dispatch: { inputs: { to: { type: choice, options: [dev, live] } } }';
    const top = `on: { workflow_call: { inputs: { to: { type: string } } }, ${choice} }`;
    expect(await access(['environment: ${{ inputs.to }}'], top)).toMatchObject({
      environments: ['dev', 'live'],
      environmentInput: 'to',
    });
  });
});

describe('secrets that a job uses', () => {
  it('are named however they are written, those of the workflow too, but for its own token', async () => {
    const top = "on: push\nenv: { A: '${{ secrets.shared }}' }";
    const lines = ['steps:', '  - run: \'echo ${{ secrets.ONE }} ${{ secrets["two"] }} ${{ secrets.GITHUB_TOKEN }}\''];
    expect((await access(lines, top))?.secrets).toEqual(['ONE', 'SHARED', 'TWO']);
  });

  it.each(["run: 'echo ${{ secrets[matrix.name] }}'", "run: 'echo ${{ toJSON(secrets) }}'"])(
    'are any where the name is made: %s',
    async (line) => {
      expect((await access(['steps:', `  - ${line}`]))?.secrets).toEqual([
        { unresolved: expect.stringContaining('only known when it runs') },
      ]);
    },
  );

  it('that are handed over stand there, and no other input does', async () => {
    const lines = [
      'uses: ./.github/workflows/go.yml',
      'with: { environment: live, password: hunter2hunter2 }',
      "secrets: { KEY: '${{ secrets.LIVE_KEY }}', MIX: 'a${{ secrets.A }}${{ secrets.B }}' }",
    ];
    const job = await access(lines);
    expect(job).toMatchObject({
      secrets: [],
      calls: {
        workflow: './.github/workflows/go.yml',
        inputs: [{ name: 'environment', value: 'live' }],
        inherits: false,
        passed: [
          { name: 'KEY', from: 'LIVE_KEY' },
          { name: 'MIX', from: { unresolved: expect.any(String) } },
        ],
      },
    });
    expect(JSON.stringify(job)).not.toContain('hunter2');
  });
});

describe('identities that a job logs in as', () => {
  it.each([
    [
      AWS,
      '{ role-to-assume: "arn:aws:iam::111122223333:role/deploy" }',
      { provider: 'aws', name: 'arn:aws:iam::111122223333:role/deploy', refs: [], account: '111122223333' },
    ],
    [
      AWS,
      '{ role-to-assume: "arn:aws:iam::${{ vars.account }}:role/deploy" }',
      { name: 'arn:aws:iam::${{ vars.account }}:role/deploy', refs: ['vars.ACCOUNT'], account: null },
    ],
    [AWS, '{ role-to-assume: "${{secrets.ROLE}}" }', { name: '${{ secrets.ROLE }}', refs: ['secrets.ROLE'] }],
    [AWS, '{ role-to-assume: "${{ inputs.role }}" }', { name: LATER, refs: [LATER], account: null }],
    [
      'azure/login@v2',
      '{ client-id: 11111111-2222-3333-4444-555555555555, subscription-id: sub-1 }',
      { provider: 'azure', name: '11111111-2222-3333-4444-555555555555', account: 'sub-1' },
    ],
    [
      'google-github-actions/auth@v2',
      '{ workload_identity_provider: projects/1/x, service_account: deploy@acme-prod.iam.gserviceaccount.com }',
      { provider: 'google', name: '[email#1]', account: 'acme-prod' },
    ],
  ])('%s %s', async (action, inputs, identity) => {
    expect((await access(login(action, inputs)))?.identities).toMatchObject([identity]);
  });

  it('follow variables of the workflow, and not in a circle', async () => {
    const top = "on: push\nenv: { ROLE: 'arn:aws:iam::111122223333:role/x', LOOP: '${{ env.LOOP }}' }";
    const follows = await access(login(AWS, '{ role-to-assume: "${{ env.ROLE }}" }'), top);
    expect(follows?.identities).toMatchObject([{ name: 'arn:aws:iam::111122223333:role/x', account: '111122223333' }]);
    const turns = await access(login(AWS, '{ role-to-assume: "${{ env.LOOP }}" }'), top);
    expect(turns?.identities).toMatchObject([{ name: LATER }]);
  });
});
