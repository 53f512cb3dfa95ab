import type { Json } from '../../../model/json.ts';
import { sourceParts } from '../arn.ts';
import { boolean, originAt, pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { functionNamed } from '../function-reference.ts';
import { isSymbolic } from '../reference.ts';
import { type Draft, draft, none, type Stack, set } from '../stack.ts';

/** Who may invoke which function: each AWS::Lambda::Permission. */
export function permissions(stack: Stack): Draft[] {
  return stack.ofType('AWS::Lambda::Permission').map((resource) => {
    const fact = draft(stack, 'permission', resource.logicalId, resource);
    const source = stack.source(resource, { arn: true });
    const target = (value: Json): Json => functionNamed(stack, value) ?? hole('the function is not a function');
    set(fact, 'function', source, ['FunctionName'], target, none(hole('no function is stated')));
    set(fact, 'action', source, ['Action'], text, none(hole('no action is stated')));
    set(fact, 'principal', source, ['Principal'], text, none(hole('no principal is stated')));
    const principal = pick(source.value, ['Principal']);
    fact.attributes.principalKind = readAs(principal, kindOf, hole('no principal is stated'));
    set(fact, 'organization', source, ['PrincipalOrgID'], text, none());
    set(fact, 'sourceAccount', source, ['SourceAccount'], account, none());
    set(fact, 'source', source, ['SourceArn'], (arn) => sourceParts(stack, arn), none());
    set(fact, 'functionUrlAuthType', source, ['FunctionUrlAuthType'], text, none());
    set(fact, 'viaFunctionUrl', source, ['InvokedViaFunctionUrl'], boolean, none());
    fact.attributes.madeBy = resource.madeBy;
    const origin = originAt(source, ['Principal']);
    if (origin) fact.origins['/principalKind'] = origin;
    return fact;
  });
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
