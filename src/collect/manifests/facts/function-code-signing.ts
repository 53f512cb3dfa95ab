import type { Json } from '../../../model/json.ts';
import { choice, originAt, pick, readAs, type Source, texts } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { referenceIn } from '../reference.ts';
import { type Draft, none, type Stack, set } from '../stack.ts';

const UNTRUSTED = choice({ Enforce: 'enforce', Warn: 'warn' });

/** Sets codeSigning, with what the configuration says where it is one of this stack's. */
export function setCodeSigning(fact: Draft, stack: Stack, source: Source): void {
  const read = (config: Json): Json => {
    if (typeof config !== 'string') return hole('a code signing configuration that is no text');
    const found = stack.resources.get(referenceIn(config)?.logicalId ?? '');
    if (found?.type !== 'AWS::Lambda::CodeSigningConfig') {
      const elsewhere = hole('the code signing configuration is declared elsewhere');
      return { config, untrusted: elsewhere, publishers: [elsewhere] };
    }
    const properties = stack.source(found, { arn: true });
    const policy = ['CodeSigningPolicies', 'UntrustedArtifactOnDeployment'];
    const untrusted = pick(properties.value, policy);
    if (untrusted === undefined) {
      fact.origins['/codeSigning/untrusted'] = { kind: 'inherited-default', from: 'Lambda code signing: Warn' };
    }
    const origin = originAt(properties, policy);
    if (origin) fact.origins['/codeSigning/untrusted'] = origin;
    return {
      config,
      untrusted: readAs(untrusted, UNTRUSTED, 'warn'),
      publishers: readAs(pick(properties.value, ['AllowedPublishers', 'SigningProfileVersionArns']), texts, []),
    };
  };
  set(fact, 'codeSigning', source, ['CodeSigningConfigArn'], read, none());
}
