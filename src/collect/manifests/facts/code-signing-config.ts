import { choice, texts } from '../attribute.ts';
import { type Draft, none, type Stack, set, standard } from '../stack.ts';
import { resourceFact } from './parts.ts';

const UNTRUSTED = choice({ Enforce: 'enforce', Warn: 'warn' });

/** Every code signing configuration. */
export function codeSigningConfigs(stack: Stack): Draft[] {
  return stack.ofType('AWS::Lambda::CodeSigningConfig').map((resource) => {
    const fact = resourceFact(stack, 'code-signing-config', resource, null);
    const source = stack.source(resource, { arn: true });
    const policy = ['CodeSigningPolicies', 'UntrustedArtifactOnDeployment'];
    set(fact, 'untrusted', source, policy, UNTRUSTED, standard('warn', 'Lambda code signing: Warn'));
    set(fact, 'publishers', source, ['AllowedPublishers', 'SigningProfileVersionArns'], texts, none([]));
    return fact;
  });
}
