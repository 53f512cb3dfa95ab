import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../decode-text.ts';
import { lineIndex } from '../manifests/line-index.ts';
import { yamlTree } from '../manifests/yaml-tree.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { accessOf } from './access.ts';
import { actionsOf, inheritingOf, makesEvidence } from './actions.ts';
import { credentialsOf } from './credentials.ts';
import { environmentText } from './environments.ts';
import { installsOf } from './installs.ts';
import { permissionsOf } from './permissions.ts';
import { untrustedOf } from './untrusted.ts';
import { field, isMap, type Job, jobsOf, textField, triggersOf } from './workflow-tree.ts';

/** Bytes of a workflow that are read; GitHub takes half a megabyte. */
const MAX_SIZE = 1 << 20;

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;

/** Where a job runs, by its labels; labels that are neither GitHub's own nor `self-hosted` may be of either. */
function runnerOf(job: Job): Json {
  const runsOn = field(job.body, 'runs-on');
  if (runsOn === null) return null;
  const group = isMap(runsOn) ? field(runsOn, 'labels') : runsOn;
  const labels = (Array.isArray(group) ? group : [group]).filter((label) => typeof label === 'string');
  if (labels.includes('self-hosted')) return 'self-hosted';
  if (!isMap(runsOn) && labels.some((label) => /^(?:ubuntu|windows|macos)-[\w.-]+$/.test(label))) return 'hosted';
  return { unresolved: 'its labels do not say where it runs', among: ['hosted', 'self-hosted'] };
}

/** The one that is written; which one an expression comes to is told by what the job can get at. */
function environmentOf(job: Job): Json {
  const text = environmentText(job);
  if (text === null || !text.includes('${{')) return text;
  return { unresolved: 'the environment of the job is only known when it runs' };
}

function read(file: SourceFile, { config }: ReadContext): Reading {
  const whole = { path: file.path, line: 1, column: 1, pointer: null };
  const problems: Problem[] = [];
  const reading = (facts: Reading['facts']): Reading => {
    return { dialect: 'github-workflow', kinds: ['workflow'], facts, problems, producedAt: null };
  };
  if (file.size > MAX_SIZE) {
    const message = `The workflow has ${file.size} bytes; one of more than ${MAX_SIZE} is not read.`;
    problems.push({ code: 'cap-reached', message, kinds: ['workflow'], place: whole });
    return reading([]);
  }
  const text = decodeText(readWhole(file));
  const lines = lineIndex(text);
  const tree = yamlTree(text);
  for (const { code, offset } of tree.faults) {
    const message = 'The workflow cannot be read whole: from here on something is not as YAML has it. Mend the line.';
    problems.push({ code, message, kinds: ['workflow'], place: { path: file.path, ...lines(offset), pointer: null } });
  }
  if (!('offsetOf' in tree)) return reading([]);
  const { value: workflow, offsetOf } = tree;
  if (!isMap(workflow) || !isMap(field(workflow, 'jobs'))) {
    const message = 'The file lies among the workflows and has no jobs. Mend it, or take it away.';
    problems.push({ code: 'not-a-workflow', message, kinds: ['workflow'], place: whole });
    return reading([]);
  }
  const lineOf = (keys: readonly string[]): number => lines(offsetOf(keys)).line;
  const jobs = jobsOf(workflow);
  const triggers = triggersOf(workflow);
  const { repository } = config.release;
  const attributes = {
    path: file.path,
    name: textField(workflow, 'name') ?? file.path,
    triggers,
    permissions: permissionsOf(field(workflow, 'permissions')),
    jobs: jobs.map((job) => ({
      name: job.name,
      permissions: permissionsOf(field(job.body, 'permissions')),
      environment: environmentOf(job),
      runner: runnerOf(job),
      makesEvidence: makesEvidence(job),
    })),
    uses: actionsOf(jobs, repository, lineOf),
    ...credentialsOf(workflow, jobs, lineOf),
    access: accessOf(workflow, jobs),
    inheritsSecrets: inheritingOf(jobs, repository),
    untrusted: untrustedOf(jobs, triggers, lineOf),
    installs: installsOf(workflow, jobs, lineOf),
  };
  return reading([{ type: 'workflow', id: `workflow:${file.path}#workflow`, attributes, origins: {}, place: whole }]);
}

/** Workflows of GitHub Actions, as they lie in the repository. */
export const githubWorkflow: Reader = {
  dialect: 'github-workflow',
  kind: 'workflow',
  patterns: ['.github/workflows/*.{yml,yaml}'],
  recognises: (_, path) => WORKFLOW.test(path),
  read,
};
