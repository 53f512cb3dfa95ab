import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { isObject } from '../resource.ts';
import { add, type Expansion, type Fn, firstSet, grant, ref, sub, targetOf, tell, wordsOf } from './expansion.ts';
import { resourceName } from './naming.ts';
import { type Made, object, type Part } from './part.ts';

const BY_TYPE: ReadonlyMap<Json | undefined, string> = new Map([
  ['function', 'lambda:InvokeFunction'],
  ['sqs', 'sqs:SendMessage'],
  ['sns', 'sns:Publish'],
  ['eventBus', 'events:PutEvents'],
]);

const BY_ARN: readonly (readonly [string, string])[] = [
  [':function:', 'lambda:InvokeFunction'],
  [':sqs:', 'sqs:SendMessage'],
  [':sns:', 'sns:Publish'],
  [':event-bus/', 'events:PutEvents'],
];

/** What becomes of asynchronous calls: retries, their age, and where their result goes. */
export function expandAsync(expansion: Expansion, fn: Fn): void {
  const { part, condition } = fn;
  const destinations = firstSet(part.at('destinations'));
  const age = firstSet(part.at('maximumEventAge'));
  const retries = part.at('maximumRetryAttempts');
  if (destinations === undefined && age === undefined && !retries.there) return;
  const properties = {
    FunctionName: ref(fn.id),
    Qualifier: fn.alias?.name ?? '$LATEST',
    DestinationConfig: isHole(destinations?.value)
      ? destinations
      : object({
          OnSuccess: destinations && destination(expansion, fn, destinations.at('onSuccess')),
          OnFailure: destinations && destination(expansion, fn, destinations.at('onFailure')),
        }),
    MaximumEventAgeInSeconds: age,
    MaximumRetryAttempts: retries.there ? retries : undefined,
  };
  add(expansion, part, `${resourceName(fn.key)}LambdaEvConf`, 'AWS::Lambda::EventInvokeConfig', properties, {
    condition,
  });
}

function destination(expansion: Expansion, fn: Fn, part: Part): Made {
  if (!part.there) return undefined;
  if (isHole(part.value)) return object({ Destination: part });
  const { arn, resource, action } = targeted(expansion, part);
  if (action === null) {
    tell(expansion, 'serverless-refused', 'A destination of a kind that the framework does not know.', part);
  } else if (fn.role.kind !== 'given') grant(expansion, fn, part, [action], [resource]);
  return object({ Destination: arn });
}

function targeted(expansion: Expansion, part: Part): { arn: Made; resource: Made; action: string | null } {
  if (isObject(part.value) && part.at('arn').there) {
    const arn = part.at('arn');
    return { arn, resource: arn, action: BY_TYPE.get(part.at('type').value) ?? null };
  }
  const text = wordsOf(part.value) ?? '';
  const other = expansion.functions.get(text);
  if (other !== undefined) {
    // The framework lets the function itself be called, also where it names the alias.
    const name = isHole(other.name.value) ? '${Unknown}' : (wordsOf(other.name.value) ?? '');
    const resource = sub(`arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${name}`);
    return {
      arn: targetOf(other),
      resource: isHole(other.name.value) ? other.name : resource,
      action: 'lambda:InvokeFunction',
    };
  }
  const action = BY_ARN.find(([mark]) => text.includes(mark))?.[1] ?? null;
  return { arn: part, resource: part, action };
}
