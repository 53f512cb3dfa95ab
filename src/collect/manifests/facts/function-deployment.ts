import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, number, pick, readAs, type Source } from '../attribute.ts';
import { hole, oneOf } from '../candidates.ts';
import { functionId, functionNamed } from '../function-reference.ts';
import { referenceIn } from '../reference.ts';
import type { Resource } from '../resource.ts';
import type { Draft, Stack } from '../stack.ts';
import { itemsOf, textAt } from './parts.ts';

const QUALIFIERS = ['AWS::Lambda::Alias', 'AWS::Lambda::Version'];

const PROVISIONED = ['ProvisionedConcurrencyConfig', 'ProvisionedConcurrentExecutions'];

const published = new WeakMap<Stack, Map<string, Resource[]>>();

/** Aliases and versions of a function, in the order of the template. */
function qualifiersOf(stack: Stack, id: string): Resource[] {
  let known = published.get(stack);
  if (!known) {
    known = new Map();
    for (const resource of stack.ofType(...QUALIFIERS)) {
      const named = functionNamed(stack, pick(stack.source(resource).value, ['FunctionName']));
      if (typeof named === 'string') known.set(named, [...(known.get(named) ?? []), resource]);
    }
    published.set(stack, known);
  }
  return known.get(id) ?? [];
}

/** Sets minInstances, from all aliases and versions of the function, and maxInstances. */
export function setInstances(fact: Draft, stack: Stack, source: Source): void {
  const min = ['FunctionScalingConfig', 'MinExecutionEnvironments'];
  const max = ['FunctionScalingConfig', 'MaxExecutionEnvironments'];
  const qualifiers = qualifiersOf(stack, fact.id).map((resource) => stack.source(resource).value);
  const stated = (paths: string[][]): Json => {
    const values = [source.value, ...qualifiers].flatMap((value) => paths.map((path) => pick(value, path)));
    const given = values.filter((value): value is Json => value !== undefined && value !== null);
    const [first, ...others] = given.map((value) => readAs(value, number, null));
    if (first === undefined) return null;
    const differ = others.some((other) => JSON.stringify(other) !== JSON.stringify(first));
    return differ ? oneOf('its aliases and versions differ', [first, ...others]) : first;
  };
  fact.attributes.minInstances = stated([PROVISIONED, min]);
  fact.attributes.maxInstances = stated([max]);
}

/** Sets `deployment`, from the function's versions and aliases and from the deployment group that moves an alias. */
export function setDeployment(fact: Draft, stack: Stack, resource: Resource): void {
  const qualifiers = qualifiersOf(stack, functionId(stack, resource));
  const moved = qualifiers.find((each) => each.attributes.UpdatePolicy !== undefined);
  const update = moved
    ? pick(stack.resolver.resolve(moved.attributes.UpdatePolicy).value, ['CodeDeployLambdaAliasUpdate'])
    : undefined;
  const split = qualifiers.find((each) => each.properties.RoutingConfig !== undefined);
  const plain = {
    published: qualifiers.length > 0,
    strategy: split === undefined ? 'all-at-once' : weights(stack.source(split)),
    alarms: [],
    hooks: [],
    rollback: false,
  };
  fact.attributes.deployment = update === undefined ? plain : gradual(stack, update);
}

function weights(source: Source): Json {
  const routed = readAs(pick(source.value, ['RoutingConfig', 'AdditionalVersionWeights']), isFilled, false);
  if (isHole(routed)) return oneOf(routed.unresolved, ['traffic-split', 'all-at-once']);
  return routed === true ? 'traffic-split' : 'all-at-once';
}

function isFilled(value: Json): Json {
  return Array.isArray(value) && value.length > 0;
}

function gradual(stack: Stack, update: Json): Json {
  const hooks = ['BeforeAllowTrafficHook', 'AfterAllowTrafficHook'].map((name) => textAt(update, name));
  const group = pick(update, ['DeploymentGroupName']);
  const found = stack.resources.get(referenceIn(group)?.logicalId ?? '');
  const elsewhere = hole('the deployment group is declared elsewhere');
  const known = found?.type === 'AWS::CodeDeploy::DeploymentGroup' ? stack.source(found).value : null;
  const enabled = readAs(pick(known ?? undefined, ['AlarmConfiguration', 'Enabled']), boolean, true);
  const alarms = itemsOf(pick(known ?? undefined, ['AlarmConfiguration', 'Alarms']));
  return {
    published: true,
    strategy:
      known === null ? elsewhere : readAs(pick(known, ['DeploymentConfigName']), strategy(stack), 'all-at-once'),
    alarms: known === null ? [elsewhere] : enabled === false ? [] : alarms.map(alarmName),
    hooks: hooks.filter((hook) => hook !== null),
    rollback:
      known === null ? elsewhere : readAs(pick(known, ['AutoRollbackConfiguration', 'Enabled']), boolean, false),
  };
}

function alarmName(alarm: Json): Json {
  if (typeof alarm === 'string' || isHole(alarm)) return alarm;
  const name = textAt(alarm, 'Name');
  return name ?? hole('an alarm without a name');
}

/** By the name of the configuration: those of CodeDeploy begin with `CodeDeployDefault.Lambda`, and SAM leaves that out. */
function strategy(stack: Stack): (name: Json) => Json {
  return (name) => {
    if (typeof name !== 'string') return hole('a deployment configuration that is no text');
    const own = stack.resources.get(referenceIn(name)?.logicalId ?? '');
    const shown = own ? textAt(stack.source(own).value, 'TrafficRoutingConfig', 'Type') : name;
    if (isHole(shown)) return hole(shown.unresolved);
    const word = /canary|linear|allatonce/i.exec(String(shown ?? 'AllAtOnce'))?.[0].toLowerCase();
    if (word === undefined) return hole('a deployment configuration that is declared elsewhere');
    return word === 'allatonce' ? 'all-at-once' : word;
  };
}
