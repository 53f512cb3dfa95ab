import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { jsonTree } from '../json-tree.ts';
import { isObject, wordOf } from '../resource.ts';
import { itemsOf, textAt } from './parts.ts';
import { addressesIn } from './web-address.ts';

/** States that are listed of one workflow. */
export const MAX_STATES = 2000;

/** What the text of a workflow says, in the Amazon States Language. */
export type Workflow = { timeoutSeconds: Json; states: Json[]; addresses: Json[] };

/** A workflow whose text is not at hand. */
export function unreadWorkflow(reason: string): Workflow {
  return { timeoutSeconds: hole(reason), states: [hole(reason)], addresses: [hole(reason)] };
}

/** Reads a definition, an object or a text of JSON, once what stands for its placeholders is put in. */
export function readWorkflow(definition: Json, substitutions: Json | undefined): Workflow {
  if (isHole(definition)) return unreadWorkflow(definition.unresolved);
  const whole = typeof definition === 'string' ? parsed(definition, substitutions) : definition;
  if (!isObject(whole)) return unreadWorkflow('a definition that is no JSON object');
  const states: Json[] = [];
  collect(whole, '', states, substitutions);
  return {
    timeoutSeconds: seconds(whole, 'TimeoutSeconds'),
    states,
    addresses: [...new Set(textsIn(whole).flatMap(addressesIn))].sort(),
  };
}

/** Placeholders stand for texts and for bare numbers alike, so that they go before the text is read. */
function parsed(definition: string, substitutions: Json | undefined): Json {
  const text = definition.replace(/\$\{([A-Za-z0-9_]+)\}/g, (placeholder, name: string) => {
    const value = pick(substitutions, [name]);
    return value === undefined || typeof value === 'object' ? placeholder : JSON.stringify(String(value)).slice(1, -1);
  });
  return jsonTree(text)?.value ?? null;
}

function collect(workflow: Json, outside: string, states: Json[], substitutions: Json | undefined): void {
  const inside = pick(workflow, ['States']);
  if (isHole(inside)) states.push(hole(inside.unresolved));
  if (!isObject(inside) || isHole(inside)) return;
  for (const name of Object.keys(inside)) {
    if (states.length >= MAX_STATES) {
      if (states.length === MAX_STATES) states.push(hole(`more than ${MAX_STATES} states; the others were not read`));
      return;
    }
    const state = inside[name] ?? null;
    const path = outside === '' ? name : `${outside}/${name}`;
    states.push(stateOf(path, state, substitutions));
    for (const part of [pick(state, ['ItemProcessor']), pick(state, ['Iterator'])]) {
      if (part !== undefined) collect(part, path, states, substitutions);
    }
    for (const branch of itemsOf(pick(state, ['Branches']))) collect(branch, path, states, substitutions);
  }
}

function stateOf(name: string, state: Json, substitutions: Json | undefined): Json {
  if (isHole(state)) return hole(state.unresolved);
  const kind = readAs(pick(state, ['Type']), text, hole('no type is stated'));
  return {
    name,
    kind: typeof kind === 'string' ? kind.toLowerCase() : kind,
    calls: calls(state, substitutions),
    timeoutSeconds: seconds(state, 'TimeoutSeconds'),
    heartbeatSeconds: seconds(state, 'HeartbeatSeconds'),
    retries: itemsOf(pick(state, ['Retry'])).length,
    catches: itemsOf(pick(state, ['Catch'])).length,
  };
}

/** The function where the service of functions is called, else the resource. */
function calls(state: Json, substitutions: Json | undefined): Json {
  const named = textAt(state, 'Parameters', 'FunctionName') ?? textAt(state, 'Arguments', 'FunctionName');
  const called = named ?? textAt(state, 'Resource');
  const placeholder = typeof called === 'string' ? /^\$\{([A-Za-z0-9_]+)\}$/.exec(called)?.[1] : undefined;
  const value = placeholder === undefined ? undefined : pick(substitutions, [placeholder]);
  return value === undefined ? called : readAs(value, text, called);
}

/** Seconds that are stated; a path or an expression is only worked out while it runs. */
function seconds(state: Json, name: string): Json {
  const value = pick(state, [name]);
  if (value === undefined || value === null) {
    return pick(state, [`${name}Path`]) === undefined ? null : hole('it is worked out while it runs');
  }
  if (isHole(value)) return hole(value.unresolved);
  const count = Number(wordOf(value).trim() || Number.NaN);
  return Number.isFinite(count) ? count : hole('it is worked out while it runs');
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || isHole(value)) return [];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(textsIn);
}
