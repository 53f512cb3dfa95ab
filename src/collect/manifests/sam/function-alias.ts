import type { Json, JsonObject } from '../../../model/json.ts';
import { member } from '../resource.ts';
import {
  anyOf,
  type Expansion,
  getAtt,
  intrinsic,
  isAbsent,
  type MadeFrom,
  make,
  mapOf,
  picked,
  Refusal,
  ref,
  type SamResource,
  textOf,
} from './expansion.ts';
import { trust } from './role.ts';

const ALIAS_NAME = /^(?!^[0-9]+$)[a-zA-Z0-9-_]+$/;
const APPLICATION = 'ServerlessDeploymentApplication';
const SERVICE_ROLE = 'CodeDeployServiceRole';

/** Names of deployments that CodeDeploy knows, without what they begin with there. */
const PREDEFINED =
  /^(AllAtOnce|Canary10Percent(5|10|15|30)Minutes|Linear10PercentEvery(1Minute|[23]Minutes|10Minutes))$/;

/** Makes the version and the alias of `AutoPublishAlias`, and what `DeploymentPreference` adds; null where there is none. */
export function publishAlias(
  expansion: Expansion,
  resource: SamResource,
  from: MadeFrom,
): { id: string; name: string } | null {
  const { id, properties } = resource;
  const written = member(properties, 'AutoPublishAlias');
  if (isAbsent(written) || written === '') {
    for (const name of ['DeploymentPreference', 'ProvisionedConcurrencyConfig', 'VersionDeletionPolicy']) {
      if (!isAbsent(member(properties, name)) && !disabled(expansion, resource, name)) {
        throw new Refusal(`${name} needs AutoPublishAlias.`);
      }
    }
    return null;
  }
  const name = textOf(expansion, written);
  if (name === null) throw new Refusal('AutoPublishAlias must be a text or a parameter with a value.');
  if (!ALIAS_NAME.test(name)) throw new Refusal('AutoPublishAlias must be letters, digits, hyphens and underscores.');
  const { AutoPublishCodeSha256, AutoPublishAliasAllProperties } = picked(properties, [
    'AutoPublishCodeSha256',
    'AutoPublishAliasAllProperties',
  ]);
  if (
    AutoPublishCodeSha256 !== undefined &&
    !['string', 'Ref'].includes(intrinsic(AutoPublishCodeSha256) ?? typeof AutoPublishCodeSha256)
  ) {
    throw new Refusal('AutoPublishCodeSha256 must be a text.');
  }
  if (AutoPublishAliasAllProperties !== undefined && typeof AutoPublishAliasAllProperties !== 'boolean') {
    throw new Refusal('AutoPublishAliasAllProperties must be true or false.');
  }
  const deletion =
    member(properties, 'VersionDeletionPolicy') ??
    (isAbsent(member(properties, 'CapacityProviderConfig')) ? 'Retain' : 'Delete');
  if (!['Delete', 'Retain'].includes(textOf(expansion, deletion) ?? '')) {
    throw new Refusal('VersionDeletionPolicy is Delete or Retain.');
  }
  const preferred = deploymentGroup(expansion, resource);
  // The transform ends the version's name with a digest of the uploaded code, which is not known before the upload.
  make(
    expansion,
    { ...from, attributes: { DeletionPolicy: deletion, ...from.attributes } },
    `${id}Version`,
    'AWS::Lambda::Version',
    {
      FunctionName: ref(id),
      Description: member(properties, 'VersionDescription'),
      FunctionScalingConfig: member(properties, 'FunctionScalingConfig'),
    },
  );
  const aliasId = `${id}Alias${name.replaceAll('-', 'D').replaceAll('_', 'U')}`;
  const attributes: JsonObject = { ...from.attributes };
  if (preferred !== null) attributes.UpdatePolicy = { CodeDeployLambdaAliasUpdate: preferred };
  make(expansion, { ...from, attributes }, aliasId, 'AWS::Lambda::Alias', {
    Name: name,
    FunctionName: ref(id),
    FunctionVersion: getAtt(`${id}Version`, 'Version'),
    ProvisionedConcurrencyConfig: member(properties, 'ProvisionedConcurrencyConfig'),
  });
  return { id: aliasId, name };
}

/** What all functions that are moved share is there as soon as one of their deployments is. */
export function finishDeployments(expansion: Expansion): void {
  const condition = anyOf(expansion, 'ServerlessCodeDeployCondition', expansion.deployments);
  for (const id of [APPLICATION, SERVICE_ROLE]) {
    const shared = expansion.resources.get(id);
    if (shared?.madeBy === 'sam-transform') shared.condition = condition;
  }
}

/** The alarms that stop a deployment; an Fn::If has a list on each side. */
function alarmsOf(alarms: Json): Json {
  const sides = member(alarms, 'Fn::If');
  if (Array.isArray(sides)) return { 'Fn::If': sides.map((side, index) => (index === 0 ? side : alarmsOf(side))) };
  if (!Array.isArray(alarms)) throw new Refusal('Alarms must be a list.');
  if (alarms.length === 0 || isAbsent(alarms[0])) return {};
  return { Enabled: true, Alarms: alarms.map((Name) => ({ Name })) };
}

/** The type of a deployment by the name that CodeDeploy has for it. */
function predefined(type: Json): Json {
  if (typeof type === 'string') return PREDEFINED.test(type) ? `CodeDeployDefault.Lambda${type}` : type;
  const sides = member(type, 'Fn::If');
  return Array.isArray(sides)
    ? { 'Fn::If': sides.map((side, index) => (index === 0 ? side : predefined(side))) }
    : type;
}

function disabled(expansion: Expansion, resource: SamResource, name: string): boolean {
  const enabled = member(member(resource.properties, name), 'Enabled');
  return enabled === false || textOf(expansion, enabled) === 'false';
}

function deploymentGroup(expansion: Expansion, resource: SamResource): JsonObject | null {
  const preference = mapOf(member(resource.properties, 'DeploymentPreference'), 'DeploymentPreference');
  if (preference === null || disabled(expansion, resource, 'DeploymentPreference')) return null;
  const { Alarms, Hooks, Role, TriggerConfigurations, PassthroughCondition } = picked(preference, [
    'Alarms',
    'Hooks',
    'Role',
    'TriggerConfigurations',
    'PassthroughCondition',
  ]);
  const type = member(preference, 'Type');
  if (isAbsent(type)) throw new Refusal('DeploymentPreference needs Type.');
  if (Array.isArray(Hooks) || typeof Hooks === 'string') throw new Refusal('Hooks must be a map.');
  if (
    typeof Alarms === 'string' ||
    (mapOf(Array.isArray(Alarms) ? undefined : Alarms, 'Alarms') !== null && member(Alarms, 'Fn::If') === undefined)
  ) {
    throw new Refusal('Alarms must be a list.');
  }
  if (
    PassthroughCondition !== undefined &&
    typeof PassthroughCondition !== 'boolean' &&
    textOf(expansion, PassthroughCondition) === null
  ) {
    throw new Refusal('PassthroughCondition is true, false or a parameter.');
  }
  const passed = PassthroughCondition === true || textOf(expansion, PassthroughCondition) === 'true';
  const shared: MadeFrom = { pointer: resource.pointer, condition: null };
  if (!expansion.resources.has(APPLICATION)) {
    make(expansion, shared, APPLICATION, 'AWS::CodeDeploy::Application', {
      ComputePlatform: 'Lambda',
    });
  }
  if (Role === undefined && !expansion.resources.has(SERVICE_ROLE)) {
    make(expansion, shared, SERVICE_ROLE, 'AWS::IAM::Role', {
      AssumeRolePolicyDocument: trust('codedeploy.amazonaws.com'),
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSCodeDeployRoleForLambda'],
    });
  }
  const group = `${resource.id}DeploymentGroup`;
  const condition = passed ? resource.condition : null;
  expansion.deployments.push(condition);
  make(expansion, { ...shared, condition }, group, 'AWS::CodeDeploy::DeploymentGroup', {
    ApplicationName: ref(APPLICATION),
    AlarmConfiguration: Alarms === undefined || isAbsent(Alarms) ? undefined : alarmsOf(Alarms),
    AutoRollbackConfiguration: {
      Enabled: true,
      Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
    },
    DeploymentConfigName: predefined(type as Json),
    DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
    ServiceRoleArn: Role ?? getAtt(SERVICE_ROLE, 'Arn'),
    TriggerConfigurations,
  });
  const before = member(Hooks, 'PreTraffic');
  const after = member(Hooks, 'PostTraffic');
  return {
    ApplicationName: ref(APPLICATION),
    DeploymentGroupName: ref(group),
    ...(before === undefined ? {} : { BeforeAllowTrafficHook: before }),
    ...(after === undefined ? {} : { AfterAllowTrafficHook: after }),
  };
}
