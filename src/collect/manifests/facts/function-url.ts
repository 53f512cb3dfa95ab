import type { Json } from '../../../model/json.ts';
import { boolean, choice, texts } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { functionNamed } from '../function-reference.ts';
import { type Draft, draft, none, type Stack, set, standard } from '../stack.ts';

const AUTH = choice({ AWS_IAM: 'aws-iam', NONE: 'none' });

/** Every address of a function's own: each AWS::Lambda::Url. */
export function functionUrls(stack: Stack): Draft[] {
  return stack.ofType('AWS::Lambda::Url').map((resource) => {
    const fact = draft(stack, 'function-url', resource.logicalId, resource);
    const source = stack.source(resource);
    const target = (value: Json): Json => functionNamed(stack, value) ?? hole('the function is not a function');
    set(
      fact,
      'function',
      stack.source(resource, { arn: true }),
      ['TargetFunctionArn'],
      target,
      none(hole('no function is stated')),
    );
    set(fact, 'authType', source, ['AuthType'], AUTH, none(hole('no AuthType is stated')));
    set(fact, 'corsOrigins', source, ['Cors', 'AllowOrigins'], texts, none([]));
    set(fact, 'corsMethods', source, ['Cors', 'AllowMethods'], texts, none([]));
    set(
      fact,
      'corsCredentials',
      source,
      ['Cors', 'AllowCredentials'],
      boolean,
      standard(false, 'Lambda function URL: false'),
    );
    return fact;
  });
}
