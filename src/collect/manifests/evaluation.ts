import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';
import { hole, lift, oneOf } from './candidates.ts';
import type { Conditions } from './conditions.ts';
import { FUNCTIONS, joined } from './functions.ts';
import { emptyObject } from './intrinsics.ts';
import type { LinkedValue } from './linked.ts';
import type { Names } from './names.ts';
import { isSymbolic } from './reference.ts';
import { isObject, member } from './resource.ts';
import { subPieces } from './sub-text.ts';

const WEIGHT: Record<Origin['kind'], number> = {
  literal: 0,
  'inherited-default': 1,
  assumed: 2,
  unresolved: 3,
  conditional: 4,
};

/** The origin that says more against a value being known. */
export function weightier(a: Origin | undefined, b: Origin): Origin {
  return a !== undefined && WEIGHT[a.kind] >= WEIGHT[b.kind] ? a : b;
}

/** Works out one value. Undefined stands for AWS::NoValue. */
export class Evaluation {
  readonly origins: Record<string, Origin> = {};
  /** By JSON pointer of a list's item: its index in the list as it is written, where that differs. */
  readonly written: Record<string, number> = {};
  private readonly names: Names;
  private readonly conditions: Conditions;
  private readonly arn: boolean;

  constructor(names: Names, conditions: Conditions, arn: boolean) {
    this.names = names;
    this.conditions = conditions;
    this.arn = arn;
  }

  /** `at` is the JSON pointer of the result; `inside` a function, everything below counts for its result. */
  work(value: Json, at: string, inside = false): Json | undefined {
    if (typeof value === 'string') return this.dynamic(value, at);
    if (Array.isArray(value)) return this.list(value, at, inside);
    if (!isObject(value) || isHole(value)) return value;
    const keys = Object.keys(value);
    const [key] = keys;
    if (key !== undefined && keys.length === 1 && isIntrinsic(key))
      return this.intrinsic(key, value[key] ?? null, at, inside);
    const strange = keys.find((name) => name.startsWith('Fn::'));
    if (strange !== undefined) return hole(reasonFor(strange));
    const object = emptyObject();
    for (const name of keys) {
      const worked = this.work(value[name] ?? null, inside ? at : `${at}/${escaped(name)}`, inside);
      if (worked !== undefined) object[name] = worked;
    }
    return object;
  }

  private list(items: Json[], at: string, inside: boolean): Json[] {
    const list: Json[] = [];
    for (const [index, item] of items.entries()) {
      const branches = this.arn && !inside ? this.openBranches(item) : null;
      for (const value of branches?.values ?? [item]) {
        const place = inside ? at : `${at}/${list.length}`;
        const worked = this.work(value, place, inside);
        if (worked === undefined) continue;
        if (branches) this.note(place, branches.origin);
        if (index !== list.length && !inside) this.written[place] = index;
        list.push(worked);
      }
    }
    return list;
  }

  /** Both branches of an Fn::If whose condition is not known. */
  private openBranches(item: Json): { values: Json[]; origin: Origin } | null {
    if (!isObject(item)) return null;
    const branches = item['Fn::If'];
    if (Object.keys(item).length !== 1 || !Array.isArray(branches) || typeof branches[0] !== 'string') return null;
    if (this.conditions.named(branches[0]).holds !== null) return null;
    return { values: branches.slice(1, 3), origin: { kind: 'conditional', from: `condition ${branches[0]}` } };
  }

  private intrinsic(key: string, argument: Json, at: string, inside: boolean): Json | undefined {
    switch (key) {
      case 'Ref':
        return this.reference(argument, at);
      case 'Fn::GetAtt':
        return this.attribute(argument, at);
      case 'Fn::Sub':
        return this.substitute(argument, at);
      case 'Fn::If':
        return this.choice(argument, at, inside);
      case 'Fn::ImportValue':
        return this.imported(argument, at);
      case 'Fn::GetStackOutput':
        return this.stackOutput(argument, at);
      case 'Fn::And':
      case 'Fn::Or':
      case 'Fn::Not':
      case 'Fn::Equals':
        return this.truth(key, argument, at);
    }
    const make = FUNCTIONS.get(key);
    if (!make) return hole(reasonFor(key));
    const worked = this.work(argument, at, true);
    const made = worked === undefined ? hole(`${key} of nothing`) : make(worked, this.names);
    return typeof made === 'string' ? this.dynamic(made, at) : made;
  }

  /** A name as it is written, or as AWS::LanguageExtensions lets it be worked out. */
  private name(written: Json | undefined, at: string): string | null {
    const worked = isObject(written) ? this.work(written, at, true) : written;
    return typeof worked === 'string' && !isSymbolic(worked) ? worked : null;
  }

  private reference(argument: Json, at: string): Json | undefined {
    const name = this.name(argument, at);
    if (name === null) return hole('a Ref to a name that is not known');
    if (name === 'AWS::NoValue') return undefined;
    if (name === 'AWS::NotificationARNs') return hole('AWS::NotificationARNs is only known at deployment');
    if (name.startsWith('AWS::')) return `\${${name}}`;
    const parameter = this.names.parameter(name);
    if (parameter) {
      if (parameter.opaque && this.arn) return this.opaque(name, '', at);
      if (parameter.origin) this.note(at, parameter.origin);
      return this.arn ? parameter.named : parameter.value;
    }
    if (this.names.resourceType(name) === undefined && !this.names.open) return hole(`${name} is not declared here`);
    return `\${${name}}`;
  }

  private attribute(argument: Json, at: string): Json {
    const [first, second] = Array.isArray(argument) ? argument : [];
    const name = this.name(first, at);
    const attribute = this.name(second, at);
    if (name === null || attribute === null) return hole('an attribute whose name is not known');
    const type = this.names.resourceType(name);
    if (type === undefined && !this.names.open) return hole(`${name} is not declared here`);
    const made = `${name}.${attribute}`;
    if (type !== undefined && isStack(type)) return this.nested(name, attribute, at);
    if (type !== undefined && /^(Custom::|AWS::CloudFormation::CustomResource$)/.test(type)) {
      return this.opaque(made, `attribute of the custom resource ${name}`, at);
    }
    return `\${${made}}`;
  }

  /** The output of a nested stack: what its template says, where that is at hand. */
  private nested(name: string, attribute: string, at: string): Json {
    const output = /^Outputs\.(.+)$/.exec(attribute)?.[1];
    const found = output === undefined ? undefined : this.names.linked?.output(name, output, this.arn);
    return this.linked(found, `${name}.${attribute}`, `output of the nested stack ${name}`, at);
  }

  private linked(found: LinkedValue | undefined, name: string, what: string, at: string): Json {
    if (found === undefined) return this.opaque(name, what, at);
    if (found.origin) this.note(at, found.origin);
    return found.value;
  }

  private stackOutput(argument: Json, at: string): Json {
    const stack = this.name(member(argument, 'StackName'), at);
    const output = this.name(member(argument, 'OutputName'), at);
    const found =
      stack === null || output === null ? undefined : this.names.linked?.stackOutput(stack, output, this.arn);
    return this.linked(found, `GetStackOutput ${stack ?? ''} ${output ?? ''}`, "another stack's output", at);
  }

  /** A condition written where a value stands. */
  private truth(key: string, argument: Json, at: string): Json {
    const expression = emptyObject();
    expression[key] = argument;
    const { holds, assumed } = this.conditions.expression(expression);
    if (assumed) this.note(at, { kind: 'assumed', from: 'a condition, by the default of a parameter' });
    return holds ?? hole('a condition that is not known', [true, false]);
  }

  /** A thing of which only the name is known: enough in an ARN, not known elsewhere. */
  private opaque(name: string, what: string, at: string): Json {
    if (!this.arn) return hole(`${what} is only known at deployment`);
    const shown = name.replace(/[${}]/g, '');
    this.note(at, { kind: 'assumed', from: `${shown} names one thing and is no wildcard` });
    return `\${${shown}}`;
  }

  private substitute(argument: Json, at: string): Json {
    const [source, given] = Array.isArray(argument) ? argument : [argument];
    if (typeof source !== 'string') return hole('Fn::Sub over something that is no text');
    const variables = isObject(given) ? given : emptyObject();
    const parts = subPieces(source).map((piece): Json => {
      if ('text' in piece) return piece.text;
      const { name } = piece;
      if (Object.hasOwn(variables, name)) return this.work(variables[name] ?? null, at, true) ?? '';
      const dot = name.indexOf('.');
      if (dot > 0) return this.attribute([name.slice(0, dot), name.slice(dot + 1)], at);
      return this.reference(name, at) ?? '';
    });
    const made = lift(parts, (pieces) => joined(pieces, ''));
    return typeof made === 'string' ? this.dynamic(made, at) : made;
  }

  private choice(argument: Json, at: string, inside: boolean): Json | undefined {
    const [name, yes, no] = Array.isArray(argument) ? argument : [];
    if (typeof name !== 'string' || yes === undefined || no === undefined)
      return hole('an Fn::If that is not complete');
    const { holds, assumed } = this.conditions.named(name);
    if (holds !== null) {
      if (assumed) this.note(at, { kind: 'assumed', from: `condition ${name}, by the default of a parameter` });
      return this.work(holds ? yes : no, at, inside);
    }
    const branches = [yes, no].map((branch) => this.work(branch, at, true) ?? null);
    this.note(at, { kind: 'conditional', from: `condition ${name}` });
    const made = oneOf(`condition ${name} is not known`, branches);
    return made === null ? undefined : made;
  }

  private imported(argument: Json, at: string): Json {
    const name = this.work(argument, at, true);
    if (typeof name !== 'string') return this.opaque('ImportValue', 'a value imported from another stack', at);
    const found = this.names.linked?.exported(name, this.arn);
    return this.linked(found, `ImportValue ${name}`, 'a value imported from another stack', at);
  }

  /** A text with what CloudFormation puts in from SSM or Secrets Manager at deployment. */
  private dynamic(text: string, at: string): Json {
    if (!text.includes('{{resolve:')) return text;
    if (!this.arn) return hole('a dynamic reference is only known at deployment');
    this.note(at, { kind: 'assumed', from: 'a dynamic reference names one thing and is no wildcard' });
    return text.replace(/\{\{resolve:([^{}]*)\}\}/g, (_, name: string) => `\${resolve ${name}}`);
  }

  private note(at: string, origin: Origin): void {
    this.origins[at] = weightier(this.origins[at], origin);
  }
}

function isIntrinsic(key: string): boolean {
  return key === 'Ref' || key.startsWith('Fn::') || key.startsWith('!');
}

function isStack(type: string): boolean {
  return type === 'AWS::CloudFormation::Stack' || type === 'AWS::Serverless::Application';
}

function reasonFor(key: string): string {
  if (key.startsWith('Fn::Transform')) return 'a macro makes it at deployment';
  return `${key.slice(0, 60)} cannot be worked out before deployment`;
}

/** RFC 6901. */
function escaped(name: string): string {
  return name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}
