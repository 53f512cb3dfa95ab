import type { Json } from '../../../model/json.ts';
import { boolean, choice, originAt, pick, readAs, texts } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { functionNamed } from '../function-reference.ts';
import { type Draft, draft, none, type Stack, set, standard } from '../stack.ts';

const AUTH = choice({ AWS_IAM: ['iam'], NONE: [] });

/** Every address of a function's own: each AWS::Lambda::Url. */
export function functionUrlEndpoints(stack: Stack): Draft[] {
  return stack.ofType('AWS::Lambda::Url').map((resource) => {
    const fact = draft(stack, 'endpoint', resource.logicalId, resource);
    const source = stack.source(resource);
    const target = (value: Json): Json => functionNamed(stack, value) ?? hole('the function is not a function');
    Object.assign(fact.attributes, {
      kind: 'function-url',
      api: null,
      method: 'ANY',
      path: '/',
      guards: readAs(pick(source.value, ['AuthType']), AUTH, hole('no AuthType is stated')),
      authorizer: null,
      mock: false,
      network: 'internet',
      validation: [],
    });
    const origin = originAt(source, ['AuthType']);
    if (origin) fact.origins['/guards'] = origin;
    const arns = stack.source(resource, { arn: true });
    set(fact, 'function', arns, ['TargetFunctionArn'], target, none(hole('no function is stated')));
    set(fact, 'corsOrigins', source, ['Cors', 'AllowOrigins'], texts, none([]));
    set(fact, 'corsMethods', source, ['Cors', 'AllowMethods'], texts, none([]));
    const closed = standard(false, 'Lambda function URL: false');
    set(fact, 'corsCredentials', source, ['Cors', 'AllowCredentials'], boolean, closed);
    return fact;
  });
}
