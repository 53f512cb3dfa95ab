import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import { hole, lift } from '../candidates.ts';
import { isObject, wordOf } from '../resource.ts';
import { add, type Expansion, type Fn, firstSet, isOn, join, ref, statement, sub, wordsOf } from './expansion.ts';
import { tagList } from './function-settings.ts';
import { list, type Made, object, Part, type Spot } from './part.ts';
import { grantedStatements } from './role-grants.ts';
import { hasRolePlugin, isPerFunction, SHARED_ROLE } from './role-plan.ts';

const CREATE_LOGS = ['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:TagResource'];

/** Makes the roles that no one has given: the one that functions share, and those of single functions. */
export function expandRoles(expansion: Expansion): void {
  const functions = [...expansion.functions.values()];
  const plugin = hasRolePlugin(expansion.service);
  const shared = !isPerFunction(expansion.service) && functions.some(({ role }) => role.kind !== 'given');
  if (shared) makeShared(expansion, plugin ? functions : functions.filter(({ role }) => role.kind !== 'own'));
  for (const fn of functions) {
    if (fn.role.kind === 'own' || fn.role.kind === 'unknown') makeOwn(expansion, fn, fn.role, plugin);
  }
}

/** What the framework adds by itself, as a value with that origin. */
function added(value: Json, spot: Spot, why: string): Part {
  const origin: Origin = { kind: 'inherited-default', from: `Serverless Framework adds it ${why}` };
  return new Part(value, spot, origin);
}

function makeShared(expansion: Expansion, functions: Fn[]): void {
  const { provider, name, stage } = expansion.service;
  const role = provider.at('iam', 'role');
  const home = isObject(role.value) ? role : provider;
  const statements = [
    ...logStatements(expansion, functions, home.spot),
    ...providerStatements(provider),
    ...durableStatements(functions, home.spot),
    ...grantedStatements(expansion, functions),
  ];
  const vpc = functions.some(({ part }) => part.at('vpc').value !== undefined) || provider.at('vpc').there;
  add(expansion, home, SHARED_ROLE, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: trust(expansion, functions),
    Path: firstSet(role.at('path')) ?? '/',
    RoleName:
      firstSet(role.at('name')) ?? joined(stage.origin, stage.spot, [name, stage, ref('AWS::Region'), 'lambdaRole']),
    PermissionsBoundary: boundary(provider),
    Tags: role.at('tags').there ? tagList(role.at('tags')) : undefined,
    Policies: policies(joined(null, home.spot, [name, stage, 'lambda']), statements),
    ManagedPolicyArns: managed([...providerManaged(provider), ...(vpc ? [vpcPolicy(home.spot)] : [])]),
  });
}

function makeOwn(expansion: Expansion, fn: Fn, plan: { logicalId: string; inherits: boolean }, plugin: boolean): void {
  const { service } = expansion;
  const { provider, name, stage } = service;
  const { part, key } = fn;
  const settings = part.at('iam', 'role');
  const shared = provider.at('iam', 'role');
  const whole = isPerFunction(service) || plugin;
  const stated = settings.at('statements').there ? settings.at('statements') : part.at('iamRoleStatements');
  const statements = [
    ...ownLogs(expansion, fn),
    ...(plan.inherits ? providerStatements(provider) : []),
    ...stated.items(),
    ...durableStatements([fn], part.spot),
    ...grantedStatements(expansion, [fn]),
  ];
  const vpc = part.at('vpc').there || (part.at('vpc').value === undefined && provider.at('vpc').there);
  const taken = whole ? providerManaged(provider) : perhapsTaken(providerManaged(provider));
  add(
    expansion,
    part,
    plan.logicalId,
    'AWS::IAM::Role',
    {
      AssumeRolePolicyDocument: trust(expansion, [fn]),
      Path: firstSet(settings.at('path'), shared.at('path')) ?? '/',
      RoleName:
        firstSet(settings.at('name'), part.at('iamRoleStatementsName')) ??
        joined(stage.origin, stage.spot, [name, stage, key, ref('AWS::Region'), 'lambdaRole']),
      PermissionsBoundary: ownBoundary(expansion, fn, whole),
      Tags: tagList(shared.at('tags'), settings.at('tags')),
      Policies: policies(joined(null, part.spot, [name, stage, key, 'lambda']), statements),
      ManagedPolicyArns: managed([
        ...taken,
        ...settings.at('managedPolicies').items(),
        ...(vpc ? [vpcPolicy(part.spot)] : []),
      ]),
    },
    { condition: fn.condition },
  );
}

/** Managed policies of the provider, of which no documentation says whether the role of one function takes them over. */
function perhapsTaken(policies: Part[]): Part[] {
  const [first] = policies;
  return first === undefined
    ? []
    : [first.with(hole('whether it takes over provider.iam.role.managedPolicies is not documented'))];
}

function ownBoundary({ service }: Expansion, { part }: Fn, whole: boolean): Made {
  const role = part.at('iam', 'role');
  const own = firstSet(
    role.at('permissionsBoundary'),
    role.at('permissionBoundary'),
    part.at('iamPermissionsBoundary'),
  );
  const shared = boundary(service.provider);
  if (own !== undefined || shared === undefined) return own;
  return whole
    ? shared
    : shared.with(hole('whether it takes over the boundary of provider.iam.role is not documented'));
}

function boundary(provider: Part): Part | undefined {
  const role = provider.at('iam', 'role');
  return firstSet(
    role.at('permissionsBoundary'),
    role.at('permissionBoundary'),
    provider.at('rolePermissionsBoundary'),
  );
}

function providerStatements(provider: Part): Part[] {
  const stated = provider.at('iam', 'role', 'statements');
  return (stated.there ? stated : provider.at('iamRoleStatements')).items();
}

function providerManaged(provider: Part): Part[] {
  const stated = provider.at('iam', 'role', 'managedPolicies');
  return (stated.there ? stated : provider.at('iamManagedPolicies')).items();
}

function managed(policies: Part[]): Json[] | undefined {
  return policies.length === 0 ? undefined : list(policies);
}

function vpcPolicy(spot: Spot): Part {
  const arn = join('', [
    'arn:',
    ref('AWS::Partition'),
    ':iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole',
  ]);
  return added(arn, spot, 'where a vpc is set');
}

function policies(name: Made, statements: Made[]): Json[] {
  const document = object({ Version: '2012-10-17', Statement: list(statements) });
  return [object({ PolicyName: name, PolicyDocument: document })];
}

/** Parts of a name with dashes between them. */
function joined(origin: Origin | null, spot: Spot, parts: (Part | JsonObject | string)[]): Part {
  const values = parts.map(
    (part): Json => (part instanceof Part ? (part.value ?? hole('a name without a text')) : part),
  );
  return new Part(join('-', values), spot, origin?.kind === 'assumed' ? origin : null);
}

function trust(expansion: Expansion, functions: Fn[]): JsonObject {
  const services = new Set(['lambda.amazonaws.com']);
  for (const { fn, service } of expansion.trusted) if (functions.includes(fn)) services.add(service);
  const allowed = object({
    Effect: 'Allow',
    Principal: object({ Service: [...services] }),
    Action: ['sts:AssumeRole'],
  });
  return object({ Version: '2012-10-17', Statement: [allowed] });
}

/** A log group as the resource of a statement. */
function groupArn(group: Json, suffix: string): Json {
  return lift([group], ([name]) => {
    if (typeof name !== 'string') return hole('a log group whose name is only known at deployment');
    return sub(`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${name}${suffix}`);
  });
}

function logStatements(expansion: Expansion, functions: Fn[], spot: Spot): Part[] {
  const { name, stage } = expansion.service;
  const prefix = lift(
    [name.value ?? null, stage.value ?? null],
    ([service, current]) => `${wordOf(service)}-${wordOf(current)}`,
  );
  const groups: Json[] = [];
  const silent: Json[] = [];
  let canonical = false;
  for (const fn of functions) {
    const known = wordsOf(fn.name.value);
    const isCanonical =
      !fn.part.at('name').there || (known !== null && typeof prefix === 'string' && known.startsWith(prefix));
    const disabled = isOn(fn.part.at('disableLogs')) === true;
    if (isCanonical && disabled) silent.push(known === null ? (fn.name.value ?? null) : `/aws/lambda/${known}`);
    else if (isCanonical) canonical = true;
    else if (!disabled)
      groups.push(known === null ? hole('the name of a function is not known') : `/aws/lambda/${known}`);
  }
  if (canonical) groups.push(isHole(prefix) ? prefix : `/aws/lambda/${wordOf(prefix)}*`);
  const create = statement(
    'Allow',
    CREATE_LOGS,
    groups.map((group) => groupArn(group, ':*')),
  );
  const write = statement(
    'Allow',
    ['logs:PutLogEvents'],
    groups.map((group) => groupArn(group, ':*:*')),
  );
  const deny = statement(
    'Deny',
    'logs:PutLogEvents',
    silent.map((group) => groupArn(group, ':*')),
  );
  const written = groups.length > 0 ? [create, write] : [];
  const all = canonical && silent.length > 0 ? [...written, deny] : written;
  return all.map((one) => added(one, spot, 'so that functions can write their logs'));
}

function ownLogs({ service }: Expansion, fn: Fn): Part[] {
  if (isOn(fn.part.at('disableLogs')) === true) return [];
  const stated = firstSet(fn.part.at('logs', 'logGroup'), service.provider.at('logs', 'lambda', 'logGroup'));
  const group =
    stated?.value ?? lift([wordsOf(fn.name.value) ?? fn.name.value ?? null], ([name]) => `/aws/lambda/${wordOf(name)}`);
  const actions = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];
  const resources = [groupArn(group, ':*'), groupArn(group, ':*:*')];
  return [added(statement('Allow', actions, resources), fn.part.spot, 'so that the function can write its logs')];
}

function durableStatements(functions: Fn[], spot: Spot): Part[] {
  const durable = functions.filter(
    ({ part, role }) => isOn(part.at('durableConfig')) === true && role.kind !== 'given',
  );
  if (durable.length === 0) return [];
  const resources = durable.map(({ name }) =>
    lift([wordsOf(name.value) ?? name.value ?? null], ([text]) =>
      sub(
        `arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${wordOf(text)}:*/durable-execution/*/*`,
      ),
    ),
  );
  const actions = ['lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState'];
  return [added(statement('Allow', actions, resources), spot, 'for durable functions')];
}
