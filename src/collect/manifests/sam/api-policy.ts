import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member, type Resource } from '../resource.ts';
import type { ApiDraft } from './api-draft.ts';
import { defined, isAbsent, type SamResource } from './expansion.ts';

const POLICY = 'x-amazon-apigateway-policy';
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const ANY = 'x-amazon-apigateway-any-method';

/** Lists of `ResourcePolicy` that keep callers away, with the condition under which they do; without a key, networks and endpoints. */
const KEPT_AWAY: readonly (readonly [string, string, string | null])[] = [
  ['IpRangeWhitelist', 'NotIpAddress', 'aws:SourceIp'],
  ['IpRangeBlacklist', 'IpAddress', 'aws:SourceIp'],
  ['SourceVpcWhitelist', 'StringNotEquals', null],
  ['SourceVpcBlacklist', 'StringEquals', null],
  ['IntrinsicVpcWhitelist', 'StringNotEquals', 'aws:SourceVpc'],
  ['IntrinsicVpceWhitelist', 'StringNotEquals', 'aws:SourceVpce'],
  ['IntrinsicVpcBlacklist', 'StringEquals', 'aws:SourceVpc'],
  ['IntrinsicVpceBlacklist', 'StringEquals', 'aws:SourceVpce'],
];

/** Adds to the body of a REST API the policy that `Auth.ResourcePolicy` of the API and of its events makes. */
export function writePolicy(resource: SamResource, draft: ApiDraft, api: Resource): void {
  const { Body: body } = api.properties;
  if (!isObject(body)) return;
  const stage = draft.implicit ? 'Prod' : (member(resource.properties, 'StageName') ?? 'Prod');
  const whole = member(member(resource.properties, 'Auth'), 'ResourcePolicy');
  const paths = member(body, 'paths');
  const statements = Object.entries(isObject(paths) ? paths : {}).flatMap(([path, item]) =>
    statementsOf(
      whole,
      methodsOf(item).map((method) => routeArn(stage, method, path)),
    ),
  );
  const custom = [member(whole, 'CustomStatements')];
  for (const { auth, path, method } of draft.routes) {
    const own = member(auth, 'ResourcePolicy');
    statements.push(...statementsOf(own, [routeArn(stage, method, path)]));
    custom.push(member(own, 'CustomStatements'));
  }
  statements.push(...custom.flatMap((written) => listed(written)));
  if (statements.length === 0) return;
  body[POLICY] = { Version: '2012-10-17', Statement: statements };
}

function methodsOf(item: Json): string[] {
  const names = isObject(item) ? Object.keys(item).map((name) => name.toLowerCase()) : [];
  return names.flatMap((name) => (name === ANY ? ['any'] : METHODS.includes(name) ? [name] : []));
}

function routeArn(stage: Json, method: string, path: string): Json {
  const verb = method === 'any' ? '*' : method.toUpperCase();
  const below = path.replace(/\{[^}]*\}/g, '*');
  return { 'Fn::Sub': [`execute-api:/\${Stage}/${verb}${below}`, { Stage: stage }] };
}

function statementsOf(policy: Json | undefined, resources: Json[]): Json[] {
  const statement = (effect: string, principal: Json, condition?: JsonObject): JsonObject =>
    defined({
      Effect: effect,
      Principal: principal,
      Action: 'execute-api:Invoke',
      Resource: resources,
      Condition: condition,
    });
  const made: Json[] = [];
  const allowed = listed(member(policy, 'AwsAccountWhitelist'));
  const refused = listed(member(policy, 'AwsAccountBlacklist'));
  if (allowed.length > 0) made.push(statement('Allow', { AWS: allowed }));
  if (refused.length > 0) made.push(statement('Deny', { AWS: refused }));
  const denied = KEPT_AWAY.flatMap(([name, operator, key]) => {
    const values = listed(member(policy, name));
    const byKey = key === null ? networks(values) : [[key, values] as const];
    return byKey
      .filter(([, some]) => some.length > 0)
      .map(([at, some]) => statement('Deny', '*', { [operator]: { [at]: [...some] } }));
  });
  return denied.length === 0 ? made : [...made, statement('Allow', '*'), ...denied];
}

/** Networks and their endpoints, which one list may hold, by the key that asks for them. */
function networks(values: readonly Json[]): (readonly [string, readonly Json[]])[] {
  const isEndpoint = (value: Json): boolean => typeof value === 'string' && value.startsWith('vpce-');
  return [
    ['aws:SourceVpc', values.filter((value) => !isEndpoint(value))],
    ['aws:SourceVpce', values.filter(isEndpoint)],
  ];
}

function listed(value: Json | undefined): Json[] {
  if (value === undefined || isAbsent(value)) return [];
  return Array.isArray(value) ? value : [value];
}
