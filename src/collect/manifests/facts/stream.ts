import { number } from '../attribute.ts';
import { type Draft, type Stack, set, standard } from '../stack.ts';
import { resourceFact, setDeletionPolicy, setTags } from './parts.ts';

/** Every Kinesis stream. */
export function streams(stack: Stack): Draft[] {
  return stack.ofType('AWS::Kinesis::Stream').map((resource) => {
    const fact = resourceFact(stack, 'stream', resource, ['Name']);
    fact.attributes.service = 'kinesis';
    const day = standard(24, 'Kinesis: 24 hours');
    set(fact, 'retentionHours', stack.source(resource), ['RetentionPeriodHours'], number, day);
    setDeletionPolicy(fact, stack, resource);
    setTags(fact, stack, resource);
    return fact;
  });
}
