import type { Json, JsonObject } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import type { Tables } from '../../../model/tables.ts';
import { isObject, member } from '../resource.ts';
import { type Expansion, intrinsic, isAbsent, Refusal, type SamResource, sameValue } from './expansion.ts';

/** The start of the origin of a policy that a SAM policy template became; the template's name follows. */
export const POLICY_TEMPLATE_ORIGIN = 'SAM policy template ';

/** What one `Policies` property becomes. */
export type RolePolicies = {
  /** Managed policies: ARNs, names as written, or intrinsics. */
  managed: Json[];
  /** Inline policies, `{ PolicyName, PolicyDocument }`, or an Fn::If of them. */
  inline: Json[];
  /** By index into `inline`. */
  inlineOrigins: Map<number, Origin>;
};

/**
 * Reads `Policies` in its five shapes: a policy template, a managed policy's name, an ARN, a document, and a list of them.
 * Throws a Refusal for anything else. Names of inline policies count the list's entries, as the transform does.
 */
export function readPolicies(expansion: Expansion, resource: SamResource, roleId: string): RolePolicies {
  const written = member(resource.properties, 'Policies');
  const entries = Array.isArray(written) ? written : isAbsent(written) ? [] : [written as Json];
  const policies: RolePolicies = { managed: [], inline: [], inlineOrigins: new Map() };
  entries.forEach((entry, index) => {
    const pointer = [...resource.pointer, 'Properties', 'Policies', ...(Array.isArray(written) ? [String(index)] : [])];
    if (isAbsent(entry)) return;
    const read = readEntry(expansion.tables, entry, `${roleId}Policy${index}`, pointer);
    if (read.kind === 'managed') {
      if (!policies.managed.some((known) => sameValue(known, read.value))) policies.managed.push(read.value);
      return;
    }
    if (read.template !== null) {
      policies.inlineOrigins.set(policies.inline.length, {
        kind: 'literal',
        from: POLICY_TEMPLATE_ORIGIN + read.template,
        place: expansion.template.placeOf(pointer),
      });
    }
    policies.inline.push(read.value);
  });
  return policies;
}

type Entry = { kind: 'managed'; value: Json } | { kind: 'inline'; value: Json; template: string | null };

function readEntry(tables: Tables, entry: Json, name: string, pointer: string[]): Entry {
  if (typeof entry === 'string') return { kind: 'managed', value: managedArn(tables, entry) };
  if (!isObject(entry)) throw new Refusal('a policy is a name, an ARN, a document or a policy template.', pointer);
  if (intrinsic(entry) === 'Fn::If') return readConditional(tables, entry, name, pointer);
  if (intrinsic(entry) !== null) return { kind: 'managed', value: entry };
  if (Object.hasOwn(entry, 'Statement')) {
    return { kind: 'inline', value: { PolicyName: name, PolicyDocument: entry }, template: null };
  }
  const [template] = Object.keys(entry);
  if (template === undefined || Object.keys(entry).length !== 1) {
    throw new Refusal('a policy is a name, an ARN, a document with Statement or one policy template.', pointer);
  }
  const document = { Statement: fillTemplate(tables, template, entry[template] ?? null, pointer) };
  return { kind: 'inline', value: { PolicyName: name, PolicyDocument: document }, template };
}

/** `Fn::If` with a policy on each side. */
function readConditional(tables: Tables, entry: JsonObject, name: string, pointer: string[]): Entry {
  const parts = entry['Fn::If'];
  if (!Array.isArray(parts) || parts.length !== 3)
    throw new Refusal('Fn::If takes a condition and two values.', pointer);
  const [condition, then, otherwise] = parts as [Json, Json, Json];
  const sides = [then, otherwise].map((side) => (isAbsent(side) ? null : readEntry(tables, side, name, pointer)));
  const value = { 'Fn::If': [condition, ...sides.map((side) => side?.value ?? { Ref: 'AWS::NoValue' })] };
  const inline = sides.filter((side) => side?.kind === 'inline');
  if (inline.length === 0) return { kind: 'managed', value };
  const templates = inline.filter((side) => side.template !== null).length;
  if (sides.some((side) => side?.kind === 'managed') || (templates > 0 && templates < inline.length)) {
    throw new Refusal(
      'the two sides of Fn::If must be of one kind: managed policies, documents or templates.',
      pointer,
    );
  }
  return { kind: 'inline', value, template: inline.find((side) => side.template !== null)?.template ?? null };
}

/** A managed policy's ARN where the name is known, else the name as it is written. */
export function managedArn(tables: Tables, name: string): string {
  const policies = tables.managedPolicies.policies;
  return (Object.hasOwn(policies, name) ? policies[name]?.arn : undefined) ?? name;
}

/** The statements of a policy template with its parameters filled in. Throws a Refusal. */
function fillTemplate(tables: Tables, name: string, given: Json, pointer: string[]): Json[] {
  const templates = tables.samPolicyTemplates.templates;
  const template = Object.hasOwn(templates, name) ? templates[name] : undefined;
  if (template === undefined) throw new Refusal(`there is no policy template ${name}.`, pointer);
  const values = given === null && template.parameters.length === 0 ? {} : given;
  if (!isObject(values)) throw new Refusal(`${name} takes a map of parameters.`, pointer);
  const missing = template.parameters.filter((parameter) => !Object.hasOwn(values, parameter));
  if (missing.length > 0) throw new Refusal(`${name} needs a value for ${missing.join(', ')}.`, pointer);
  for (const parameter of template.parameters) {
    const value = values[parameter];
    if (typeof value !== 'string' && typeof value !== 'number' && intrinsic(value) === null) {
      throw new Refusal(`${parameter} of ${name} must be a text or an intrinsic function.`, pointer);
    }
  }
  return template.statements.map((statement) => {
    const filled: JsonObject = {
      Effect: statement.effect,
      Action: statement.actions,
      Resource: statement.resources.map((resource) => fill(resource, values)),
    };
    if (statement.conditions.length > 0) {
      const condition: { [operator: string]: JsonObject } = {};
      for (const { operator, key, values: wanted } of statement.conditions) {
        condition[operator] ??= {};
        condition[operator][key] = wanted.map((value) => fill(value, values));
      }
      filled.Condition = condition;
    }
    return filled;
  });
}

/** `{Parameter}` in a text of the table becomes a variable of Fn::Sub, so that intrinsics in values go on working. */
function fill(text: string, values: JsonObject): Json {
  const used: JsonObject = {};
  const format = text.replace(/(^|[^$])\{([A-Za-z0-9]+)\}/g, (_, before: string, parameter: string) => {
    used[parameter] = values[parameter] ?? '';
    return `${before}\${${parameter}}`;
  });
  if (Object.keys(used).length > 0) return { 'Fn::Sub': [format, used] };
  return format.includes(`\${`) ? { 'Fn::Sub': format } : format;
}
