import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member, type Resource } from '../resource.ts';
import type { ApiDraft } from './api-draft.ts';
import { defined, type Expansion, isAbsent, type SamResource, sameValue, textOf } from './expansion.ts';

const POLICY = 'x-amazon-apigateway-policy';
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const ANY = 'x-amazon-apigateway-any-method';

/**
 * Lists of `ResourcePolicy` that keep callers away: the condition under which they do, and the key that each list is compared with;
 * without a key it holds networks and their endpoints. What stands in one group makes one statement, whose keys all must fit.
 */
const KEPT_AWAY: readonly (readonly [string, readonly (readonly [string, string | null])[]])[] = [
  ['NotIpAddress', [['IpRangeWhitelist', 'aws:SourceIp']]],
  ['IpAddress', [['IpRangeBlacklist', 'aws:SourceIp']]],
  [
    'StringEquals',
    [
      ['SourceVpcBlacklist', null],
      ['IntrinsicVpcBlacklist', 'aws:SourceVpc'],
      ['IntrinsicVpceBlacklist', 'aws:SourceVpce'],
    ],
  ],
  [
    'StringNotEquals',
    [
      ['SourceVpcWhitelist', null],
      ['IntrinsicVpcWhitelist', 'aws:SourceVpc'],
      ['IntrinsicVpceWhitelist', 'aws:SourceVpce'],
    ],
  ],
];

/** Adds to the body of a REST API the policy that `Auth.ResourcePolicy` of the API and of its events makes. */
export function writePolicy(expansion: Expansion, resource: SamResource, draft: ApiDraft, api: Resource): void {
  const { Body: body } = api.properties;
  if (!isObject(body)) return;
  const stage = draft.implicit ? 'Prod' : (member(resource.properties, 'StageName') ?? 'Prod');
  const whole = member(member(resource.properties, 'Auth'), 'ResourcePolicy');
  const paths = member(body, 'paths');
  const statements = Object.entries(isObject(paths) ? paths : {}).flatMap(([path, item]) =>
    statementsOf(
      expansion,
      whole,
      methodsOf(item).map((method) => routeArn(stage, method, path)),
    ),
  );
  const custom = [member(whole, 'CustomStatements')];
  for (const { policy, resources } of eventPolicies(resource, draft, paths)) {
    statements.push(...statementsOf(expansion, policy, resources));
    custom.push(member(policy, 'CustomStatements'));
  }
  statements.push(...custom.flatMap((written) => listed(written)));
  if (statements.length === 0) return;
  const once = statements.filter((one, at) => statements.findIndex((other) => sameValue(one, other)) === at);
  body[POLICY] = { Version: '2012-10-17', Statement: once };
}

/**
 * The policies of events, with what each counts for: the methods that its path has once the event has added its own. What the
 * definition has is left alone, but for what an event with `OverrideApiAuth` says of it.
 */
function eventPolicies(
  { properties }: SamResource,
  draft: ApiDraft,
  paths: Json | undefined,
): { policy: Json | undefined; resources: Json[] }[] {
  const written = !isAbsent(member(properties, 'DefinitionBody'));
  const merges = member(properties, 'MergeDefinitions') === true;
  const name = draft.implicit ? 'Prod' : (member(properties, 'StageName') ?? 'Prod');
  // Where the name is not written out, the transform takes this word for it.
  const stage = typeof name === 'string' ? name : 'Stage';
  return draft.routes.flatMap(({ auth, path, method, machine }, index) => {
    const overrides = !machine && member(auth, 'OverrideApiAuth') === true;
    if (written && !overrides && (machine || !merges)) return [];
    const before = draft.routes.slice(0, index + 1).filter((route) => route.path === path);
    const methods = !written
      ? before.map((route) => route.method)
      : overrides
        ? methodsOf(member(paths, path) ?? null)
        : [method];
    return [
      {
        policy: member(auth, 'ResourcePolicy'),
        resources: [...new Set(methods)].map((one) => routeArn(stage, one, path)),
      },
    ];
  });
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

function statementsOf(expansion: Expansion, policy: Json | undefined, resources: Json[]): Json[] {
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
  const denied = KEPT_AWAY.flatMap(([operator, lists]) => {
    const asked: { [key: string]: Json[] } = {};
    for (const [name, key] of lists) {
      for (const value of listed(member(policy, name))) {
        const at = key ?? networkKey(expansion, value);
        if (at !== null) asked[at] = [...(asked[at] ?? []), value];
      }
    }
    return Object.keys(asked).length === 0 ? [] : [statement('Deny', '*', { [operator]: asked })];
  });
  return denied.length === 0 ? made : [...made, statement('Allow', '*'), ...denied];
}

/** The key that asks for a network or for its endpoint; null for what is neither, which the transform passes over. */
function networkKey(expansion: Expansion, value: Json): string | null {
  const name = textOf(expansion, value);
  if (name?.startsWith('vpce-')) return 'aws:SourceVpce';
  return name === null || name.startsWith('vpc-') ? 'aws:SourceVpc' : null;
}

function listed(value: Json | undefined): Json[] {
  if (value === undefined || isAbsent(value)) return [];
  return Array.isArray(value) ? value : [value];
}
