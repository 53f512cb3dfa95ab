import { isHole } from '../../../model/hole.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject } from '../resource.ts';
import { customResource, handlerArn } from './custom-resources.ts';
import { type Event, refuse, stated } from './event.ts';
import { add, getAtt, isOn, permit, statement, sub, targetOf } from './expansion.ts';
import { plainName, resourceName } from './naming.ts';
import { type Made, object, type Part, put } from './part.ts';

const SENDERS: readonly (string | null)[] = ['CustomSMSSender', 'CustomEmailSender'];

/** An event `cognitoUserPool`: the pool and its trigger, or a custom resource that sets it on a pool which is there already. */
export function expandUserPool(event: Event): void {
  const { expansion, fn, part } = event;
  const pool = part.at('pool').text;
  const trigger = part.at('trigger').text;
  if (pool === null || trigger === null) {
    refuse(event, 'it needs pool and trigger, both known.');
    return;
  }
  if (isOn(part.at('existing')) !== false) {
    expandExisting(event, trigger);
    return;
  }
  const id = `CognitoUserPool${plainName(pool)}`;
  const draft =
    expansion.drafts.get(id) ?? add(expansion, part, id, 'AWS::Cognito::UserPool', { UserPoolName: part.at('pool') });
  const config = emptyObject();
  const known = draft.properties.LambdaConfig;
  if (isObject(known)) for (const name of Object.keys(known)) put(config, name, known[name]);
  for (const [name, value] of Object.entries(configOf(event, trigger))) put(config, name, value);
  put(draft.properties, 'LambdaConfig', config);
  const permission = `${resourceName(fn.key)}LambdaPermissionCognitoUserPool${plainName(pool)}TriggerSource${plainName(trigger)}`;
  permit(expansion, fn, part, permission, 'cognito-idp.amazonaws.com', { SourceArn: getAtt(id, 'Arn') });
}

function configOf({ fn, part }: Event, trigger: string): { [name: string]: Made } {
  const version = part.at('lambdaVersion');
  const at = (value: Made): Part => part.with(value as Part['value']);
  if (SENDERS.includes(trigger)) {
    const target = object({ LambdaArn: targetOf(fn), LambdaVersion: stated(version) ?? 'V1_0' });
    return { [trigger]: at(target), KMSKeyID: stated(part.at('kmsKeyId')) };
  }
  if (trigger === 'PreTokenGeneration' && version.there) {
    return { PreTokenGenerationConfig: at(object({ LambdaArn: targetOf(fn), LambdaVersion: version })) };
  }
  return { [trigger]: at(targetOf(fn)) };
}

function expandExisting({ expansion, fn, part }: Event, trigger: string): void {
  const id = `${resourceName(fn.key)}CustomCognitoUserPool1`;
  const key = part.at('kmsKeyId');
  const sends = SENDERS.includes(trigger);
  const version = part.at('lambdaVersion');
  const config = object({
    Trigger: trigger,
    LambdaVersion: stated(version) ?? (sends ? 'V1_0' : undefined),
    KMSKeyID: sends ? stated(key) : undefined,
  });
  const draft = expansion.drafts.get(id);
  if (draft !== undefined) {
    const known = draft.properties.UserPoolConfigs;
    put(draft.properties, 'UserPoolConfigs', [...(Array.isArray(known) ? known : []), config]);
    return;
  }
  const functions = sub('arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:*');
  const adds = statement('Allow', ['lambda:AddPermission'], functions);
  adds.Condition = object({ StringEquals: object({ 'lambda:Principal': 'cognito-idp.amazonaws.com' }) });
  const pools = ['cognito-idp:ListUserPools', 'cognito-idp:DescribeUserPool', 'cognito-idp:UpdateUserPool'];
  customResource(expansion, 'cognitoUserPool', part, [
    ...(sends && key.there && !isHole(key.value) ? [statement('Allow', ['kms:CreateGrant'], key.value ?? null)] : []),
    statement('Allow', pools, '*'),
    adds,
    statement('Allow', ['lambda:RemovePermission'], functions),
    statement('Allow', ['iam:PassRole'], sub('arn:${AWS::Partition}:iam::*:role/*')),
  ]);
  add(expansion, part, id, 'Custom::CognitoUserPool', {
    ServiceToken: handlerArn('cognitoUserPool'),
    FunctionName: fn.name,
    FunctionQualifier: fn.alias?.name,
    UserPoolName: part.at('pool'),
    UserPoolConfigs: [config],
  });
}
