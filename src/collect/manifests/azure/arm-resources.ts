import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { originAt, pick, type Source } from '../attribute.ts';
import { emptyObject } from '../intrinsics.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { isObject, wordOf } from '../resource.ts';
import { armForm } from './arm-form.ts';
import type { JsonFile } from './arm-json.ts';
import type { AzureResource } from './azure-stack.ts';
import { Evaluation, keyOf, loopsWith, memberOf } from './evaluation.ts';
import { isExpression } from './expression.ts';
import { identityOf, providerPath, splitName } from './resource-id.ts';
import type { Known, Scope } from './scope.ts';
import { type Given, type Shared, templateScope, worked } from './template-scope.ts';
import { Tokens } from './tokens.ts';

/** Deployments that may stand in one another; Azure takes far fewer. */
const MAX_NESTED = 10;

/** Resources that loops may make of one template; Azure takes 800 in all. */
const MAX_RESOURCES = 20_000;

/** One template, or one that is nested in it, with where it stands. */
export type ArmTemplate = { body: Json; pointer: string[]; scope: Scope; depth: number; level: AzureResource['level'] };

/** What a template holds, those nested in it among it. */
export type ArmContent = {
  tokens: Tokens;
  templates: ArmTemplate[];
  resources: AzureResource[];
  /** Types of what is written, each written resource once, loops or not. */
  written: string[];
  problems: Problem[];
};

/** A resource as it is written, where, and what its names are worked out in. */
type Written = {
  body: JsonObject;
  pointer: string[];
  scope: Scope;
  of: Pick<ArmTemplate, 'depth' | 'level'>;
  symbol: string | null;
  parent: { type: string; name: string } | null;
};

/** All resources of a template: children, loops written out, and those of nested deployments, each once. */
export function readContent(file: JsonFile, given: Given): ArmContent {
  const reading = new ContentReading(file);
  reading.template(file.body, [], given, 0, null);
  return reading.finish();
}

class ContentReading {
  private readonly file: JsonFile;
  private readonly templates: ArmTemplate[] = [];
  private readonly waiting: {
    written: Written;
    type: string;
    name: string;
    scope: Scope;
    existence: AzureResource['existence'];
  }[] = [];
  private readonly problems: Problem[] = [];
  private readonly symbols = new Map<string, string>();
  private readonly outputs = new Map<string, ArmTemplate>();
  private readonly shared: Shared;

  constructor(file: JsonFile) {
    this.file = file;
    this.shared = {
      tokens: new Tokens(),
      symbol: (name) => this.symbols.get(name.toLowerCase()),
      output: (id, name) => this.outputOf(id, name),
    };
  }

  template(body: Json, pointer: string[], given: Given, depth: number, outer: Scope | null): ArmTemplate {
    // Each template has symbolic names of its own; those of its own resources come first.
    const names = new Map<string, string>();
    const shared: Shared = { ...this.shared, symbol: (name) => names.get(name.toLowerCase()) };
    const scope = outer ?? templateScope(body, given, shared);
    const template: ArmTemplate = { body, pointer, scope, depth, level: levelOf(body) };
    this.templates.push(template);
    this.list(
      memberOf(body, 'resources'),
      [...pointer, keyOf(body, 'resources') ?? 'resources'],
      scope,
      template,
      null,
      names,
    );
    return template;
  }

  private list(
    section: Json | undefined,
    pointer: string[],
    scope: Scope,
    of: Written['of'],
    parent: Written['parent'],
    names: Map<string, string>,
  ): void {
    if (section === undefined || section === null) return;
    if (typeof section === 'string' && isExpression(section)) {
      this.problem('opaque-resources', 'The resources are worked out by an expression and were not read.', pointer);
      return;
    }
    const entries: [string, Json, string | null][] = Array.isArray(section)
      ? section.map((item, index) => [String(index), item, null])
      : isObject(section)
        ? Object.keys(section).map((name) => [name, section[name] ?? null, name])
        : [];
    const found: { written: Written; type: string; name: string; scope: Scope }[] = [];
    for (const [step, body, symbol] of entries) {
      if (!isObject(body) || typeof memberOf(body, 'type') !== 'string') {
        this.problem('resource-without-type', 'A resource without a type; it is left out.', [...pointer, step]);
        continue;
      }
      const written: Written = { body, pointer: [...pointer, step], scope, of, symbol, parent };
      for (const turn of this.turns(written)) {
        const one = { written, ...this.called(written, turn), scope: turn };
        if (symbol !== null && !names.has(symbol.toLowerCase())) names.set(symbol.toLowerCase(), idOf(one));
        found.push(one);
      }
    }
    for (const one of found) this.add(one, names);
  }

  private add(one: { written: Written; type: string; name: string; scope: Scope }, names: Map<string, string>): void {
    const { written, type, name, scope } = one;
    if (memberOf(written.body, 'existing') === true) return;
    if (this.waiting.length >= MAX_RESOURCES) {
      if (this.waiting.length === MAX_RESOURCES)
        this.problem(
          'cap-reached',
          `Loops make more than ${MAX_RESOURCES} resources; the rest is left out.`,
          written.pointer,
        );
      return;
    }
    const existence = this.existence(written, scope);
    if (existence === undefined) return;
    this.waiting.push({ ...one, existence });
    this.list(
      memberOf(written.body, 'resources'),
      [...written.pointer, 'resources'],
      scope,
      written.of,
      { type, name },
      names,
    );
    if (type.toLowerCase() === 'microsoft.resources/deployments') this.nested(one);
  }

  /** The scopes of a resource: one, or one for each turn of its loop. */
  private turns({ body, scope, pointer }: Written): Scope[] {
    const copy = memberOf(body, 'copy');
    if (!isObject(copy)) return [scope];
    const name = wordOf(memberOf(copy, 'name'));
    const count = scope.tokens.settle(new Evaluation(scope).work(memberOf(copy, 'count') ?? null));
    if (typeof count === 'number' && count >= 0 && count <= 800) {
      return Array.from({ length: count }, (_, index) => ({ ...scope, loops: loopsWith(scope, name, index) }));
    }
    const why = isHole(count) ? count.unresolved : 'it is no number';
    this.problem(
      'loop-of-unknown-length',
      `How often the loop ${JSON.stringify(name.slice(0, 80))} runs is not known (${why}): one resource stands for all.`,
      pointer,
    );
    const index = scope.tokens.make(`copyIndex(${name})`, { kind: 'symbol', reason: 'a turn of a loop' });
    return [{ ...scope, loops: loopsWith(scope, name, index) }];
  }

  /** Type and name with those of what it stands in. */
  private called({ body, parent }: Written, scope: Scope): { type: string; name: string } {
    const own = wordOf(memberOf(body, 'type'));
    const worked = new Evaluation(scope).work(memberOf(body, 'name') ?? null);
    const name = nameText(worked, scope.tokens);
    if (parent === null || own.toLowerCase().startsWith(`${parent.type.toLowerCase()}/`)) return extension(own, name);
    const below = splitName(name).length > own.split('/').length;
    return extension(`${parent.type}/${own}`, below ? name : `${parent.name}/${name}`);
  }

  /** Undefined: the resource is surely not deployed. */
  private existence({ body, pointer }: Written, scope: Scope): AzureResource['existence'] | undefined {
    const condition = memberOf(body, 'condition');
    if (condition === undefined) return null;
    const evaluation = new Evaluation(scope);
    const holds = evaluation.decided(evaluation.work(condition));
    const assumed = Object.values(evaluation.origins).some(({ kind }) => kind === 'assumed');
    if (holds === false && !assumed) return undefined;
    const from = `condition of ${pointer.join('/')}`;
    if (typeof holds !== 'boolean') return { kind: 'conditional', from };
    if (!assumed) return null;
    return { kind: 'assumed', from: `${from}, by the default of a parameter` };
  }

  /** The template of a deployment that stands in this one. Without `inner` its expressions are those of the template around it. */
  private nested({ written, type, name, scope }: { written: Written; type: string; name: string; scope: Scope }): void {
    const properties = memberOf(written.body, 'properties');
    const template = memberOf(properties, 'template');
    const pointer = [...written.pointer, 'properties', 'template'];
    if (!isObject(template)) {
      const link = memberOf(properties, 'templateLink') !== undefined;
      const message = link
        ? 'A linked template was not read with this one. It is read by itself where it stands below the root, with its own defaults.'
        : 'A deployment without a template; what it holds is not known.';
      this.problem('linked-template', message, written.pointer);
      return;
    }
    if (written.of.depth >= MAX_NESTED) {
      this.problem(
        'too-deep',
        `Deployments stand in one another deeper than ${MAX_NESTED} levels; the rest is left out.`,
        pointer,
      );
      return;
    }
    const options = memberOf(memberOf(properties, 'expressionEvaluationOptions'), 'scope');
    const inner = wordOf(options).toLowerCase() === 'inner';
    const given = new Map<string, { known: () => Known } | { secret: string }>();
    const parameters = memberOf(properties, 'parameters');
    for (const key of Object.keys(isObject(parameters) ? parameters : {})) {
      given.set(key.toLowerCase(), this.handedOver(key, memberOf(parameters, key), scope));
    }
    const made = this.template(template, pointer, given, written.of.depth + 1, inner ? null : scope);
    const id = identityOf(idOf({ type, name }));
    if (!this.outputs.has(id)) this.outputs.set(id, made);
  }

  private handedOver(
    name: string,
    stated: Json | undefined,
    scope: Scope,
  ): { known: () => Known } | { secret: string } {
    if (memberOf(memberOf(stated, 'reference'), 'keyVault') !== undefined) {
      return { secret: `value withheld: parameter ${name} is read from a key vault` };
    }
    const value = memberOf(stated, 'value') ?? (stated !== undefined && !isObject(stated) ? stated : null);
    return { known: () => worked(value, scope) };
  }

  private outputOf(id: string, name: string): Known | undefined {
    const template = this.outputs.get(identityOf(id));
    const output = memberOf(memberOf(template?.body, 'outputs'), name);
    const value = memberOf(output, 'value');
    return template === undefined || value === undefined ? undefined : worked(value, template.scope);
  }

  finish(): ArmContent {
    const resources = this.waiting.map((one) => this.resource(one));
    return {
      tokens: this.shared.tokens,
      templates: this.templates,
      resources,
      written: writtenTypes(this.file.body),
      problems: this.problems,
    };
  }

  private resource({ written, type, name, scope, existence }: ContentReading['waiting'][number]): AzureResource {
    const evaluation = new Evaluation(scope);
    const deployed = this.withoutChildren(written.body, type);
    const value = evaluation.work(deployed);
    const { origins, writtenAt } = evaluation;
    const placeOf = (path: readonly string[]): Place => {
      const made = path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
      return this.file.placeOf([...written.pointer, ...stepsOf(writtenOf(writtenAt, made))]);
    };
    const extended = memberOf(value, 'scope');
    const named = sourceOf(value, origins);
    return {
      type,
      name,
      logicalId: written.symbol ?? name,
      key: name,
      extends: typeof extended === 'string' ? extended : extendedBy(written, scope),
      level: written.of.level,
      plain: sourceOf(scope.tokens.settle(value), origins),
      named,
      existence,
      keysOf: [...scope.tokens.inside(value).values()].flatMap(({ form, subject }) =>
        form === 'secret-reference' && subject !== undefined ? [subject] : [],
      ),
      formAt: (path) => armForm(pick(value, path), originAt(named, path), scope.tokens),
      placeOf,
    };
  }

  /** A resource without those in it, and a deployment without its template: they are resources of their own. */
  private withoutChildren(body: JsonObject, type: string): JsonObject {
    const own = emptyObject();
    for (const name of Object.keys(body)) {
      const lower = name.toLowerCase();
      if (lower === 'resources' || lower === 'copy' || lower === 'condition') continue;
      if (lower === 'properties' && type.toLowerCase() === 'microsoft.resources/deployments') continue;
      own[name] = body[name] ?? null;
    }
    return own;
  }

  private problem(code: string, message: string, pointer: string[]): void {
    this.problems.push(manifestProblem(code, message, this.file.placeOf(pointer)));
  }
}

/** Types of the resources of a template, children and those of nested deployments among them, each as often as it is written. */
function writtenTypes(template: Json, above: string | null = null, depth = 0): string[] {
  const section = memberOf(template, 'resources');
  if (depth > MAX_NESTED * 2 || section === undefined || typeof section !== 'object' || section === null) return [];
  return Object.values(section).flatMap((one): string[] => {
    const own = memberOf(one, 'type');
    if (typeof own !== 'string' || memberOf(one, 'existing') === true) return [];
    const isWhole = above === null || own.toLowerCase().startsWith(`${above.toLowerCase()}/`);
    const type = isWhole ? own : `${above}/${own}`;
    const inner = memberOf(memberOf(one, 'properties'), 'template') ?? null;
    return [type, ...writtenTypes(one, type, depth + 1), ...writtenTypes(inner, null, depth + 1)];
  });
}

/** What a template is deployed to, as its schema says. */
function levelOf(body: Json): AzureResource['level'] {
  const schema = wordOf(memberOf(body, '$schema'));
  if (/\/subscriptionDeploymentTemplate\.json/i.test(schema)) return 'subscription';
  return /\/(tenant|managementGroup)DeploymentTemplate\.json/i.test(schema) ? 'above' : 'group';
}

function sourceOf(value: Json, origins: Record<string, Origin>): Source {
  return { value, origins, written: {} };
}

function idOf({ type, name }: { type: string; name: string }): string {
  return `/providers/${providerPath(type, name)}`;
}

/** A name as text; of one that is not known, a token that nothing else has. */
function nameText(value: Json, tokens: Tokens): string {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  const reason = isHole(value) ? value.unresolved : 'no name is stated';
  const among = isHole(value) && value.among ? value.among.filter((one) => typeof one === 'string').join(' or ') : '';
  return tokens.make(among === '' ? reason : among, { kind: 'unknown', reason });
}

/** `Microsoft.Storage/storageAccounts/providers/roleAssignments` is a role assignment of a storage account. */
function extension(type: string, name: string): { type: string; name: string } {
  const at = type.toLowerCase().indexOf('/providers/');
  if (at < 0) return { type, name };
  const names = splitName(name);
  const depth = type.slice(0, at).split('/').length - 1;
  const [namespace = ''] = names.slice(depth);
  return { type: `${namespace}/${type.slice(at + '/providers/'.length)}`, name: names.slice(depth + 1).join('/') };
}

/** Id of what a resource extends whose type says so: one with `providers` in it, and one that stands in another. */
function extendedBy({ body, parent }: Written, scope: Scope): string | null {
  const type = wordOf(memberOf(body, 'type'));
  const at = type.toLowerCase().indexOf('/providers/');
  if (at < 0) return parent === null ? null : idOf(parent);
  const name = nameText(new Evaluation(scope).work(memberOf(body, 'name') ?? null), scope.tokens);
  if (type.toLowerCase().startsWith('providers/')) return parent === null ? null : idOf(parent);
  const own = type.slice(0, at);
  return idOf({
    type: own,
    name: splitName(name)
      .slice(0, own.split('/').length - 1)
      .join('/'),
  });
}

/** Where what was made at a pointer is written: the longest of its beginnings that is known to stand elsewhere. */
function writtenOf(writtenAt: Readonly<Record<string, string>>, pointer: string): string {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    const found = writtenAt[pointer.slice(0, end)];
    if (found !== undefined) return found + pointer.slice(end);
  }
  return pointer;
}

function stepsOf(pointer: string): string[] {
  return pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
