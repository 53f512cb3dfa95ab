import type { Json, JsonObject } from '../../../model/json.ts';
import type { Resource } from '../resource.ts';

/** What a template may refer to below a SAM resource, `Orders.Alias`, by the type of the resource that is meant. */
const REFERABLE: { [type: string]: { [name: string]: string } } = {
  'AWS::Serverless::Function': {
    Alias: 'AWS::Lambda::Alias',
    Version: 'AWS::Lambda::Version',
    DestinationTopic: 'AWS::SNS::Topic',
    DestinationQueue: 'AWS::SQS::Queue',
  },
  'AWS::Serverless::Api': {
    Stage: 'AWS::ApiGateway::Stage',
    Deployment: 'AWS::ApiGateway::Deployment',
    DomainName: 'AWS::ApiGateway::DomainName',
    DomainNameV2: 'AWS::ApiGateway::DomainNameV2',
    UsagePlan: 'AWS::ApiGateway::UsagePlan',
    UsagePlanKey: 'AWS::ApiGateway::UsagePlanKey',
    ApiKey: 'AWS::ApiGateway::ApiKey',
  },
  'AWS::Serverless::HttpApi': { Stage: 'AWS::ApiGatewayV2::Stage', DomainName: 'AWS::ApiGatewayV2::DomainName' },
  'AWS::Serverless::WebSocketApi': { Stage: 'AWS::ApiGatewayV2::Stage', DomainName: 'AWS::ApiGatewayV2::DomainName' },
};

/** By `<logical id>.<property>`: the logical id that it stands for. */
export type References = Map<string, string>;

/** Adds what can be referred to of one SAM resource and of what was made of it; of several of one type, the last. */
export function addReferences(references: References, id: string, type: string, made: readonly Resource[]): void {
  const names = Object.hasOwn(REFERABLE, type) ? REFERABLE[type] : undefined;
  for (const [name, wanted] of Object.entries(names ?? {})) {
    const meant = made.findLast((resource) => resource.type === wanted);
    if (meant !== undefined) references.set(`${id}.${name}`, meant.logicalId);
  }
}

/** The value with references to what SAM makes as references to the resources themselves; the value itself where it has none. */
export function withReferences<T extends Json>(value: T, references: References): T;
export function withReferences(value: Json, references: References): Json {
  if (references.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => withReferences(item, references));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const meant = referring(value, references);
  if (meant !== null) return meant;
  let changed: JsonObject | null = null;
  for (const [name, item] of Object.entries(value)) {
    const now = withReferences(item, references);
    if (now === item) continue;
    changed ??= Object.assign(Object.create(null), value) as JsonObject;
    changed[name] = now;
  }
  return changed ?? value;
}

/** A Ref, Fn::GetAtt or Fn::Sub that refers to what SAM makes, put right; null: it is none. */
function referring(value: JsonObject, references: References): JsonObject | null {
  const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Sub': sub } = value;
  if (typeof ref === 'string') {
    const id = references.get(ref);
    return id === undefined ? null : { Ref: id };
  }
  // Whatever else stands where a name should is no reference, and an object without prototype cannot be made a text.
  if (Array.isArray(attribute) && attribute.every((part) => typeof part === 'string')) {
    const [id = '', name = '', ...rest] = attribute.join('.').split('.');
    const meant = references.get(`${id}.${name}`);
    return meant === undefined || rest.length === 0 ? null : { 'Fn::GetAtt': [meant, rest.join('.')] };
  }
  const [text, variables] = Array.isArray(sub) ? sub : [sub];
  if (typeof text !== 'string') return null;
  const now = text.replace(/\$\{([A-Za-z0-9]+\.[A-Za-z0-9]+)((?:\.[^}]*)?)\}/g, (whole, name: string, rest: string) => {
    const id = references.get(name);
    return id === undefined ? whole : `\${${id}${rest}}`;
  });
  const given = variables === undefined ? undefined : withReferences(variables, references);
  if (now === text && given === variables) return null;
  return { 'Fn::Sub': given === undefined ? now : [now, given] };
}
