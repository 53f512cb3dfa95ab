import type { Json, JsonObject } from '../../../model/json.ts';
import type { ConnectorProfile, ConnectorStatement } from '../../../model/tables.ts';
import { isObject, member } from '../resource.ts';
import {
  type Expansion,
  getAtt,
  isAbsent,
  type MadeFrom,
  make,
  Refusal,
  ref,
  referenced,
  type SamResource,
  sameValue,
} from './expansion.ts';
import { inlinePolicy } from './role.ts';

/** CloudFormation types of the SAM types that a connector may name. */
const SAM_TYPES: { [type: string]: string } = {
  'AWS::Serverless::Api': 'AWS::ApiGateway::RestApi',
  'AWS::Serverless::Function': 'AWS::Lambda::Function',
  'AWS::Serverless::HttpApi': 'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::SimpleTable': 'AWS::DynamoDB::Table',
  'AWS::Serverless::StateMachine': 'AWS::StepFunctions::StateMachine',
};

/** One end of a connector: its type, and what statements may say of it, undefined where that is not known. */
type End = {
  type: string;
  role: Json | undefined;
  url: Json | undefined;
  values: { [name: string]: Json | undefined };
};

/** A connection to be made: `Source`, `Destination` and `Permissions` as they are written. */
export type Connection = { source: Json; destination: Json; permissions: Json };

/** Makes what the transform makes of an `AWS::Serverless::Connector`. */
export function expandConnector(expansion: Expansion, resource: SamResource): void {
  const { id, properties, pointer, condition } = resource;
  const [source, destination, permissions] = ['Source', 'Destination', 'Permissions'].map((name) => {
    const value = member(properties, name);
    if (value === undefined || isAbsent(value)) throw new Refusal(`a connector needs ${name}.`);
    return value;
  });
  const from: MadeFrom = { pointer, condition };
  connect(expansion, from, id, {
    source: source ?? null,
    destination: destination ?? null,
    permissions: permissions ?? null,
  });
}

/** The connectors that the `Connectors` of a resource are, by the logical ids that they get. Throws a Refusal. */
export function embeddedConnectors(resource: SamResource): SamResource[] {
  const written = member(resource.attributes, 'Connectors');
  if (written === undefined) return [];
  if (!isObject(written)) throw new Refusal('Connectors must be a map.');
  return Object.entries(written).map(([name, connector]) => {
    const pointer = [...resource.pointer, 'Connectors', name];
    const { SourceReference: reference, ...properties } = mapped(member(connector, 'Properties'), pointer);
    const qualifier = reference === undefined ? {} : mapped(reference, pointer);
    if (Object.hasOwn(qualifier, 'Id')) throw new Refusal('SourceReference takes no Id.', pointer);
    const condition = member(connector, 'Condition');
    return {
      id: `${resource.id}${name}`,
      type: 'AWS::Serverless::Connector',
      properties: { ...properties, Source: { Id: resource.id, ...qualifier } },
      attributes: {},
      condition: typeof condition === 'string' ? condition : null,
      pointer,
      origins: new Map(),
    };
  });
}

function mapped(value: Json | undefined, pointer: string[]): JsonObject {
  if (!isObject(value)) throw new Refusal('a connector has Properties, a map.', pointer);
  return value;
}

/** Makes the policies and permissions of one connection, which has one or several destinations. */
export function connect(expansion: Expansion, from: MadeFrom, id: string, connection: Connection): void {
  const { destination, permissions } = connection;
  const several = Array.isArray(destination);
  const destinations = several ? destination : [destination];
  if (destinations.length === 0) throw new Refusal('Destination is an empty list.');
  if (!Array.isArray(permissions) || !permissions.every((permission) => typeof permission === 'string')) {
    throw new Refusal('Permissions must be a list of texts.');
  }
  destinations.forEach((one, index) => {
    const ends = {
      source: endOf(expansion, connection.source, one),
      destination: endOf(expansion, one, connection.source),
    };
    const profile = profileOf(expansion, ends, [...new Set(permissions)]);
    makeConnection(expansion, from, id, several ? `Destination${index}` : '', profile, ends, permissions);
  });
}

type Ends = { source: End; destination: End };

function profileOf(expansion: Expansion, { source, destination }: Ends, wanted: string[]): ConnectorProfile {
  const { profiles } = expansion.tables.samConnectors;
  const from = Object.hasOwn(profiles, source.type) ? profiles[source.type] : undefined;
  const profile = from !== undefined && Object.hasOwn(from, destination.type) ? from[destination.type] : undefined;
  const ends = `${source.type} to ${destination.type}`;
  if (profile === undefined) throw new Refusal(`there is no connector from ${ends}.`);
  const known = Object.keys(profile.access);
  if (wanted.length === 0 || wanted.some((one) => !known.includes(one))) {
    throw new Refusal(`Permissions from ${ends} are of ${known.join(', ')}.`);
  }
  const sorted = [...wanted].sort().join(' and ');
  const possible = profile.combinations?.map((names) => names.join(' and '));
  if (possible !== undefined && !possible.includes(sorted)) {
    throw new Refusal(`Permissions from ${ends} can only be ${possible.join(', or ')}.`);
  }
  return profile;
}

/** An end as it is written, by the id of a resource of the template or by its properties. */
function endOf(expansion: Expansion, written: Json, other: Json): End {
  if (!isObject(written)) throw new Refusal('Source and Destination of a connector are maps.');
  const id = member(written, 'Id');
  const others = Object.keys(written).some((name) => name !== 'Id' && name !== 'Qualifier');
  if ((id !== undefined) === others) {
    throw new Refusal('an end of a connector has either Id, with Qualifier at most, or properties of its own.');
  }
  if (id === undefined) {
    const type = member(written, 'Type');
    if (typeof type !== 'string' || type === '') throw new Refusal('an end of a connector without Id needs Type.');
    return {
      type: Object.hasOwn(SAM_TYPES, type) ? (SAM_TYPES[type] ?? type) : type,
      role: member(written, 'RoleName'),
      url: member(written, 'QueueUrl'),
      values: {
        Arn: member(written, 'Arn'),
        ResourceId: member(written, 'ResourceId'),
        Name: member(written, 'Name'),
        Qualifier: member(written, 'Qualifier'),
      },
    };
  }
  const resource = typeof id === 'string' ? expansion.resources.get(id) : undefined;
  if (typeof id !== 'string' || resource === undefined) {
    throw new Refusal('Id of a connector must name a resource of the template.');
  }
  const kinds = expansion.tables.samConnectors.resources;
  const kind = Object.hasOwn(kinds, resource.type) ? kinds[resource.type] : undefined;
  const value = (attribute: string | null | undefined): Json | undefined =>
    attribute == null ? undefined : attribute === 'Ref' ? ref(id) : getAtt(id, attribute);
  return {
    type: resource.type,
    role: roleOf(resource.properties, kind?.role ?? null, other),
    url: value(kind?.url),
    values: {
      Arn: value(kind?.arn),
      ResourceId: value(kind?.id),
      Name: value(kind?.name),
      Qualifier: member(written, 'Qualifier') ?? kind?.qualifier ?? undefined,
    },
  };
}

/** The role behind a property, or behind the target of a rule that is the other end; undefined where it is no resource. */
function roleOf(properties: JsonObject, property: string | null, other: Json): Json | undefined {
  if (property === null) return undefined;
  const [name = '', within] = property.split('/');
  let value = member(properties, name);
  if (within !== undefined) {
    const target = (Array.isArray(value) ? value : []).find((one) => isTarget(member(one, 'Arn'), other));
    value = member(target, within);
  }
  const id = referenced(value);
  return id === null ? undefined : ref(id);
}

function isTarget(arn: Json | undefined, other: Json): boolean {
  const id = referenced(arn);
  const wanted = member(other, 'Arn');
  return (id !== null && id === member(other, 'Id')) || (wanted !== undefined && sameValue(wanted, arn));
}

function makeConnection(
  expansion: Expansion,
  from: MadeFrom,
  id: string,
  suffix: string,
  profile: ConnectorProfile,
  ends: Ends,
  wanted: readonly string[],
): void {
  const holder = ends[profile.holder];
  const granted = Object.entries(profile.access).filter(([access]) => wanted.includes(access));
  const needed = (value: Json | undefined, what: string): Json => {
    if (value === undefined || isAbsent(value)) {
      throw new Refusal(`the ${profile.holder} of the connector has no ${what} that is known.`);
    }
    return value;
  };
  if (profile.makes === 'permission') {
    for (const [access, statements] of granted) {
      for (const { actions, principal, conditions } of statements) {
        const [source, account] = ['aws:SourceArn', 'aws:SourceAccount'].map(
          (key) => conditions.find((condition) => condition.key === key)?.values[0],
        );
        make(expansion, from, `${id}${access}LambdaPermission${suffix}`, 'AWS::Lambda::Permission', {
          Action: actions[0],
          FunctionName: needed(holder.values.Arn, 'ARN'),
          Principal: principal,
          SourceArn: source === undefined ? undefined : filled(source, ends),
          SourceAccount: account === undefined ? undefined : filled(account, ends),
        });
      }
    }
    return;
  }
  const statements = granted.flatMap(([, all]) => all.map((statement) => statementOf(statement, ends)));
  const { PolicyDocument } = inlinePolicy('', statements);
  if (profile.makes === 'managed-policy') {
    const Roles = [needed(holder.role, 'role')];
    make(expansion, from, `${id}Policy${suffix}`, 'AWS::IAM::ManagedPolicy', { PolicyDocument, Roles });
  } else if (profile.makes === 'queue-policy') {
    const Queues = [needed(holder.url, 'queue URL')];
    make(expansion, from, `${id}QueuePolicy${suffix}`, 'AWS::SQS::QueuePolicy', { PolicyDocument, Queues });
  } else {
    const Topics = [needed(holder.values.Arn, 'ARN')];
    make(expansion, from, `${id}TopicPolicy${suffix}`, 'AWS::SNS::TopicPolicy', { PolicyDocument, Topics });
  }
}

function statementOf({ principal, actions, resources, conditions }: ConnectorStatement, ends: Ends): JsonObject {
  const statement: JsonObject = {
    Effect: 'Allow',
    Action: actions,
    Resource: resources.map((resource) => filled(resource, ends)),
  };
  if (principal !== null) statement.Principal = { Service: principal };
  const condition: { [operator: string]: JsonObject } = {};
  for (const { operator, key, values } of conditions) {
    condition[operator] ??= {};
    condition[operator][key] = values.map((value) => filled(value, ends));
  }
  if (conditions.length > 0) statement.Condition = condition;
  return statement;
}

const VARIABLE = /\{(Source|Destination)\.([A-Za-z]+)\}/g;

/** A text of the table with `{Source.Arn}` and the like filled in; a variable alone is the value itself. */
function filled(text: string, ends: Ends): Json {
  const used: JsonObject = {};
  const format = text.replace(VARIABLE, (_, end: string, name: string) => {
    const value = ends[end === 'Source' ? 'source' : 'destination'].values[name];
    if (value === undefined) throw new Refusal(`${name} of the ${end.toLowerCase()} of the connector is missing.`);
    used[`${end}${name}`] = value;
    return `\${${end}${name}}`;
  });
  const [only] = Object.keys(used);
  if (only !== undefined && format === `\${${only}}`) return used[only] ?? null;
  if (only !== undefined) return { 'Fn::Sub': [format, used] };
  return format.includes(`\${`) ? { 'Fn::Sub': format } : format;
}
