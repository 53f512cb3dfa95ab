import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import { hole, lift, MAX_AMONG, oneOf } from '../candidates.ts';
import { weightier } from '../evaluation.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject, wordOf } from '../resource.ts';
import { type Expression, isExpression, parseExpression, plainText } from './expression.ts';
import { resourceIdOf } from './resource-id.ts';
import type { Known, Scope } from './scope.ts';
import { hasHole, TEXT_FUNCTIONS, written } from './text-functions.ts';
import type { Token } from './tokens.ts';
import { VALUE_FUNCTIONS } from './value-functions.ts';

/** Items that a loop may run through; Azure takes 800. */
const MAX_LOOP = 800;

/** Calls that working out one value may take, so that loops in loops come to an end. */
const MAX_CALLS = 100_000;

/** Functions of a list or an object that do not look at what its items are. */
const STRUCTURAL = new Set(
  'length empty union shallowmerge skip take first last createobject items objectkeys flatten range'.split(' '),
);

/** Functions that take a part of a text: of one that is a name that is made up, they make another such name. */
const PARTS = new Set(['take', 'skip', 'first', 'last', 'split', 'json']);

/** Works out the expressions of a template. What is not known stands as a token or a hole. Never throws. */
export class Evaluation {
  /** By JSON pointer of the result. */
  readonly origins: Record<string, Origin> = {};
  /** By JSON pointer of the result: the pointer of what was written, where that differs. */
  readonly writtenAt: Record<string, string> = {};
  private readonly scope: Scope;
  private calls: { left: number };

  constructor(scope: Scope, calls = { left: MAX_CALLS }) {
    this.scope = scope;
    this.calls = calls;
  }

  /** A value as it is deployed; `at` is the JSON pointer of the result. */
  work(value: Json, at = '', from = at): Json {
    if (at !== from) this.writtenAt[at] = from;
    if (typeof value === 'string') return this.text(value, at);
    if (Array.isArray(value)) return value.map((item, index) => this.work(item, `${at}/${index}`, `${from}/${index}`));
    if (!isObject(value) || isHole(value)) return value;
    const object = emptyObject();
    for (const name of Object.keys(value)) {
      const item = value[name] ?? null;
      if (name.toLowerCase() === 'copy' && Array.isArray(item))
        this.copies(item, object, at, `${from}/${escaped(name)}`);
      else {
        const key = isExpression(name) ? this.name(name, at) : name;
        object[key] = this.work(item, `${at}/${escaped(key)}`, `${from}/${escaped(name)}`);
      }
    }
    return object;
  }

  /** A name that is worked out. */
  private name(name: string, at: string): string {
    const made = this.text(name, at);
    return typeof made === 'string'
      ? made
      : this.scope.tokens.make(`a name: ${wordOf(memberOf(made, 'unresolved'))}`, {
          kind: 'unknown',
          reason: 'a name that is not known',
        });
  }

  /** `copy` within an object: each of its items makes a list of the name that it gives. */
  private copies(items: Json[], object: { [name: string]: Json }, at: string, from: string): void {
    for (const [index, item] of items.entries()) {
      const name = isObject(item) ? wordOf(item.name) : '';
      if (!isObject(item) || name === '') continue;
      const pointer = `${at}/${escaped(name)}`;
      const count = this.work(item.count ?? null, pointer);
      const input = item.input ?? null;
      if (typeof count !== 'number' || count < 0 || count > MAX_LOOP) {
        object[name] = [hole(reasonOf(this.scope.tokens.settle(count), 'a loop whose length is not known'))];
        continue;
      }
      object[name] = Array.from({ length: count }, (_, turn) =>
        this.within({ loops: loopsWith(this.scope, name, turn) }).work(
          input,
          `${pointer}/${turn}`,
          `${from}/${index}/input`,
        ),
      );
    }
  }

  /** The same with other names; what it finds out stands here. */
  private within(changed: Partial<Scope>): Evaluation {
    const inner = new Evaluation({ ...this.scope, ...changed }, this.calls);
    return Object.assign(inner, { origins: this.origins, writtenAt: this.writtenAt });
  }

  private text(value: string, at: string): Json {
    if (!isExpression(value)) return plainText(value);
    const expression = parseExpression(value);
    return expression === null ? hole('an expression that cannot be read') : this.expression(expression, at);
  }

  private expression(expression: Expression, at: string): Json {
    if (this.calls.left-- <= 0) return hole('an expression that takes too long to work out');
    if (expression.kind === 'literal') return expression.value;
    if (expression.kind === 'member') return this.member(expression, at);
    return this.call(expression.namespace, expression.name, expression.arguments, at);
  }

  private member({ of, name }: Expression & { kind: 'member' }, at: string): Json {
    const output = this.output(of, name, at);
    if (output !== undefined) return output;
    const value = this.expression(of, at);
    const key = this.expression(name, at);
    return lift([value, key], ([held = null, step = null]) => this.held(held, step));
  }

  /** `reference(<nested deployment>).outputs.<name>.value`: what the template in it says. */
  private output(of: Expression, name: Expression, at: string): Json | undefined {
    if (name.kind !== 'literal' || wordOf(name.value).toLowerCase() !== 'value') return undefined;
    if (of.kind !== 'member' || of.of.kind !== 'member' || of.of.of.kind !== 'call') return undefined;
    const { name: section, of: called } = of.of;
    if (section.kind !== 'literal' || wordOf(section.value).toLowerCase() !== 'outputs') return undefined;
    if (called.kind !== 'call' || called.name !== 'reference') return undefined;
    const { subject } = this.scope.tokens.whole(this.expression(called, at)) ?? {};
    const found = subject === undefined ? undefined : this.scope.output(subject, wordOf(this.expression(of.name, at)));
    return found && this.known(found, at);
  }

  private held(value: Json, step: Json): Json {
    const token = this.scope.tokens.whole(value);
    if (token !== undefined) {
      const name = typeof step === 'number' ? `[${step}]` : `.${wordOf(step)}`;
      const inner = token.among?.map((candidate) => this.held(candidate, step));
      if (inner?.some(hasHole) === false) return oneOf(token.reason, inner);
      const { among: _among, ...rest } = token;
      return this.scope.tokens.make(`${wordOf(value).slice(2, -1)}${name}`, rest);
    }
    if (Array.isArray(value)) return value[Number(wordOf(step))] ?? hole('an item that is not there');
    if (!isObject(value)) return hole('a part of what has none');
    if (this.scope.tokens.inside(step).size > 0) {
      return oneOf('which one is taken is not known', Object.values(value));
    }
    return memberOf(value, wordOf(step)) ?? hole('a part that is not there');
  }

  private known({ value, origin }: Known, at: string): Json {
    if (origin) this.note(at, origin);
    return value;
  }

  private note(at: string, origin: Origin): void {
    this.origins[at] = weightier(this.origins[at], origin);
  }

  private call(namespace: string | null, name: string, written: Expression[], at: string): Json {
    const { scope } = this;
    if (name === 'if' && namespace === null) return this.choice(written, at);
    if (name === 'lambda') return hole('a lambda by itself');
    if ((name === 'map' || name === 'filter') && namespace === null) return this.overItems(name, written, at);
    const parts = written.map((part) => this.expression(part, at));
    if (namespace !== null && namespace !== 'sys') {
      const made = scope.call(`${namespace}.${name}`, parts);
      return made ? this.known(made, at) : hole('a function that is not declared here');
    }
    const [first = null] = parts;
    switch (name) {
      case 'parameters': {
        const found = scope.parameter(wordOf(first));
        return found ? this.known(found, at) : hole('a parameter that is not declared here');
      }
      case 'variables': {
        const found = scope.variable(wordOf(first));
        return found ? this.known(found, at) : hole('a variable that is not declared here');
      }
      case 'lambdavariables':
        return scope.locals.get(wordOf(first).toLowerCase()) ?? hole('a variable that is not declared here');
      case 'copyindex':
        return this.loopIndex(parts);
      case 'tryget':
        return parts.slice(1).reduce<Json>((value, step) => this.tried(value, step), first);
    }
    return lift(parts, (values) => this.made(name, values));
  }

  private tried(value: Json, step: Json): Json {
    if (isHole(value) || this.scope.tokens.whole(value)) return lift([value], ([held = null]) => this.held(held, step));
    if (Array.isArray(value)) return value[Number(wordOf(step))] ?? null;
    return isObject(value) ? (memberOf(value, wordOf(step)) ?? null) : null;
  }

  private loopIndex(parts: Json[]): Json {
    const [first, second] = parts;
    const name = typeof first === 'string' ? first.toLowerCase() : '';
    const offset = typeof first === 'number' ? first : typeof second === 'number' ? second : 0;
    const index = this.scope.loops.get(name);
    if (index === undefined) return hole('a loop that is not there');
    return typeof index === 'number' ? index + offset : index;
  }

  private choice([condition, yes, no]: Expression[], at: string): Json {
    if (!condition || !yes || !no) return hole('if without its three arguments');
    const value = this.decided(this.expression(condition, at));
    if (value === true) return this.expression(yes, at);
    if (value === false) return this.expression(no, at);
    this.note(at, { kind: 'conditional', from: 'an if whose condition is not known' });
    return oneOf(reasonOf(value, 'a condition that is not known'), [this.expression(yes, at), this.expression(no, at)]);
  }

  /** A condition as true, false or why it is neither. */
  decided(value: Json): Json {
    const settled = this.scope.tokens.settle(value);
    if (typeof settled === 'boolean') return settled;
    const word = wordOf(settled).toLowerCase();
    return word === 'true'
      ? true
      : word === 'false'
        ? false
        : isHole(settled)
          ? settled
          : hole('a condition that is not known');
  }

  private overItems(name: string, [listed, lambda]: Expression[], at: string): Json {
    if (!listed || lambda?.kind !== 'call' || lambda.name !== 'lambda') return hole(`${name} without a lambda`);
    const list = this.expression(listed, at);
    const body = lambda.arguments.at(-1);
    const names = lambda.arguments
      .slice(0, -1)
      .map((one) => (one.kind === 'literal' ? wordOf(one.value).toLowerCase() : ''));
    if (!Array.isArray(list) || !body || list.length > MAX_LOOP) return hole('a list that is not known');
    const made = list.map((item, index) => {
      const locals = new Map(this.scope.locals);
      if (names[0] !== undefined) locals.set(names[0], item);
      if (names[1] !== undefined) locals.set(names[1], index);
      return this.within({ locals }).expression(body, at);
    });
    if (name === 'map') return made;
    const kept = made.map((one) => this.decided(one));
    return kept.every((one) => typeof one === 'boolean')
      ? list.filter((_, index) => kept[index] === true)
      : hole('which items are kept is not known');
  }

  /** What a function makes of parts of which each is known, but for tokens. */
  private made(name: string, parts: Json[]): Json {
    const { tokens } = this.scope;
    const id = resourceIdOf(name, parts, tokens);
    if (id !== undefined && name.endsWith('resourceid')) return id;
    const text = TEXT_FUNCTIONS.get(name);
    if (text) return text(parts, tokens);
    const opaque = this.atDeployment(name, parts);
    if (opaque !== undefined) return opaque;
    const make = VALUE_FUNCTIONS.get(name);
    if (!make) return hole('a function that is not known to us');
    const inside = parts.map((part) => tokens.inside(part));
    if (inside.every(({ size }) => size === 0)) return make(parts, tokens);
    const structural =
      STRUCTURAL.has(name) &&
      parts.every((part) => typeof part === 'object' || typeof part === 'number' || name === 'createobject');
    if (structural) return make(parts, tokens);
    if (name === 'equals' && JSON.stringify(parts[0]) === JSON.stringify(parts[1])) return true;
    const choices = new Map(inside.flatMap((found) => [...found]).filter(([, { among }]) => among !== undefined));
    if (choices.size > 0) return this.overChoices(name, parts, choices);
    const token = `${name}(${parts.map((part) => (typeof part === 'string' ? part : (written(part) ?? ''))).join(', ')})`;
    if (PARTS.has(name)) return tokens.over(token, parts);
    const secret = inside.flatMap((found) => [...found.values()]).find(({ kind }) => kind === 'secret');
    const [first] = inside.flatMap((found) => [...found.values()]);
    const { reason, form } = secret ?? first ?? { reason: 'only known after deployment', form: undefined };
    return tokens.make(token, { kind: secret ? 'secret' : 'unknown', reason, ...(form ? { form } : {}) });
  }

  /** What a function makes for each of the values that its tokens can have. */
  private overChoices(name: string, parts: Json[], choices: ReadonlyMap<string, Token>): Json {
    const [first] = choices;
    const combinations = [...choices.values()].reduce((count, { among }) => count * (among?.length ?? 1), 1);
    if (first === undefined || combinations > MAX_AMONG) return hole(first?.[1].reason ?? 'too many possible values');
    const holes = [...choices.values()].map(({ reason, among }) => hole(reason, among ?? []));
    return lift(holes, (values) => {
      const by = new Map([...choices.keys()].map((token, index) => [token, values[index] ?? null]));
      return this.made(
        name,
        parts.map((part) => this.scope.tokens.substitute(part, by)),
      );
    });
  }

  /** What is only there when it is deployed. */
  private atDeployment(name: string, parts: Json[]): Json | undefined {
    const { tokens } = this.scope;
    const first = wordOf(parts[0]);
    const inner = parts.map((part) => (typeof part === 'string' ? part : (written(part) ?? ''))).join(', ');
    if (SYMBOLS.has(name)) {
      return tokens.make(`${SYMBOLS.get(name)}(${inner})`, { kind: 'symbol', reason: 'only known at deployment' });
    }
    const subject = this.scope.symbol(first) ?? first;
    if (name === 'reference' || name === 'resourceinfo') {
      if (name === 'resourceinfo') return this.resourceInfo(subject);
      return tokens.make(`reference(${subject})`, {
        kind: 'unknown',
        reason: 'read from another resource after it is deployed',
        subject,
      });
    }
    if (name === 'references') return hole('read from other resources after they are deployed');
    if (/^list[a-z]/.test(name)) {
      return tokens.make(`${name}(${subject})`, {
        kind: 'secret',
        reason: 'value withheld: a key that is fetched at deployment',
        subject,
        form: 'secret-reference',
      });
    }
    if (name === 'getsecret') {
      return tokens.make(`getSecret(${inner})`, {
        kind: 'secret',
        reason: 'value withheld: a secret of a key vault',
        form: 'secret-reference',
      });
    }
    return undefined;
  }

  private resourceInfo(id: string): Json {
    const info = emptyObject();
    info.id = id;
    info.name = /[^/]*$/.exec(id)?.[0] ?? '';
    return info;
  }
}

/** Functions that name something of the deployment, as they are written. */
const SYMBOLS = new Map(
  [
    'resourceGroup',
    'subscription',
    'tenant',
    'managementGroup',
    'deployment',
    'environment',
    'deployer',
    'providers',
    'pickZones',
    'toLogicalZone',
    'externalInput',
    'parseCidr',
    'cidrSubnet',
    'cidrHost',
  ].map((name): [string, string] => [name.toLowerCase(), name]),
);

/** The same loops with one more inside of them. */
export function loopsWith({ loops }: Pick<Scope, 'loops'>, name: string, index: Json): ReadonlyMap<string, Json> {
  return new Map([...loops, [name.toLowerCase(), index], ['', index]]);
}

/** The value of a name, whatever its capitals. */
export function memberOf(value: Json | undefined, name: string): Json | undefined {
  const key = keyOf(value, name);
  return key === null || !isObject(value) ? undefined : value[key];
}

/** A name as it is written in an object, whatever its capitals; null where it is not there. */
export function keyOf(value: Json | undefined, name: string): string | null {
  if (!isObject(value) || isHole(value)) return null;
  if (Object.hasOwn(value, name)) return name;
  const wanted = name.toLowerCase();
  return Object.keys(value).find((key) => key.toLowerCase() === wanted) ?? null;
}

function reasonOf(value: Json, otherwise: string): string {
  return isHole(value) ? value.unresolved : otherwise;
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
