import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { isLoop } from './for-each.ts';
import { manifestProblem } from './manifest-problem.ts';
import { isObject, member, wordOf } from './resource.ts';
import type { Template } from './template.ts';

const SAM = 'AWS::Serverless-2016-10-31';

/** Transforms whose work we do ourselves. */
const OURS = new Set([SAM, 'AWS::LanguageExtensions']);

/** Macros that are told of one by one. */
const MAX_TOLD = 20;

/** Names of the macros that only CloudFormation can run, in code unit order, and the problems that they are. */
export function opaqueMacros(template: Template): { macros: string[]; problems: Problem[] } {
  const found: { name: string; pointer: string[] }[] = [];
  for (const [index, name] of transforms(template).entries()) {
    if (!OURS.has(name)) found.push({ name, pointer: ['Transform', String(index)] });
  }
  const walk = (value: Json, pointer: string[]): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...pointer, String(index)]);
    } else if (isObject(value)) {
      for (const key of Object.keys(value)) {
        const name = macroAt(key, value[key] ?? null);
        if (name !== null) found.push({ name, pointer: [...pointer, key] });
        else walk(value[key] ?? null, [...pointer, key]);
      }
    }
  };
  for (const section of Object.keys(template.body)) {
    if (section !== 'Transform' && section !== 'Metadata') walk(template.body[section] ?? null, [section]);
  }
  const told = found.slice(0, MAX_TOLD).map(({ name, pointer }) => {
    const message = `${name} runs at deployment, so that what it makes or changes is not known. Collect the processed template instead.`;
    return manifestProblem('opaque-macro', message, template.placeOf(pointer));
  });
  return { macros: [...new Set(found.map(({ name }) => name))].sort(), problems: told };
}

function macroAt(key: string, value: Json): string | null {
  if (isLoop(key)) return 'Fn::ForEach';
  const name = member(value, 'Name');
  if (key === 'Fn::Transform') return typeof name === 'string' ? name : 'Fn::Transform';
  return key === 'Transform' && name === 'AWS::Include' ? name : null;
}

/** Names in the Transform section. */
function transforms(template: Template): string[] {
  const section = template.body.Transform;
  const list = Array.isArray(section) ? section : section === undefined ? [] : [section];
  return list.map((item) => {
    const name = typeof item === 'string' ? item : member(item, 'Name');
    return typeof name === 'string' ? name : 'a transform without a name';
  });
}

/** Whether a template is written in SAM: it says so, or has resources of SAM's types. */
export function isSam(template: Template): boolean {
  if (transforms(template).includes(SAM)) return true;
  const resources = member(template.body, 'Resources');
  return Object.values(isObject(resources) ? resources : {}).some((resource) =>
    wordOf(member(resource, 'Type')).startsWith('AWS::Serverless::'),
  );
}
