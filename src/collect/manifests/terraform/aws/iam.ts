import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { policy } from './policy-document.ts';
import { blocks, linked, linkedList, plain, tags } from './reads.ts';
import type { Part, Read, Shape } from './shape.ts';
import { ROLE } from './types.ts';

const USER = ['aws_iam_user'];
const GROUP = ['aws_iam_group'];
const POLICY = ['aws_iam_policy'];

/** Inline policies; a role without any is shown with one that is empty. */
const inlinePolicies: Read = (maker, from, to) => {
  const list = blocks('inline_policy', { PolicyName: plain('name'), PolicyDocument: policy('policy') })(
    maker,
    from,
    to,
  );
  if (!Array.isArray(list)) return list;
  const stated = list.filter((one: Json) => isHole(one) || Object.keys(one ?? {}).length > 0);
  return stated.length > 0 ? stated : undefined;
};

export const IAM: Readonly<Record<string, Shape>> = {
  aws_iam_role: {
    type: 'AWS::IAM::Role',
    properties: {
      RoleName: plain('name'),
      Path: plain('path', '/'),
      AssumeRolePolicyDocument: policy('assume_role_policy'),
      MaxSessionDuration: plain('max_session_duration', 3600),
      PermissionsBoundary: linked('permissions_boundary', POLICY, 'arn'),
      ManagedPolicyArns: linkedList('managed_policy_arns', POLICY, 'arn'),
      Policies: inlinePolicies,
      Tags: tags,
    },
  },
  aws_iam_role_policy: {
    type: 'AWS::IAM::RolePolicy',
    properties: {
      PolicyName: plain('name'),
      RoleName: linked('role', ROLE, 'name'),
      PolicyDocument: policy('policy'),
    },
  },
  aws_iam_policy: {
    type: 'AWS::IAM::ManagedPolicy',
    attributes: { arn: 'Ref', id: 'Ref' },
    properties: { ManagedPolicyName: plain('name'), Path: plain('path', '/'), PolicyDocument: policy('policy') },
  },
  aws_iam_user: {
    type: 'AWS::IAM::User',
    properties: {
      UserName: plain('name'),
      Path: plain('path', '/'),
      PermissionsBoundary: linked('permissions_boundary', POLICY, 'arn'),
      Tags: tags,
    },
  },
  aws_iam_group: { type: 'AWS::IAM::Group', properties: { GroupName: plain('name'), Path: plain('path', '/') } },
  aws_iam_user_policy: {
    type: 'AWS::IAM::UserPolicy',
    properties: { PolicyName: plain('name'), UserName: linked('user', USER, 'name'), PolicyDocument: policy('policy') },
  },
  aws_iam_group_policy: {
    type: 'AWS::IAM::GroupPolicy',
    properties: {
      PolicyName: plain('name'),
      GroupName: linked('group', GROUP, 'name'),
      PolicyDocument: policy('policy'),
    },
  },
  aws_iam_access_key: {
    type: 'AWS::IAM::AccessKey',
    properties: { UserName: linked('user', USER, 'name'), Status: plain('status', 'Active') },
  },
  aws_iam_openid_connect_provider: {
    type: 'AWS::IAM::OIDCProvider',
    attributes: { arn: 'Ref', id: 'Ref' },
    properties: { Url: plain('url'), ClientIdList: plain('client_id_list'), ThumbprintList: plain('thumbprint_list') },
  },
  aws_iam_instance_profile: { type: 'AWS::IAM::InstanceProfile', properties: { Roles: linked('role', ROLE, 'name') } },
  aws_iam_service_linked_role: {
    type: 'AWS::IAM::ServiceLinkedRole',
    properties: { AWSServiceName: plain('aws_service_name') },
  },
};

const ATTACHED = { ManagedPolicyArns: linked('policy_arn', POLICY, 'arn') };

export const IAM_PARTS: Readonly<Record<string, Part>> = {
  aws_iam_role_policy_attachment: { of: 'role', types: ROLE, properties: {}, adds: ATTACHED },
  aws_iam_user_policy_attachment: { of: 'user', types: USER, properties: {}, adds: ATTACHED },
  aws_iam_group_policy_attachment: { of: 'group', types: GROUP, properties: {}, adds: ATTACHED },
  aws_iam_role_policy_attachments_exclusive: {
    of: 'role_name',
    types: ROLE,
    properties: { ManagedPolicyArns: linkedList('policy_arns', POLICY, 'arn') },
  },
  aws_iam_policy_attachment: {
    of: 'policy_arn',
    types: POLICY,
    properties: {
      Roles: linkedList('roles', ROLE, 'name'),
      Users: linkedList('users', USER, 'name'),
      Groups: linkedList('groups', GROUP, 'name'),
    },
  },
  aws_iam_user_group_membership: {
    of: 'user',
    types: USER,
    properties: { Groups: linkedList('groups', GROUP, 'name') },
  },
};
