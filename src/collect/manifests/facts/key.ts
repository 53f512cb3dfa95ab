import { boolean, choice, number, pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { type Draft, none, type Stack, set, standard } from '../stack.ts';
import { attachedTo } from './attached-to.ts';
import { resourceFact, setDeletionPolicy, setTags } from './parts.ts';

const REPLICA = 'AWS::KMS::ReplicaKey';
const KEYS = ['AWS::KMS::Key', REPLICA];
const ORIGIN = choice({
  AWS_KMS: 'provider',
  EXTERNAL: 'external',
  AWS_CLOUDHSM: 'key-store',
  EXTERNAL_KEY_STORE: 'key-store',
});

/** Days between two rotations where nothing else is said. */
const YEAR = 365;

/** Keys of KMS. A copy in another region is as its first key is. */
export function keys(stack: Stack): Draft[] {
  const resources = stack.ofType(...KEYS);
  const aliases = attachedTo(stack, 'AWS::KMS::Alias', 'TargetKeyId', { types: KEYS, name: 'KeyId' });
  return resources.map((resource) => {
    const fact = resourceFact(stack, 'key', resource, null);
    const source = stack.source(resource);
    const [alias] = aliases.of(resource);
    if (alias) set(fact, 'name', stack.source(alias), ['AliasName'], text, none(resource.logicalId));
    fact.attributes.service = 'kms';
    set(fact, 'enabled', source, ['Enabled'], boolean, standard(true, 'KMS: enabled'));
    if (resource.type === REPLICA) {
      const first = hole('as the key that it is a copy of');
      Object.assign(fact.attributes, { symmetric: first, origin: first, rotation: first, rotationDays: first });
    } else {
      const isSymmetric = (spec: unknown): boolean => spec === 'SYMMETRIC_DEFAULT';
      set(fact, 'symmetric', source, ['KeySpec'], isSymmetric, standard(true, 'KMS: SYMMETRIC_DEFAULT'));
      set(fact, 'origin', source, ['Origin'], ORIGIN, standard('provider', 'KMS: AWS_KMS'));
      set(fact, 'rotation', source, ['EnableKeyRotation'], boolean, standard(false, 'KMS: not rotated'));
      const days = readAs(pick(source.value, ['RotationPeriodInDays']), number, YEAR);
      const { rotation = false } = fact.attributes;
      fact.attributes.rotationDays = readAs(rotation, (on) => (on === true ? days : null), null);
    }
    setDeletionPolicy(fact, stack, resource);
    setTags(fact, stack, resource);
    return fact;
  });
}
