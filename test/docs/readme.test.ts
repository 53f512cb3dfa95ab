import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EXIT } from '../../src/exit.ts';
import { blocks, codes, read, rows, section } from './markdown.ts';

const readme = read('README.md');
const action = parse(read('action.yml'));

type Step = {
  id?: string;
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string>;
  env?: Record<string, string>;
};
type Job = { permissions?: Record<string, string>; env?: Record<string, string>; steps: Step[] };

/** The steps of a recipe: a whole workflow, some jobs, or some steps. */
function jobsOf(block: string): Job[] {
  const parsed = parse(block);
  return Array.isArray(parsed) ? [{ steps: parsed }] : Object.values<Job>(parsed.jobs);
}

const recipes = blocks(readme, 'yaml');
const steps = recipes.flatMap(jobsOf).flatMap((job) => job.steps);

describe('README.md and action.yml', () => {
  it('have the same inputs with the same defaults and descriptions', () => {
    const told = rows(section(readme, '## Inputs')).map(([name, value, text]) => [
      codes(name ?? '')[0],
      codes(value ?? '')[0] ?? '',
      text,
    ]);
    const real = Object.entries<{ default?: string; description: string }>(action.inputs).map(([name, input]) => [
      name,
      input.default ?? '',
      input.description,
    ]);
    expect(real.length).toBeGreaterThan(10);
    expect(told).toEqual(real);
  });

  it('have the same outputs', () => {
    const told = rows(section(readme, '## Outputs')).map(([name, text]) => [codes(name ?? '')[0], text]);
    expect(told).toEqual(
      Object.entries<{ description: string }>(action.outputs).map(([name, output]) => [name, output.description]),
    );
  });

  it('speak of permissions that are asked for in the code, and the workflows give them', () => {
    const told = rows(section(readme, '## Permissions')).map(([permission]) => codes(permission ?? '')[0]);
    const reads = [
      ...['pull-requests: read', 'checks: read', 'statuses: read', 'issues: read'],
      ...['actions: read', 'deployments: read', 'security-events: read', 'attestations: read'],
    ];
    // No workflow has it where it may not be known.
    const alerts = 'vulnerability-alerts: read';
    expect(told).toEqual(['contents: write', 'contents: read', ...reads, alerts]);
    const asked = ['changes', 'platform', 'runs', 'signatures'].flatMap((folder) =>
      readdirSync(`src/collect/${folder}`).map((name) => read(`src/collect/${folder}/${name}`)),
    );
    for (const permission of [...reads, alerts]) {
      expect(
        asked.some((text) => text.includes(permission)),
        permission,
      ).toBe(true);
    }
    expect(read('src/publish/release.ts')).toContain('permissions:\\n  contents: write');
    const evidence = recipes
      .filter((recipe) => !Array.isArray(parse(recipe)))
      .flatMap(jobsOf)
      .filter((job) => job.steps.some(({ uses }) => uses?.startsWith('OWNER/')));
    expect(evidence.length).toBeGreaterThan(2);
    const all = Object.fromEntries(reads.map((permission) => permission.split(': ')));
    expect(evidence[0]?.permissions).toEqual({ contents: 'write', ...all });
    for (const { permissions } of evidence) expect(permissions).toMatchObject({ contents: 'write' });
  });

  it('use the action by its address, with inputs that it has and outputs that steps set', () => {
    const uses = steps.filter((step) => step.uses?.startsWith('OWNER/'));
    expect(new Set(uses.map((step) => step.uses))).toEqual(new Set(['OWNER/release-evidence@v1']));
    for (const step of uses) {
      for (const name of Object.keys(step.with ?? {})) expect(Object.keys(action.inputs)).toContain(name);
    }
    const named = [...readme.matchAll(/`(release-status|release-message)[:`]/g)];
    for (const [, name] of named) expect(Object.keys(action.outputs)).toContain(name);
  });
});

describe('the smallest workflow', () => {
  const [workflow = ''] = recipes;
  const [job] = jobsOf(workflow);

  it('drafts, builds, gathers the evidence and publishes, in this order', () => {
    const order = (job?.steps ?? []).map((step) => step.name ?? step.uses ?? '');
    const at = ['Draft', 'Build and test', 'Evidence', 'Publish'].map((name) => order.indexOf(name));
    expect(at.every((index) => index >= 0)).toBe(true);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
  });

  it('gives the draft by its id, keeps the files whatever happens, and puts nothing of the event into a script', () => {
    const step = (name: string) => job?.steps.find((one) => one.name === name);
    expect(step('Evidence')?.with?.['release-id']).toBe('${{ steps.draft.outputs.id }}');
    expect(step('Draft')).toMatchObject({ id: 'draft' });
    expect(workflow).toMatch(/if: always\(\)\n\s+uses: actions\/upload-artifact/);
    for (const recipe of recipes.flatMap(jobsOf)) {
      for (const { run = '' } of recipe.steps) expect(run).not.toContain('${{');
    }
    expect(parse(workflow).permissions).toEqual({});
  });

  it('advises a full commit in a comment', () => {
    expect(workflow).toMatch(/# OWNER\/release-evidence@<40 hexadecimal digits> # v\d/);
  });
});

describe('the rest of README.md', () => {
  it('opens with one sentence and the picture', () => {
    const [title, sentence, picture] = readme.split(/\n\n/);
    expect(title).toMatch(/^# /);
    expect(sentence?.match(/[.!?](\s|$)/g)).toHaveLength(1);
    expect(picture).toMatch(/^\[?!\[[^\]]{10,}\]\(docs\/images\/report\.png\)/);
  });

  it('has the exit codes of the command line', () => {
    const told = rows(section(readme, '## Command line')).map(([code]) => Number(code));
    expect(told).toEqual([EXIT.done, EXIT.gateMet, EXIT.output, EXIT.usage]);
  });

  it('sets up with one command', () => {
    expect(blocks(section(readme, '## Development'), 'sh')).toEqual(['npm cit\n']);
    expect(read('.ci/run')).toContain('npm cit');
  });
});
