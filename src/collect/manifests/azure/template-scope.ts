import { secretWord } from '../../../mask/secret-names.ts';
import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import { hole } from '../candidates.ts';
import { weightier } from '../evaluation.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject, wordOf } from '../resource.ts';
import { Evaluation, keyOf, memberOf } from './evaluation.ts';
import type { Known, Scope } from './scope.ts';
import type { Token, Tokens } from './tokens.ts';

/** Values of parameters, by name in lower case. `secret`: what is given is a secret, and so no value. */
export type Given = ReadonlyMap<string, { known: () => Known } | { secret: string }>;

/** What is shared by a template and those that are nested in it. */
export type Shared = {
  tokens: Tokens;
  symbol: (name: string) => string | undefined;
  output: (id: string, name: string) => Known | undefined;
};

/** Types of parameters whose value Azure keeps to itself. */
export function isSecureType(declared: Json | undefined): boolean {
  return /^secure(string|object)$/i.test(wordOf(memberOf(declared, 'type')));
}

/** The scope of a template: each parameter and variable is worked out once, when it is first asked for. */
export function templateScope(body: Json, given: Given, shared: Shared): Scope {
  const found = new Map<string, Known>();
  const under = new Set<string>();
  const once = (key: string, make: () => Known): Known => {
    const before = found.get(key);
    if (before) return before;
    if (under.has(key)) return { value: hole('a value that is worked out from itself'), origin: null };
    under.add(key);
    const made = make();
    under.delete(key);
    found.set(key, made);
    return made;
  };
  const parameters = memberOf(body, 'parameters');
  const variables = memberOf(body, 'variables');
  const copied = copiedVariables(variables);
  const scope: Scope = {
    tokens: shared.tokens,
    symbol: shared.symbol,
    output: shared.output,
    loops: new Map(),
    locals: new Map(),
    parameter: (name) => {
      const key = keyOf(parameters, name);
      if (key === null) return undefined;
      return once(`parameter ${key}`, () => parameterValue(key, memberOf(parameters, key), given, scope));
    },
    variable: (name) => {
      const key = keyOf(variables, name);
      if (key !== null && key.toLowerCase() !== 'copy') {
        return once(`variable ${key}`, () => worked(memberOf(variables, key) ?? null, scope));
      }
      const copy = copied.get(name.toLowerCase());
      if (copy === undefined) return undefined;
      return once(`variable ${name.toLowerCase()}`, () => loopOf(copy, scope));
    },
    call: (name, parts) => userFunction(body, name, parts, shared),
  };
  return scope;
}

/** What a value comes to, and the weightiest of how its parts came to be known. */
export function worked(value: Json, scope: Scope): Known {
  const evaluation = new Evaluation(scope);
  const made = evaluation.work(value);
  const origins = Object.values(evaluation.origins);
  return { value: made, origin: origins.reduce<Origin | undefined>(weightier, undefined) ?? null };
}

function copiedVariables(variables: Json | undefined): ReadonlyMap<string, Json> {
  const list = memberOf(variables, 'copy');
  const items = Array.isArray(list) ? list : [];
  return new Map(items.map((item) => [wordOf(memberOf(item, 'name')).toLowerCase(), item]));
}

function loopOf(copy: Json, scope: Scope): Known {
  const object = emptyObject();
  object.copy = [copy];
  const { value, origin } = worked(object, scope);
  return { value: memberOf(value, wordOf(memberOf(copy, 'name'))) ?? hole('a loop that makes nothing'), origin };
}

function parameterValue(name: string, declared: Json | undefined, given: Given, scope: Scope): Known {
  const { tokens } = scope;
  const token = (kind: 'unknown' | 'secret', reason: string, more: Pick<Token, 'among' | 'form'> = {}): Json =>
    tokens.make(name, { kind, reason, form: 'parameter', ...more });
  const supplied = given.get(name.toLowerCase());
  const secure = isSecureType(declared) || (supplied !== undefined && 'secret' in supplied);
  if (secure || secretWord(name) !== null) {
    const reason = supplied && 'secret' in supplied ? supplied.secret : `value withheld: parameter ${name} is a secret`;
    return { value: token('secret', reason, { form: secure ? 'secret-parameter' : 'parameter' }), origin: null };
  }
  if (supplied) {
    const { value, origin } = supplied.known();
    return isHole(value) && !value.among ? { value: token('unknown', value.unresolved), origin } : { value, origin };
  }
  const allowed = memberOf(declared, 'allowedValues');
  if (Array.isArray(allowed) && allowed.length > 1) {
    const reason = `parameter ${name} is chosen at deployment`;
    const origin: Origin = { kind: 'conditional', from: `allowed values of parameter ${name}` };
    return { value: token('unknown', reason, allowed.length > MAX_CHOICES ? {} : { among: allowed }), origin };
  }
  const standard = memberOf(declared, 'defaultValue');
  if (standard === undefined) {
    return { value: token('unknown', `parameter ${name} has no default and no value was supplied`), origin: null };
  }
  return { value: worked(standard, scope).value, origin: { kind: 'assumed', from: `default of parameter ${name}` } };
}

/** Values of one parameter that are followed. */
const MAX_CHOICES = 16;

/** A function of the template sees its own arguments and nothing else. */
function userFunction(body: Json, name: string, parts: Json[], shared: Shared): Known | undefined {
  const spaces = memberOf(body, 'functions');
  const [namespace = '', member = ''] = name.split('.');
  for (const space of Array.isArray(spaces) ? spaces : []) {
    if (wordOf(memberOf(space, 'namespace')).toLowerCase() !== namespace) continue;
    const declared = memberOf(memberOf(space, 'members'), member);
    if (!isObject(declared)) continue;
    const listed = memberOf(declared, 'parameters');
    const names = (Array.isArray(listed) ? listed : []).map((one) => wordOf(memberOf(one, 'name')).toLowerCase());
    const known = new Map(names.map((one, index) => [one, { value: parts[index] ?? null, origin: null }]));
    const scope: Scope = {
      ...shared,
      loops: new Map(),
      locals: new Map(),
      parameter: (one) => known.get(one.toLowerCase()),
      variable: () => undefined,
      call: () => undefined,
    };
    return worked(memberOf(memberOf(declared, 'output'), 'value') ?? null, scope);
  }
  return undefined;
}
