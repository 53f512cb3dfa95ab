import { basename, dirname, join } from 'node:path/posix';
import type { Json } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { decodeText } from '../../decode-text.ts';
import type { ReadContext } from '../../reader.ts';
import { readWhole } from '../../source-file.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';
import { MAX_TEMPLATE_BYTES } from '../template.ts';
import { parseJsonFile } from './arm-json.ts';
import { memberOf } from './evaluation.ts';
import type { Known } from './scope.ts';

/** Values of a template's parameters and the files that they come from. */
export type SuppliedValues = {
  /** By name in lower case. */
  given: Map<string, { known: () => Known } | { secret: string }>;
  includes: string[];
  problems: Problem[];
};

/** Names that a parameter file of a template can have, the one that is meant for the stage first. */
function fileNames(template: string, stage: string | null): string[] {
  const base = basename(template).replace(/\.json$/, '');
  const staged =
    stage === null
      ? []
      : [
          `${base}.${stage}.parameters.json`,
          `${base}.parameters.${stage}.json`,
          `${base}.parameters-${stage}.json`,
          `parameters/${stage}.parameters.json`,
          `parameters/${base}.${stage}.parameters.json`,
          `parameters/${stage}.json`,
          `parameters.${stage}.json`,
          `${stage}.parameters.json`,
        ];
  return [...staged, `${base}.parameters.json`, `parameters/${base}.parameters.json`];
}

/** The values of parameters: those of the configuration, then those of the parameter file that is meant for the stage. */
export function suppliedValues(path: string, context: Pick<ReadContext, 'config' | 'files'>): SuppliedValues {
  const { stage, parameters } = context.config.collect.manifests;
  const supplied: SuppliedValues = { given: new Map(), includes: [], problems: [] };
  const file = fileNames(path, stage)
    .map((name) => join(dirname(path), name))
    .find((name) => context.files.has(name));
  if (file !== undefined) readFile(file, context, supplied);
  else if (stage === null) tellOfStages(path, context, supplied);
  for (const name of Object.keys(parameters)) {
    const place: Place = {
      path: context.config.path ?? '.evidence.yml',
      line: null,
      column: null,
      pointer: `/collect/manifests/parameters/${name}`,
    };
    const value = typed(parameters[name] ?? '');
    supplied.given.set(name.toLowerCase(), {
      known: () => ({ value, origin: { kind: 'literal', from: `parameter ${name}`, place } }),
    });
  }
  return supplied;
}

/** Configuration knows texts only; a number, a list or a truth value is written as JSON. */
function typed(text: string): Json {
  return text === 'true' ? true : text === 'false' ? false : /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function tellOfStages(path: string, context: Pick<ReadContext, 'files'>, supplied: SuppliedValues): void {
  const base = basename(path).replace(/\.json$/, '');
  const beside = [...context.files.keys()].filter((one) => dirname(one) === dirname(path)).map((one) => basename(one));
  const staged = beside.filter((one) => one.startsWith(`${base}.`) && /\.parameters(\.[^.]+)?\.json$/.test(one)).sort();
  if (staged.length === 0) return;
  const message = `${staged.length} parameter files stand beside the template, each for a stage, and none was chosen: collect.manifests.stage says which.`;
  supplied.problems.push({
    code: 'stage-not-chosen',
    message,
    kinds: [],
    place: { path, line: null, column: null, pointer: null },
  });
}

function readFile(path: string, context: Pick<ReadContext, 'files'>, supplied: SuppliedValues): void {
  const found = context.files.get(path);
  if (!found) return;
  supplied.includes.push(path);
  if (found.size > MAX_TEMPLATE_BYTES) {
    const message = `The parameter file is bigger than ${MAX_TEMPLATE_BYTES} bytes and was not read.`;
    supplied.problems.push({
      code: 'cap-reached',
      message,
      kinds: ['manifest'],
      place: { path, line: null, column: null, pointer: null },
    });
    return;
  }
  const { file, problems } = parseJsonFile(readWhole(found), path);
  supplied.problems.push(...problems);
  const parameters = memberOf(file?.body, 'parameters');
  for (const name of Object.keys(isObject(parameters) ? parameters : {})) {
    const stated = memberOf(parameters, name);
    const place = file?.placeOf(['parameters', name]) ?? { path, line: null, column: null, pointer: null };
    supplied.given.set(name.toLowerCase(), givenBy(name, stated, place));
  }
}

function givenBy(name: string, stated: Json | undefined, place: Place): { known: () => Known } | { secret: string } {
  if (memberOf(memberOf(stated, 'reference'), 'keyVault') !== undefined) {
    return { secret: `value withheld: parameter ${name} is read from a key vault` };
  }
  const value = memberOf(stated, 'value') ?? hole(`parameter ${name} is stated without a value`);
  const filled = typeof value === 'string' ? /^\$\{([^}=]+)(?:=([^}]*))?\}$/.exec(value) : null;
  if (filled === null)
    return { known: () => ({ value, origin: { kind: 'literal', from: `parameter ${name}`, place } }) };
  // The Azure Developer CLI fills these in from its environment.
  const standard = filled[2];
  if (standard === undefined)
    return { known: () => ({ value: hole(`parameter ${name} is filled in from an environment`), origin: null }) };
  return { known: () => ({ value: standard, origin: { kind: 'assumed', from: `default of parameter ${name}` } }) };
}

const SCHEMA =
  /"\$schema"\s*:\s*"[^"]*\/(?:subscription|managementGroup|tenant)?deployment(Template|Parameters)\.json/i;

/** Whether the beginning of a file is that of a template, whose schema stands at its top. */
export function isArmHead(head: Buffer): boolean {
  const text = decodeText(head);
  const match = SCHEMA.exec(text);
  if (match?.[1]?.toLowerCase() !== 'template') return false;
  return depthAt(text, match.index) === 1;
}

/** How many objects and lists are open at an offset of a JSON text. */
function depthAt(text: string, offset: number): number {
  const before = text.slice(0, offset).replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '');
  return (before.match(/[{[]/g)?.length ?? 0) - (before.match(/[}\]]/g)?.length ?? 0);
}
