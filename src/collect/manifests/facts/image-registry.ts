import { boolean, choice } from '../attribute.ts';
import { type Draft, type Stack, set, standard } from '../stack.ts';
import { resourceFact } from './parts.ts';

// With exclusions, some tags can still be moved.
const MUTABILITY = choice({
  IMMUTABLE: true,
  MUTABLE: false,
  IMMUTABLE_WITH_EXCLUSION: false,
  MUTABLE_WITH_EXCLUSION: false,
});

/** Every registry of images. */
export function imageRegistries(stack: Stack): Draft[] {
  return stack.ofType('AWS::ECR::Repository').map((resource) => {
    const fact = resourceFact(stack, 'image-registry', resource, ['RepositoryName']);
    const source = stack.source(resource);
    set(fact, 'tagsImmutable', source, ['ImageTagMutability'], MUTABILITY, standard(false, 'ECR: MUTABLE'));
    const unscanned = standard(false, 'ECR: not scanned');
    set(fact, 'scanOnPush', source, ['ImageScanningConfiguration', 'ScanOnPush'], boolean, unscanned);
    return fact;
  });
}
