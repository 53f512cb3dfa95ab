// Signs the artifacts of an example with a mock Sigstore instance, and writes a bundle beside each and the instance's trusted root.
// Each run makes new keys, so that it is run once and its files are kept in git. Needs Node 24, which runs TypeScript:
//   node_modules/.bin/node scripts/example-signatures.mjs --root keys/trusted_root.json --subject IDENTITY --commit SHA --at TIME FILE[=IDENTITY] ...
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { provenanceOf, startMockSigstore } from '../test/signing/mock-sigstore.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string' },
    subject: { type: 'string' },
    issuer: { type: 'string', default: 'https://token.actions.githubusercontent.com' },
    commit: { type: 'string' },
    at: { type: 'string' },
  },
});
if (
  values.root === undefined ||
  values.subject === undefined ||
  values.commit === undefined ||
  positionals.length === 0
) {
  console.error(
    'usage: example-signatures.mjs --root FILE --subject IDENTITY --commit SHA [--issuer URL] [--at TIME] FILE[=IDENTITY] ...',
  );
  process.exit(3);
}

// The mock's authorities are valid from the moment they are made, so that an earlier date needs an earlier clock.
if (values.at !== undefined) {
  const Real = Date;
  const offset = Real.parse(values.at) - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + offset);
      else super(...given);
    }
    static now() {
      return Real.now() + offset;
    }
  };
}

/** What GitHub's attestation of a build says, of a run that never was. `subject`: the workflow's address with its ref behind an `@`. */
function builtBy(statement, subject) {
  const [workflow, ref] = subject.split('@');
  const [repository, path] = workflow.split('/.github/');
  const workflowPath = `.github/${path}`;
  const invocation = `${repository}/actions/runs/19230000001/attempts/1`;
  const claims = {
    repository: repository.replace('https://github.com/', ''),
    ref,
    sha: values.commit,
    event_name: 'push',
    workflow_ref: subject.replace('https://github.com/', ''),
    job_workflow_ref: subject.replace('https://github.com/', ''),
    job_workflow_sha: values.commit,
    runner_environment: 'github-hosted',
    repository_visibility: 'private',
    run_id: '19230000001',
    run_attempt: '1',
  };
  const predicate = {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: { workflow: { ref, repository, path: workflowPath } },
      internalParameters: { github: { event_name: 'push', runner_environment: 'github-hosted' } },
      resolvedDependencies: [{ uri: `git+${repository}@${ref}`, digest: { gitCommit: values.commit } }],
    },
    runDetails: { builder: { id: subject }, metadata: { invocationId: invocation } },
  };
  return { statement: { ...statement, predicate }, claims };
}

const sigstore = await startMockSigstore();
for (const positional of positionals) {
  const [file, subject = values.subject] = positional.split('=');
  const { statement, claims } = builtBy(provenanceOf(basename(file), readFileSync(file), subject), subject);
  const bundle = await sigstore.signStatement(statement, { issuer: values.issuer, subject, claims });
  writeFileSync(`${file}.sigstore.json`, `${JSON.stringify(bundle, null, 2)}\n`);
}
mkdirSync(dirname(values.root), { recursive: true });
writeFileSync(values.root, `${JSON.stringify(sigstore.trustedRoot, null, 2)}\n`);
await sigstore.close();
