import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { cloudformation } from '../../../src/collect/manifests/read-cloudformation.ts';
import type { ReadContext, Reading } from '../../../src/collect/reader.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import type { Tables } from '../../../src/model/tables.ts';

const table = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../controls/tables/${name}.json`, import.meta.url), 'utf8'));

export const tables = {
  samPolicyTemplates: table('sam-policy-templates'),
  samConnectors: table('sam-connectors'),
  managedPolicies: table('managed-policies'),
} as Tables;

export type Fact = Reading['facts'][number];

/** What the reader makes of a template that is given as text or bytes. */
export function reading(
  content: string | Buffer,
  parameters: Record<string, string> = {},
  path = 'template.yaml',
): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'template-'));
  try {
    const absolute = join(folder, 'file');
    writeFileSync(absolute, content);
    const file = { path, absolute, size: statSync(absolute).size, tracked: true, foundBy: '**/template.yaml' };
    const config = { path: '.evidence.yml', collect: { manifests: { include: [], exclude: [], parameters } } };
    const context = { config, files: new Map(), tables } as unknown as ReadContext;
    const made = cloudformation.read(file, context);
    if (made instanceof Promise) throw new Error('the reader is not asynchronous');
    return made;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The fact of an id; throws with the ids that there are. */
export function factOf(made: Reading, id: string): Fact {
  const fact = made.facts.find((candidate) => candidate.id === id);
  if (!fact) throw new Error(`no ${id} among ${made.facts.map((candidate) => candidate.id).join(', ')}`);
  return fact;
}

export function ofType(made: Reading, type: string): Fact[] {
  return made.facts.filter((fact) => fact.type === type);
}

const HOLE = {
  type: 'object',
  required: ['unresolved'],
  properties: { unresolved: { type: 'string' }, among: { type: 'array' } },
  additionalProperties: false,
};

/** A fact type's schema without what derive adds, a hole allowed at every position. */
function collected(schema: JsonObject): JsonObject {
  const parts: JsonObject = {};
  return { ...withHoles(schema, parts), $defs: parts };
}

/** Each part stands once, and a hole's `among` refers to it: written out twice at each level it would take long to compile. */
function withHoles(schema: JsonObject, parts: JsonObject): JsonObject {
  const kept: JsonObject = Object.fromEntries(Object.entries(schema).filter(([name]) => !/^(x-|\$)/.test(name)));
  const properties = kept.properties as { [name: string]: JsonObject } | undefined;
  if (properties) {
    const own = Object.entries(properties).filter(([, value]) => value['x-derived'] === undefined);
    kept.properties = Object.fromEntries(own.map(([name, value]) => [name, withHoles(value, parts)]));
    kept.required = own.map(([name]) => name);
  }
  if (kept.items !== undefined) kept.items = withHoles(kept.items as JsonObject, parts);
  const name = `part${Object.keys(parts).length}`;
  parts[name] = kept;
  const part = { $ref: `#/$defs/${name}` };
  const hole = { ...HOLE, properties: { ...HOLE.properties, among: { type: 'array', items: part } } };
  return { anyOf: [hole as unknown as JsonObject, part] };
}

const validators = new Map<string, ValidateFunction>();
const ajv = new Ajv2020({ strict: false });

/** Each schema takes its time to compile, so that only those are that a test asks for. */
function validatorOf(type: string): ValidateFunction {
  let validate = validators.get(type);
  if (validate === undefined) {
    const file = new URL(`../../../controls/facts/${type}.schema.json`, import.meta.url);
    validate = ajv.compile(collected(JSON.parse(readFileSync(file, 'utf8')) as JsonObject));
    validators.set(type, validate);
  }
  return validate;
}

/** What is wrong with facts by their types' schemas; empty if nothing is. */
export function schemaErrors(facts: readonly Fact[]): string[] {
  return facts.flatMap(({ type, id, attributes }) => {
    const validate = validatorOf(type);
    return validate(attributes) ? [] : [`${id}: ${JSON.stringify(validate.errors)}`];
  });
}

/** A hole with a reason of which the text is a part. */
export function because(value: Json | undefined): string {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? String(value.unresolved) : 'no hole';
}
