import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject } from '../resource.ts';
import { stated } from './event.ts';
import { firstSet } from './expansion.ts';
import { list, type Made, object, type Part, put } from './part.ts';

const RUNTIME_UPDATES: ReadonlyMap<Json | undefined, string> = new Map([
  ['auto', 'Auto'],
  ['onFunctionUpdate', 'FunctionUpdate'],
  ['manual', 'Manual'],
]);

/** Tags of the provider with those of the function over them, as CloudFormation's list. */
export function tagList(...layers: Part[]): Json {
  const open = layers.find(({ value }) => isHole(value));
  if (open !== undefined) return open.value ?? null;
  const tags = new Map<string, Part>();
  for (const layer of layers) for (const [name, value] of layer.entries()) tags.set(name, value);
  return tags.size === 0 ? [] : list([...tags].map(([name, value]) => value.with(object({ Key: name, Value: value }))));
}

/** Variables of the provider with those of the function over them; a null takes one away. */
export function environment(shared: Part, own: Part): Made {
  const open = [shared, own].find(({ value }) => isHole(value));
  if (open !== undefined) return open;
  if (!shared.there && !own.there) return undefined;
  const variables = emptyObject();
  for (const [name, value] of [...shared.entries(), ...own.entries()]) {
    if (value.there) put(variables, name, value);
  }
  return variables;
}

/** The network of the function, else that of the provider, part by part; a function can step out of it with null. */
export function vpc(own: Part, shared: Part): Made {
  if (own.value === null || own.value === false) return undefined;
  const open = [own, shared].find(({ value }) => isHole(value));
  if (open !== undefined) return open;
  const either = (name: string): Part | undefined => firstSet(own.at(name), shared.at(name));
  const [groups, subnets] = [either('securityGroupIds'), either('subnetIds')];
  if (groups === undefined || subnets === undefined) return undefined;
  const dual = either('ipv6AllowedForDualStack');
  return object({ SecurityGroupIds: groups, SubnetIds: subnets, Ipv6AllowedForDualStack: dual });
}

/** How the platform patches the runtime, where that is not by itself. */
export function runtimeManagement(own: Part, shared: Part): Made {
  const mode = (part: Part): Part | undefined =>
    isObject(part.value) && !isHole(part.value) ? firstSet(part.at('mode')) : firstSet(part);
  const chosen = mode(own) ?? mode(shared);
  if (chosen === undefined || chosen.value === 'auto') return undefined;
  const arn = firstSet(own.at('arn'), shared.at('arn'));
  const known = isHole(chosen.value) ? chosen.value : RUNTIME_UPDATES.get(chosen.value);
  const update = chosen.with(known ?? hole('a way of updating the runtime that is not known to us'));
  return object({ UpdateRuntimeOn: update, RuntimeVersionArn: chosen.value === 'manual' ? arn : undefined });
}

/** The ARN of the code signing configuration. */
export function codeSigning(config: Part, arn: Part): Part | undefined {
  const named = firstSet(config.at('arn'));
  return firstSet(arn) ?? named ?? firstSet(config);
}

/** How long a durable function and what it keeps may last. */
export function durable(config: Part): Made {
  if (!config.there) return undefined;
  return object({
    ExecutionTimeout: stated(config.at('executionTimeout')),
    RetentionPeriodInDays: stated(config.at('retentionPeriodInDays')),
  });
}

/** Format, levels and group of the logs. */
export function logging(logs: Part | undefined): Made {
  if (logs === undefined) return undefined;
  if (isHole(logs.value)) return logs;
  const made = object({
    ApplicationLogLevel: firstSet(logs.at('applicationLogLevel')),
    LogFormat: firstSet(logs.at('logFormat')),
    LogGroup: firstSet(logs.at('logGroup')),
    SystemLogLevel: firstSet(logs.at('systemLogLevel')),
  });
  return Object.keys(made).length > 0 ? made : undefined;
}
