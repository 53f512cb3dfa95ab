import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { isObject, member, wordOf } from '../resource.ts';
import { documentOf, type Exported, exported, nameInArn, objectsAt, same, unsaid } from './export.ts';

/** A role as get-role or list-roles gives it: without its policies. */
export function role(value: Json | undefined, at: readonly string[]): Exported {
  const name = wordOf(member(value, 'RoleName'));
  return exported('AWS::IAM::Role', name, value, at, ROLE, {
    ManagedPolicyArns: [unsaid('get-role')],
    Policies: [unsaid('get-role')],
  });
}

const ROLE = [
  ...same('RoleName', 'Path', 'MaxSessionDuration', 'Tags'),
  ['AssumeRolePolicyDocument', 'AssumeRolePolicyDocument', documentOf],
  ['PermissionsBoundary', 'PermissionsBoundary/PermissionsBoundaryArn'],
] as const;

export function rolePolicy(value: Json | undefined, at: readonly string[]): Exported {
  const name = `${wordOf(member(value, 'RoleName'))}/${wordOf(member(value, 'PolicyName'))}`;
  return exported('AWS::IAM::RolePolicy', name, value, at, [
    ...same('RoleName', 'PolicyName'),
    ['PolicyDocument', 'PolicyDocument', documentOf],
  ]);
}

/** One version of a managed policy. Which policy it is, only the ARN that was asked for says, and that is not in the answer. */
export function policyVersion(value: Json | undefined, at: readonly string[]): Exported {
  return exported('AWS::IAM::ManagedPolicy', 'PolicyVersion', value, at, [
    ['PolicyDocument', 'PolicyVersion/Document', documentOf],
  ]);
}

/** Everything of get-account-authorization-details: roles with all of their policies, users, and the account's own policies. */
export function authorizationDetails(value: Json, at: readonly string[]): Exported[] {
  const policies = objectsAt(value, 'Policies', at).filter(({ item }) => !isOfAws(member(item, 'Arn')));
  const ids = new Map(policies.map(({ item }) => [wordOf(member(item, 'Arn')), idOf(item)]));
  const attached = (list: Json): Json =>
    (Array.isArray(list) ? list : []).map((policy) => {
      const arn = wordOf(member(policy, 'PolicyArn'));
      const own = ids.get(arn);
      return own === undefined ? arn : { Ref: own };
    });
  const roles = objectsAt(value, 'RoleDetailList', at).flatMap((found) => {
    const name = wordOf(member(found.item, 'RoleName'));
    const made = exported('AWS::IAM::Role', name, found.item, found.at, [
      ...ROLE,
      ['ManagedPolicyArns', 'AttachedManagedPolicies', attached],
    ]);
    const inline = objectsAt(found.item, 'RolePolicyList', found.at).map((policy) => {
      const own = exported(
        'AWS::IAM::RolePolicy',
        `${name}/${wordOf(member(policy.item, 'PolicyName'))}`,
        policy.item,
        policy.at,
        [...same('PolicyName'), ['PolicyDocument', 'PolicyDocument', documentOf]],
      );
      own.properties.RoleName = name;
      return own;
    });
    return [made, ...inline];
  });
  const users = objectsAt(value, 'UserDetailList', at).map((found) =>
    exported('AWS::IAM::User', wordOf(member(found.item, 'UserName')), found.item, found.at, same('UserName')),
  );
  return [...roles, ...users, ...policies.map((found) => managedPolicy(found.item, found.at))];
}

function managedPolicy(value: Json, at: readonly string[]): Exported {
  const versions = objectsAt(value, 'PolicyVersionList', at);
  const current =
    versions.find(({ item }) => member(item, 'IsDefaultVersion') === true) ??
    versions.find(({ item }) => member(item, 'VersionId') === member(value, 'DefaultVersionId'));
  const made = exported('AWS::IAM::ManagedPolicy', idOf(value), value, at, [['ManagedPolicyName', 'PolicyName']]);
  made.properties.PolicyDocument = current
    ? documentOf(member(current.item, 'Document') ?? null)
    : hole('the version of the policy that counts is not in the export');
  const place = current ? [...current.at, 'Document'] : at;
  return { ...made, places: new Map([...made.places, ['PolicyDocument', place]]) };
}

function isOfAws(arn: Json | undefined): boolean {
  return /^arn:[^:]*:iam::aws:policy\//.test(wordOf(arn));
}

/** A logical id: what a reference inside of a template can name. */
function idOf(policy: Json): string {
  const name = isObject(policy) ? wordOf(member(policy, 'PolicyName')) || nameInArn(member(policy, 'Arn')) : '';
  return `Policy${[...name].map((letter) => (/[A-Za-z0-9]/.test(letter) ? letter : `x${letter.charCodeAt(0).toString(16)}`)).join('')}`;
}
