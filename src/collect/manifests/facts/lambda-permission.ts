import type { Json, JsonObject } from '../../../model/json.ts';
import { sourceParts } from '../arn.ts';
import { boolean, originAt, pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { functionNamed } from '../function-reference.ts';
import { isSymbolic } from '../reference.ts';
import { type Draft, draft, none, type Stack, set } from '../stack.ts';

/** Properties that become conditions of the statement which Lambda writes into the function's policy. */
const CONDITIONS = [
  ['ArnLike', 'aws:sourcearn', 'SourceArn'],
  ['StringEquals', 'aws:principalorgid', 'PrincipalOrgID'],
  ['StringEquals', 'aws:sourceaccount', 'SourceAccount'],
  ['StringEquals', 'lambda:functionurlauthtype', 'FunctionUrlAuthType'],
  ['Bool', 'lambda:invokedviafunctionurl', 'InvokedViaFunctionUrl'],
] as const;

/** Who may invoke which function: each AWS::Lambda::Permission, as the statement that it adds to the function's policy. */
export function lambdaPermissions(stack: Stack): Draft[] {
  return stack.ofType('AWS::Lambda::Permission').map((resource) => {
    const fact = draft(stack, 'resource-policy-statement', resource.logicalId, resource);
    const source = stack.source(resource, { arn: true });
    const target = (value: Json): Json => functionNamed(stack, value) ?? hole('the function is not a function');
    const called = (value: Json): Json => {
      const id = functionNamed(stack, value);
      return typeof id === 'string' ? id.slice(id.indexOf('#') + 1) : text(value);
    };
    set(fact, 'resource', source, ['FunctionName'], target, none(hole('no function is stated')));
    set(fact, 'name', source, ['FunctionName'], called, none(hole('no function is stated')));
    set(fact, 'actions', source, ['Action'], (action) => [text(action)], none([hole('no action is stated')]));
    const principal = pick(source.value, ['Principal']);
    const unstated = hole('no principal is stated');
    const id = readAs(principal, account, unstated);
    Object.assign(fact.attributes, {
      service: 'lambda',
      sid: null,
      effect: 'allow',
      notActions: [],
      principals: [{ kind: readAs(principal, kindOf, unstated), id }],
      notPrincipals: [],
      resources: [],
      conditions: conditionsOf(source.value),
      madeBy: resource.madeBy,
    });
    set(fact, 'organization', source, ['PrincipalOrgID'], text, none());
    set(fact, 'sourceAccount', source, ['SourceAccount'], account, none());
    set(fact, 'source', source, ['SourceArn'], (arn) => sourceParts(stack, arn), none());
    set(fact, 'functionUrlAuthType', source, ['FunctionUrlAuthType'], text, none());
    set(fact, 'viaFunctionUrl', source, ['InvokedViaFunctionUrl'], boolean, none());
    const origin = originAt(source, ['Principal']);
    if (origin) fact.origins['/principals'] = origin;
    return fact;
  });
}

function conditionsOf(properties: Json | undefined): Json[] {
  const conditions: JsonObject[] = [];
  for (const [operator, key, name] of CONDITIONS) {
    const value = readAs(pick(properties, [name]), name === 'SourceAccount' ? account : text, null);
    if (value !== null) conditions.push({ operator, key, values: [value] });
  }
  // A token works as a password between the two, so that only its being asked for is told.
  if (pick(properties, ['EventSourceToken']) !== undefined) {
    const values = [hole('withheld, since it may be a secret')];
    conditions.push({ operator: 'StringEquals', key: 'lambda:eventsourcetoken', values });
  }
  return conditions;
}

function kindOf(principal: Json): Json {
  if (typeof principal !== 'string')
    return typeof principal === 'number' ? 'account' : hole('a principal that is no text');
  if (principal === '*') return 'anyone';
  if (/\.(amazonaws|amazon)\.com(\.cn)?$|\.\$\{AWS::URLSuffix\}$/.test(principal)) return 'service';
  if (/^(\d{1,12}|arn:.*|\$\{AWS::AccountId\})$/.test(principal)) {
    return /^arn:[^:]*:iam::\*/.test(principal) ? 'anyone' : 'account';
  }
  return isSymbolic(principal) ? hole('a principal that is only known after deployment') : 'account';
}

/** An account id; one written as a number has lost its leading zeros. */
function account(value: Json): Json {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value).padStart(12, '0') : text(value);
}
