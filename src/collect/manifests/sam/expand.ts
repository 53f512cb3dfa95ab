import type { Json, JsonObject } from '../../../model/json.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Tables } from '../../../model/tables.ts';
import type { Resolver } from '../resolve.ts';
import { isObject, member, type Resource } from '../resource.ts';
import type { Template } from '../template.ts';
import { expandApi } from './api.ts';
import { embeddedConnectors, expandConnector } from './connector.ts';
import { IMPLICIT } from './event-api.ts';
import { asText, type Expansion, Refusal, refusing, report, type SamResource } from './expansion.ts';
import { expandFunction } from './function.ts';
import { finishDeployments } from './function-alias.ts';
import { readGlobals, withGlobals } from './globals.ts';
import { expandGraphqlApi } from './graphql.ts';
import { propagateTags } from './propagate-tags.ts';
import { resourceProperties } from './property-types.ts';
import { checkFunctions, checkProperties } from './property-validation.ts';
import { addReferences, type References, withReferences } from './references.ts';
import { expandApplication, expandCapacityProvider, expandLayer, expandTable } from './simple.ts';
import { expandStateMachine } from './state-machine.ts';
import { expandWebSocketApi } from './websocket.ts';

const PREFIX = 'AWS::Serverless::';
const SAM = 'AWS::Serverless-2016-10-31';

/** Functions and state machines go first: their events add to APIs and buckets. */
const FIRST: { [type: string]: (expansion: Expansion, resource: SamResource) => void } = {
  'AWS::Serverless::Function': expandFunction,
  'AWS::Serverless::StateMachine': expandStateMachine,
};

const THEN: typeof FIRST = {
  'AWS::Serverless::Api': expandDeclaredApi,
  'AWS::Serverless::HttpApi': expandDeclaredApi,
  'AWS::Serverless::Application': expandApplication,
  'AWS::Serverless::CapacityProvider': expandCapacityProvider,
  'AWS::Serverless::GraphQLApi': expandGraphqlApi,
  'AWS::Serverless::LayerVersion': expandLayer,
  'AWS::Serverless::SimpleTable': expandTable,
  'AWS::Serverless::WebSocketApi': expandWebSocketApi,
};

/** Connectors go last: they ask what the others have become. */
const LAST: typeof FIRST = { 'AWS::Serverless::Connector': expandConnector };

/**
 * A SAM template and its resources as the transform leaves them: those of CloudFormation as they are, those of SAM replaced by
 * what the transform makes of them. What the transform would refuse, and what this does not know, comes back as problems.
 */
export function expandSam(
  template: Template,
  resolver: Resolver,
  tables: Tables,
): { template: Template; resources: Resource[]; problems: Problem[] } {
  const { globals, problems } = readGlobals(template);
  const sources = new Map<string, SamResource>();
  const expansion: Expansion = {
    template,
    resolver,
    tables,
    sources,
    resources: new Map(),
    made: [],
    apis: new Map(),
    conditions: Object.create(null),
    deployments: [],
    problems,
  };
  readSources(expansion, sources, globals);
  const implicit = {
    rest: addImplicitApi(expansion, sources, globals, 'rest'),
    http: addImplicitApi(expansion, sources, globals, 'http'),
  };
  for (const { type, id } of sources.values()) {
    const kind = type === 'AWS::Serverless::Api' ? 'rest' : type === 'AWS::Serverless::HttpApi' ? 'http' : null;
    if (kind !== null)
      expansion.apis.set(id, {
        id,
        kind,
        implicit: id === IMPLICIT[kind] && implicit[kind],
        routes: [],
        taken: new Set(),
        defaultTargets: new Set(),
      });
  }
  for (const [id, source] of sources) if (!source.type.startsWith(PREFIX)) expansion.resources.set(id, plain(source));
  addEmbeddedConnectors(expansion, sources);
  const references: References = new Map();
  for (const round of [FIRST, THEN, LAST]) {
    for (const source of sources.values()) {
      const expand = Object.hasOwn(round, source.type) ? round[source.type] : undefined;
      if (expand === undefined) continue;
      const before = expansion.made.length;
      refusing(expansion, source.pointer, () => {
        check(expansion, source);
        expand(expansion, source);
      });
      const made = expansion.made.slice(before).flatMap((id) => expansion.resources.get(id) ?? []);
      addReferences(references, source.id, source.type, made);
      propagateTags(source, made);
    }
  }
  finishDeployments(expansion);
  for (const source of sources.values()) tellUnknown(expansion, source);
  const resources = [...expansion.resources.values()];
  for (const resource of resources) resource.properties = withReferences(resource.properties, references);
  return { template: processed(expansion, resources, references), resources, problems };
}

/**
 * The template as the transform leaves it. Where something was refused, it goes on saying that a transform adds to it: what it
 * refers to may be there.
 */
function processed(
  { template, conditions, problems }: Expansion,
  resources: Resource[],
  references: References,
): Template {
  const { Transform, Globals: _, ...body } = template.body;
  const made: JsonObject = Object.create(null);
  for (const { logicalId, type, properties } of resources) made[logicalId] = { Type: type, Properties: properties };
  const further = (Array.isArray(Transform) ? Transform : [Transform]).filter(
    (name) => name !== undefined && name !== SAM && name !== 'AWS::LanguageExtensions',
  );
  if (problems.length > 0) further.push(SAM);
  const { Conditions, Outputs } = body;
  return {
    ...template,
    body: {
      ...body,
      ...(further.length > 0 ? { Transform: further.map((name) => name ?? null) } : {}),
      ...(Object.keys(conditions).length > 0
        ? { Conditions: { ...(isObject(Conditions) ? Conditions : {}), ...conditions } }
        : {}),
      ...(Outputs === undefined ? {} : { Outputs: withReferences(Outputs, references) }),
      Resources: made,
    },
  };
}

function readSources(expansion: Expansion, sources: Map<string, SamResource>, globals: JsonObject): void {
  const { template } = expansion;
  const resources = member(template.body, 'Resources');
  for (const [id, written] of Object.entries(isObject(resources) ? resources : {})) {
    const pointer = ['Resources', id];
    refusing(expansion, pointer, () => {
      const type = member(written, 'Type');
      if (!isObject(written) || typeof type !== 'string') return;
      const sam = type.startsWith(PREFIX);
      const properties = member(written, 'Properties') ?? {};
      if (!isObject(properties)) {
        if (!sam && properties === null) return;
        throw new Refusal('Properties must be a map.');
      }
      if (sam && !/^[A-Za-z0-9]+$/.test(id)) throw new Refusal('a logical id is letters and digits.');
      const attributes = Object.fromEntries(
        Object.entries(written).filter(([name]) => name !== 'Type' && name !== 'Properties'),
      );
      const condition = member(attributes, 'Condition');
      if (sam && condition !== undefined && typeof condition !== 'string')
        throw new Refusal('Condition must be a text.');
      const ignored = member(attributes, 'IgnoreGlobals');
      if (sam) checkIgnored(ignored, member(globals, type.slice(PREFIX.length)));
      sources.set(id, {
        id,
        type,
        attributes,
        condition: typeof condition === 'string' ? condition : null,
        pointer,
        ...(sam ? withGlobals(template, globals, type, properties, ignored) : { properties, origins: new Map() }),
      });
    });
  }
}

function checkIgnored(ignored: Json | undefined, section: Json | undefined): void {
  if (ignored === undefined || ignored === '*') return;
  if (!Array.isArray(ignored) || ignored.some((name) => typeof name !== 'string')) {
    throw new Refusal('IgnoreGlobals is "*" or a list of properties.');
  }
  const other = ignored.find((name) => member(section, asText(name)) === undefined);
  if (other !== undefined) throw new Refusal(`IgnoreGlobals names ${asText(other)}, which Globals does not set.`);
}

const EVENT_OF = { rest: 'Api', http: 'HttpApi' };
const NAMED_BY = { rest: 'RestApiId', http: 'ApiId' };

/** The API that the transform makes where an event names none, in place of what has its name; it stands at the first such event. */
function addImplicitApi(
  expansion: Expansion,
  sources: Map<string, SamResource>,
  globals: JsonObject,
  kind: 'rest' | 'http',
): boolean {
  const id = IMPLICIT[kind];
  for (const { properties, pointer, type } of sources.values()) {
    if (!Object.hasOwn(FIRST, type)) continue;
    const events = member(properties, 'Events');
    for (const [name, event] of Object.entries(isObject(events) ? events : {})) {
      if (member(event, 'Type') !== EVENT_OF[kind]) continue;
      if (member(member(event, 'Properties'), NAMED_BY[kind]) !== undefined) continue;
      const api = `AWS::Serverless::${EVENT_OF[kind]}`;
      sources.set(id, {
        id,
        type: api,
        attributes: {},
        condition: null,
        pointer: [...pointer, 'Properties', 'Events', name],
        ...withGlobals(expansion.template, globals, api, {}, undefined),
      });
      return true;
    }
  }
  return false;
}

function expandDeclaredApi(expansion: Expansion, resource: SamResource): void {
  const draft = expansion.apis.get(resource.id);
  if (draft === undefined || (draft.implicit && draft.routes.length === 0)) return;
  expandApi(expansion, resource, draft);
}

/** Connectors that stand in other resources become resources of their own. */
function addEmbeddedConnectors(expansion: Expansion, sources: Map<string, SamResource>): void {
  for (const source of [...sources.values()]) {
    refusing(expansion, [...source.pointer, 'Connectors'], () => {
      for (const connector of embeddedConnectors(source)) {
        if (sources.has(connector.id)) {
          throw new Refusal(`the connector ${connector.id} has the name of another resource.`, connector.pointer);
        }
        sources.set(connector.id, connector);
      }
    });
  }
}

/** Throws a Refusal for properties that the transform takes in no case; implicit APIs have none of their own. */
function check(expansion: Expansion, { id, type, properties, pointer }: SamResource): void {
  const types = resourceProperties(type.slice(PREFIX.length));
  if (expansion.apis.get(id)?.implicit === true || types === undefined) return;
  checkProperties(expansion, id, properties, types, pointer);
  checkFunctions(properties, member(expansion.template.body, 'Parameters'));
}

/** A SAM resource of a type that is not known here. */
function tellUnknown(expansion: Expansion, { type, id, pointer }: SamResource): void {
  if (!type.startsWith(PREFIX) || [FIRST, THEN, LAST].some((round) => Object.hasOwn(round, type))) return;
  const message = `${id} is of the type ${type}, which is not known here, so that what it makes is missing.`;
  report(expansion, 'sam-unknown', message, pointer);
}

function plain(source: SamResource): Resource {
  return {
    logicalId: source.id,
    type: source.type,
    properties: source.properties,
    attributes: source.attributes,
    condition: source.condition,
    pointer: source.pointer,
    madeBy: 'template',
    origins: new Map(),
  };
}
