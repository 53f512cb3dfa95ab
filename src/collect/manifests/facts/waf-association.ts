import type { Hole } from '../../../model/fact.ts';
import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { arnParts } from '../arn.ts';
import { pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { isObject, type Resource } from '../resource.ts';
import { type Draft, draft, referredIn, type Stack } from '../stack.ts';
import { decimal, objectsOf } from './parts.ts';
import { stageNamed, stagesOf } from './stage-reference.ts';

/** What stands behind a web ACL. */
type Protected = { service: Json; resource: string | Hole | null; name: Json };

/** Services by the type of what a web ACL can stand before; AppSync is in api-stage.ts. */
const SERVICES = new Map([
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'elasticloadbalancing'],
  ['AWS::Cognito::UserPool', 'cognito-idp'],
  ['AWS::AppRunner::Service', 'apprunner'],
  ['AWS::EC2::VerifiedAccessInstance', 'ec2'],
  ['AWS::Amplify::App', 'amplify'],
]);

/** Every web ACL in front of something: associations, and distributions that name one. */
export function wafAssociations(stack: Stack): Draft[] {
  const apart = stack.ofType('AWS::WAFv2::WebACLAssociation', 'AWS::WAFRegional::WebACLAssociation').map((resource) => {
    const { value } = stack.source(resource, { arn: true });
    const acl = pick(value, ['WebACLArn']) ?? pick(value, ['WebACLId']);
    return association(stack, resource, protectedBy(stack, pick(value, ['ResourceArn'])), acl);
  });
  const distributions = stack.ofType('AWS::CloudFront::Distribution').flatMap((resource) => {
    const acl = pick(stack.source(resource, { arn: true }).value, ['DistributionConfig', 'WebACLId']);
    if (acl === undefined || acl === null || acl === '') return [];
    const { logicalId } = resource;
    const behind = { service: 'cloudfront', resource: `domain:${stack.path}#${logicalId}`, name: logicalId };
    return [association(stack, resource, behind, acl)];
  });
  return [...apart, ...distributions];
}

function association(stack: Stack, resource: Resource, behind: Protected, acl: Json | undefined): Draft {
  const fact = draft(stack, 'waf-association', resource.logicalId, resource);
  const found = referredIn(stack, acl)?.resource;
  const known = found?.type === 'AWS::WAFv2::WebACL' ? found : null;
  Object.assign(fact.attributes, behind, {
    webAcl: known?.logicalId ?? readAs(acl, text, hole('no web ACL is stated')),
    rules: known === null ? [hole('the web ACL is declared elsewhere')] : rulesOf(stack, known),
  });
  return fact;
}

function protectedBy(stack: Stack, arn: Json | undefined): Protected {
  if (typeof arn !== 'string') {
    const unknown = hole(isHole(arn) ? arn.unresolved : 'no ResourceArn is stated');
    return { service: unknown, resource: unknown, name: unknown };
  }
  const stage = /\/restapis\/([^/]+)\/stages\/(.+)$/.exec(arn);
  if (stage?.[1] !== undefined) {
    const api = referredIn(stack, stage[1])?.resource.logicalId ?? stage[1];
    return { service: 'apigateway', resource: stageNamed(stack, api, stage[2]), name: `${api} ${stage[2]}` };
  }
  const resource = referredIn(stack, arn)?.resource;
  const own = stagesOf(stack).find((known) => known.resource === resource);
  if (own !== undefined && resource !== undefined) {
    return { service: isGraphql(resource) ? 'appsync' : 'apigateway', resource: own.id, name: resource.logicalId };
  }
  if (resource !== undefined) {
    const service = SERVICES.get(resource.type) ?? resource.type.split('::')[1]?.toLowerCase() ?? '';
    return { service, resource: null, name: resource.logicalId };
  }
  const [scheme, , service = ''] = arnParts(arn);
  const named = scheme === 'arn' && service !== '' && !service.includes('${') ? service : null;
  const isStage = named === null || named === 'apigateway' || named === 'appsync';
  return {
    service: named ?? hole('what it stands before is declared elsewhere'),
    resource: isStage ? hole('what it stands before is declared elsewhere') : null,
    name: arn,
  };
}

function isGraphql(resource: Resource): boolean {
  return resource.type === 'AWS::AppSync::GraphQLApi';
}

function rulesOf(stack: Stack, acl: Resource): Json {
  return readAs(pick(stack.source(acl).value, ['Rules']), objectsOf(ruleOf), []);
}

const KINDS = [
  ['RateBasedStatement', 'rate'],
  ['ManagedRuleGroupStatement', 'managed'],
  ['RuleGroupReferenceStatement', 'rule-group'],
] as const;

function ruleOf(rule: Json): Json {
  const statement = pick(rule, ['Statement']);
  const kind = KINDS.find(([name]) => pick(statement, [name]) !== undefined)?.[1] ?? 'own';
  const counts = isObject(pick(rule, ['Action', 'Count'])) || isObject(pick(rule, ['OverrideAction', 'Count']));
  return {
    name: readAs(pick(rule, ['Name']), text, hole('no Name is stated')),
    kind: isHole(statement) ? hole(statement.unresolved) : kind,
    counting: counts,
    limit: readAs(pick(statement, ['RateBasedStatement', 'Limit']), decimal, null),
  };
}
