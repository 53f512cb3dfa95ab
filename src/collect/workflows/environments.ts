import type { Json, JsonObject } from '../../model/json.ts';
import { field, isMap, type Job, mapField, textField } from './workflow-tree.ts';

const LATER = { unresolved: 'the environment of the job is only known when it runs' };
/** A name with one expression in it that names a value of the matrix or an input. */
const EXPRESSION = /^([^$]*)\$\{\{\s*(matrix|inputs|github\.event\.inputs)\s*\.\s*([\w-]{1,100})\s*\}\}([^$]*)$/;

/** `environments`: names, none where the job runs in no environment. `environmentInput`: the input of a caller that is such a name. */
export type JobEnvironments = { environments: Json[]; environmentInput: string | null };

/** What `environment` says; null: nothing. */
export function environmentText(job: Job): string | null {
  const environment = field(job.body, 'environment');
  if (typeof environment === 'string') return environment;
  return isMap(environment) ? textField(environment, 'name') : null;
}

function plain(values: readonly Json[]): string[] | null {
  const texts = values.filter((value) => typeof value === 'string' && !value.includes('${{')) as string[];
  return texts.length === values.length ? texts : null;
}

/** All that a value of the matrix can be; null: that is only known when it runs. */
function ofMatrix(job: Job, name: string): string[] | null {
  const matrix = mapField(mapField(job.body, 'strategy'), 'matrix');
  const own = field(matrix, name);
  const included = field(matrix, 'include');
  if ((own !== null && !Array.isArray(own)) || (included !== null && !Array.isArray(included))) return null;
  const more = (included ?? []).flatMap((entry) =>
    isMap(entry) && Object.hasOwn(entry, name) ? [field(entry, name)] : [],
  );
  const values = plain([...(own ?? []), ...more]);
  return values === null || values.length === 0 ? null : values;
}

/** All that somebody can choose who starts the workflow by hand; null: anything. */
function ofChoice(workflow: JsonObject, name: string): string[] | null {
  const input = mapField(mapField(mapField(mapField(workflow, 'on'), 'workflow_dispatch'), 'inputs'), name);
  const options = field(input, 'options');
  return textField(input, 'type') === 'choice' && Array.isArray(options) ? plain(options) : null;
}

/** The environments that a job can run in. */
export function environmentsOf(job: Job, workflow: JsonObject): JobEnvironments {
  const text = environmentText(job);
  if (text === null || text === '') return { environments: [], environmentInput: null };
  if (!text.includes('${{')) return { environments: [text], environmentInput: null };
  const [, before = '', from = '', name = '', after = ''] = EXPRESSION.exec(text) ?? [];
  if (from === '') return { environments: [LATER], environmentInput: null };
  const around = (values: string[] | null): Json[] => values?.map((value) => `${before}${value}${after}`) ?? [LATER];
  if (from === 'matrix') return { environments: around(ofMatrix(job, name)), environmentInput: null };
  const on = mapField(workflow, 'on');
  const isCalled = Object.hasOwn(mapField(mapField(on, 'workflow_call'), 'inputs'), name);
  const isStarted = Object.hasOwn(on, 'workflow_dispatch');
  const isWhole = before === '' && after === '';
  const chosen = isStarted || !isCalled ? around(ofChoice(workflow, name)) : [];
  if (isCalled && !isWhole) return { environments: [...chosen, LATER], environmentInput: null };
  return { environments: chosen, environmentInput: isCalled ? name : null };
}
