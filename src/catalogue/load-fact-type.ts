import type { FactType } from '../model/catalogue.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { RESERVED } from './keywords.ts';
import { type Keys, refusal, type Source } from './source-text.ts';

const FILE = /([^/]+)\.schema\.json$/;

/** What a fact type may say of an attribute. */
const ALLOWED = [
  '$schema',
  'title',
  'description',
  'type',
  'enum',
  'items',
  'properties',
  'required',
  'additionalProperties',
  'x-derived',
  'x-source',
];

/** Whose field an attribute is read from: a dialect's, any manifest's (`manifest`), or that of another kind of evidence. */
const SOURCES = [
  'cloudformation',
  'sam',
  'terraform',
  'serverless',
  'azure',
  'google',
  'aws',
  'knative',
  'manifest',
  'policy',
  'sigstore',
  'junit',
  'nunit',
  'xunit',
  'trx',
  'cpp',
  'allure',
  'ctrf',
  'cucumber',
  'dart-test',
  'go-test',
  'jest',
  'test-report',
  'mocha',
  'playwright',
  'tap',
  'coverage',
  'log',
  'file',
  'git',
  'github',
  'settings',
  'sarif',
  'openvex',
  'csaf',
  'scanner',
  'aws',
  'cyclonedx',
  'spdx',
  'slsa',
  'in-toto',
  'signature',
  'lockfile',
  'workflow',
  'listing',
  'evidence',
];

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Objects are closed and their attributes all there, so that a check can tell "none" from "not asked". */
function objectFaults(schema: JsonObject, properties: JsonObject): string[] {
  const required: Json[] = Array.isArray(schema.required) ? schema.required : [];
  const faults: string[] = [];
  if (schema.additionalProperties !== false)
    faults.push('additionalProperties must be false: facts hold no free maps.');
  for (const name of Object.keys(properties)) {
    if (RESERVED.includes(name)) faults.push(`An attribute cannot be called ${name}: a check could not speak of it.`);
    if (!required.includes(name)) faults.push(`The attribute ${name} must be required: a fact has all of them.`);
  }
  return faults;
}

/** `x-source` names the field that an attribute is read from, by platform: it is for those who read, and no check depends on it. */
function sourceFaults(source: Json | undefined): string[] {
  if (source === undefined) return [];
  if (!isObject(source)) return ['x-source names the field that the attribute is read from, by platform.'];
  return Object.entries(source)
    .filter(([platform, field]) => !SOURCES.includes(platform) || typeof field !== 'string' || field === '')
    .map(([platform]) => `x-source/${platform} must be a text, and its name one of ${SOURCES.join(', ')}.`);
}

function schemaProblems(schema: Json | undefined, keys: Keys, source: Source): Problem[] {
  const refuse = (message: string): Problem => refusal('fact-type-shape', message, source.placeOf(keys));
  if (!isObject(schema)) return [refuse('This must be a JSON Schema object.')];
  const problems = Object.keys(schema)
    .filter((keyword) => !ALLOWED.includes(keyword))
    .map((keyword) => refuse(`${keyword} is not used in fact types: only ${ALLOWED.slice(2).join(', ')}.`));
  problems.push(...sourceFaults(schema['x-source']).map(refuse));
  if (schema.type === undefined && !Array.isArray(schema.enum)) problems.push(refuse('It has neither type nor enum.'));
  const types = [schema.type].flat();
  if (types.includes('array')) problems.push(...schemaProblems(schema.items, [...keys, 'items'], source));
  if (!types.includes('object')) return problems;
  if (!isObject(schema.properties)) return [...problems, refuse('An object states its properties: no free maps.')];
  problems.push(...objectFaults(schema, schema.properties).map(refuse));
  for (const [name, attribute] of Object.entries(schema.properties)) {
    problems.push(...schemaProblems(attribute, [...keys, 'properties', name], source));
  }
  return problems;
}

/** A fact type from controls/facts/<type>.schema.json. */
export function loadFactType(source: Source): { factType: FactType | null; problems: Problem[] } {
  const { value } = source;
  const name = FILE.exec(source.path)?.[1] ?? '';
  const problems = schemaProblems(value, [], source);
  if (isObject(value) && value.title !== name) {
    problems.push(refusal('fact-type-shape', `title must be the file's name, ${name}.`, source.placeOf(['title'])));
  }
  return { factType: problems.length === 0 && isObject(value) ? { name, schema: value } : null, problems };
}
