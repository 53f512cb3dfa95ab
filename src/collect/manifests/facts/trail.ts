import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, pick, readAs, type Source, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { type Draft, none, type Stack, set, standard } from '../stack.ts';
import { itemsOf, resourceFact, textAt } from './parts.ts';

/** Every trail of CloudTrail. */
export function trails(stack: Stack): Draft[] {
  return stack.ofType('AWS::CloudTrail::Trail').map((resource) => {
    const fact = resourceFact(stack, 'trail', resource, ['TrailName']);
    const source = stack.source(resource);
    fact.attributes.service = 'cloudtrail';
    set(fact, 'logging', source, ['IsLogging'], boolean, none(hole('it is not stated')));
    set(fact, 'multiRegion', source, ['IsMultiRegionTrail'], boolean, standard(false, 'CloudTrail: one region'));
    const single = standard(false, 'CloudTrail: one account');
    set(fact, 'organisation', source, ['IsOrganizationTrail'], boolean, single);
    const unproven = standard(false, 'CloudTrail: not validated');
    set(fact, 'validation', source, ['EnableLogFileValidation'], boolean, unproven);
    fact.attributes.dataEvents = dataEvents(source);
    set(fact, 'key', stack.source(resource, { arn: true }), ['KMSKeyId'], text, none());
    return fact;
  });
}

/** Types of resource of which each use is logged, each once. */
function dataEvents(source: Source): Json[] {
  const selectors = itemsOf(pick(source.value, ['EventSelectors'])).flatMap((selector) =>
    isHole(selector) ? [selector] : itemsOf(pick(selector, ['DataResources'])).map((item) => textAt(item, 'Type')),
  );
  const advanced = itemsOf(pick(source.value, ['AdvancedEventSelectors'])).flatMap((selector) =>
    isHole(selector) ? [selector] : itemsOf(pick(selector, ['FieldSelectors'])).flatMap(typesOf),
  );
  const types = [...selectors, ...advanced].filter((type) => type !== null);
  return [...new Map(types.map((type) => [JSON.stringify(type), type])).values()];
}

function typesOf(field: Json): Json[] {
  if (isHole(field)) return [field];
  if (readAs(pick(field, ['Field']), text, null) !== 'resources.type') return [];
  return itemsOf(pick(field, ['Equals'])).map((type) => readAs(type, text, null));
}
