import type { Json } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import { decodeText } from '../../decode-text.ts';
import { configurationsIn, deployedCodeFact } from '../../deployed/deployed-code.ts';
import { jsonFault } from '../../policies/json-fault.ts';
import type { ReadContext, Reader, Reading } from '../../reader.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { hole } from '../candidates.ts';
import { Deployment } from '../deployment.ts';
import { emptyObject } from '../intrinsics.ts';
import { jsonTree } from '../json-tree.ts';
import { lineIndex } from '../line-index.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { manifestReading, unreadManifest } from '../manifest-reading.ts';
import { createResolver } from '../resolve.ts';
import { isObject, member, type Resource, wordOf } from '../resource.ts';
import { createStack, type Draft } from '../stack.ts';
import { stackFacts } from '../stack-facts.ts';
import { jsonPointer, parseTemplate, type Template } from '../template.ts';
import type { Exported } from './export.ts';
import { fits, NAMELESS, OUTPUTS, outputOf } from './outputs.ts';
import { stackResources } from './stack-resources.ts';
import { topKeys } from './top-keys.ts';

const DIALECT = 'aws-export';

/** Bytes of an export that are read; the roles and policies of a big account have some ten MB. */
const MAX_BYTES = 64 * 1024 * 1024;

const OBSERVED = { basis: 'observed' } as const;

/** A parsed export, and the place of what stands at a path in it. */
type Export = { path: string; text: string; value: Json; placeOf: (pointer: readonly string[]) => Place };

function read(file: SourceFile, context: ReadContext): Reading {
  const whole: Place = { path: file.path, line: null, column: null, pointer: null };
  if (file.size > MAX_BYTES) {
    const message = `The export is bigger than ${MAX_BYTES} bytes and was not read. Ask for fewer things at a time.`;
    return unreadManifest(DIALECT, [manifestProblem('cap-reached', message, whole)]);
  }
  const text = decodeText(readWhole(file));
  const lines = lineIndex(text);
  const tree = jsonTree(text);
  if (tree === null) {
    const message = 'The JSON cannot be read from here on. Correct it and run again.';
    return unreadManifest(DIALECT, [manifestProblem('json-syntax', message, { ...whole, ...lines(jsonFault(text)) })]);
  }
  const placeOf = (pointer: readonly string[]): Place => ({
    path: file.path,
    ...lines(tree.offsetOf(pointer)),
    pointer: jsonPointer(pointer),
  });
  const problems = tree.faults.map(({ code, message, offset }) =>
    manifestProblem(code, message, { ...whole, ...lines(offset) }),
  );
  const reading = readExport({ path: file.path, text, value: tree.value, placeOf }, context);
  return { ...reading, problems: [...problems, ...reading.problems] };
}

function readExport(source: Export, context: ReadContext): Reading {
  const { value, text, placeOf } = source;
  if (member(value, 'TemplateBody') !== undefined) return readBody(source, context);
  if (isObject(value) && ['StackResources', 'StackResourceSummaries'].some((key) => member(value, key) !== undefined)) {
    return readMade(source, stackResources(value, []), 'inventory');
  }
  const nameless = isObject(value) ? NAMELESS.find((one) => fits(one, Object.keys(value), text)) : undefined;
  if (nameless !== undefined) {
    const message = `The answer does not say what it is about, and so is no evidence. Keep the output of ${nameless.instead}.`;
    return unreadManifest(DIALECT, [manifestProblem('export-without-subject', message, placeOf([]))]);
  }
  const answers = Array.isArray(value)
    ? value.map((item, index) => ({ item, at: [String(index)] }))
    : [{ item: value, at: [] }];
  const made = answers.flatMap(({ item, at }) => {
    const output = outputOf(item, Array.isArray(value) ? JSON.stringify(item) : text);
    return output?.make(item, at) ?? [];
  });
  return readMade(source, made, 'deployed');
}

/** The resources of an export by the one path of AWS. */
function readMade(source: Export, made: readonly Exported[], form: 'deployed' | 'inventory'): Reading {
  const keyed = withKeys(made);
  const template = templateOf(source, keyed);
  const resources = [...keyed].map(([logicalId, one]) => resourceOf(logicalId, one));
  const stack = createStack(template, createResolver(template), resources, [], null, { form });
  const facts = stackFacts(stack, DIALECT, [], regionOf(source.value)).filter(
    ({ type }) => form === 'deployed' || type === 'stack' || type === 'function',
  );
  for (const fact of facts) leaveOpen(fact);
  for (const configuration of configurationsIn(source.value)) {
    facts.push(deployedCodeFact(configuration, source.path, source.placeOf(configuration.at)));
  }
  return manifestReading(DIALECT, facts, stack.problems, OBSERVED);
}

/** By the names of the platform; a name that two things have is told apart by its number. */
function withKeys(made: readonly Exported[]): Map<string, Exported> {
  const keyed = new Map<string, Exported>();
  for (const one of made) {
    const name = one.name === '' ? one.type : one.name;
    let key = name;
    for (let count = 2; keyed.has(key); count++) key = `${name}~${count}`;
    keyed.set(key, one);
  }
  return keyed;
}

function resourceOf(logicalId: string, { type, properties }: Exported): Resource {
  return {
    logicalId,
    type,
    properties,
    attributes: { DeletionPolicy: hole('an export of what runs does not say what a deletion would do') },
    condition: null,
    pointer: ['Resources', logicalId],
    madeBy: 'template',
    origins: new Map(),
  };
}

function templateOf({ path, placeOf }: Export, made: ReadonlyMap<string, Exported>): Template {
  const body = emptyObject();
  const section = emptyObject();
  for (const [key, { type, properties }] of made) section[key] = { Type: type, Properties: properties };
  body.Resources = section;
  return {
    path,
    body,
    placeOf: ([, key = '', , ...rest]) => {
      const one = made.get(key);
      if (one === undefined) return placeOf([]);
      for (let depth = rest.length; depth > 0; depth--) {
        const found = one.places.get(rest.slice(0, depth).join('/'));
        if (found) return placeOf([...found, ...rest.slice(depth)]);
      }
      return placeOf(one.at);
    },
    comments: [],
  };
}

/** What other commands tell of, and a template would have left out as a default. */
function leaveOpen(fact: Draft): void {
  const { attributes, origins } = fact;
  const unsaid = (name: string, value: Json): void => {
    attributes[name] = value;
    delete origins[`/${name}`];
  };
  const reason = hole('the export does not say it');
  if (fact.type === 'stack' && typeof attributes.region !== 'string') {
    unsaid('region', hole('the export does not say one region'));
  }
  if (fact.type === 'function') {
    unsaid('declared', hole('an export does not say what was stated, and what is a default'));
    if (attributes.failureDestination === null) unsaid('failureDestination', reason);
    unsaid('deployment', reason);
    unsaid('minInstances', reason);
    unsaid('maxInstances', reason);
  }
  if (fact.type === 'log-group') unsaid('subscriptions', [reason]);
  if (fact.type === 'store') unsaid('recovery', [reason]);
}

/** The one region that the ARNs of a text name; null: none, or several. */
function regionOf(value: Json): string | null {
  const regions = new Set<string>();
  const walk = (part: Json, depth: number): void => {
    if (regions.size > 1 || depth > 6) return;
    if (Array.isArray(part)) for (const item of part) walk(item, depth + 1);
    else if (isObject(part)) {
      for (const [name, item] of Object.entries(part)) {
        const region = /Arn$/i.test(name) ? /^arn:[a-z-]+:[a-z0-9-]+:([a-z0-9-]+):/.exec(wordOf(item))?.[1] : undefined;
        if (region !== undefined) regions.add(region);
        else walk(item, depth + 1);
      }
    }
  };
  walk(value, 0);
  return regions.size === 1 ? ([...regions][0] ?? null) : null;
}

/** The template that get-template prints, as any other template; a text keeps the line of the whole. */
function readBody({ path, value, placeOf }: Export, context: ReadContext): Reading {
  const body = member(value, 'TemplateBody') ?? null;
  const at = ['TemplateBody'];
  const problems: Reading['problems'] = [];
  let template: Template | null = null;
  if (isObject(body)) template = { path, body, placeOf: (pointer) => placeOf([...at, ...pointer]), comments: [] };
  else {
    const parsed = parseTemplate(Buffer.from(wordOf(body)), path);
    problems.push(...parsed.problems.map((problem) => ({ ...problem, place: placeOf(at) })));
    if (parsed.template) template = { path, body: parsed.template.body, placeOf: () => placeOf(at), comments: [] };
  }
  if (template === null) return unreadManifest(DIALECT, problems);
  const deployment = new Deployment(context.tables, { form: 'deployed' });
  const { parameters } = context.config.collect.manifests;
  const supplied = { values: parameters, path: context.config.path ?? '.evidence.yml' };
  const found = deployment.facts(deployment.add(template, { supplied, stage: null }));
  return manifestReading(DIALECT, found.facts, [...problems, ...found.problems], OBSERVED);
}

const OTHER = ['AWSTemplateFormatVersion', 'format_version', 'terraform_version', 'Records', 'eventVersion', '$schema'];

const TEMPLATES = ['TemplateBody', 'StackResources', 'StackResourceSummaries'];

/** Whether a file can be what a command of AWS printed: by the keys at its top. */
function isExportHead(head: Buffer): boolean {
  const text = decodeText(head);
  if (!/^[\s\uFEFF]*[{[]/.test(text)) return false;
  const keys = topKeys(text);
  if (keys.length === 0 || keys.some((key) => OTHER.includes(key))) return false;
  if (keys.includes('TemplateBody')) return true;
  if (TEMPLATES.some((key) => keys.includes(key))) return /"ResourceType"\s*:\s*"AWS::/.test(text);
  return [...OUTPUTS, ...NAMELESS].some((output) => fits(output, keys, text));
}

/** What a step after a deployment left of what really runs: answers of the AWS command line, as JSON. */
export const awsExport: Reader = {
  dialect: DIALECT,
  kind: 'manifest',
  patterns: ['**/*.json'],
  recognises: isExportHead,
  read,
};
