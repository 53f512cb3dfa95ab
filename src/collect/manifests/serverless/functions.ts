import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import { hole, lift } from '../candidates.ts';
import { isObject, wordOf } from '../resource.ts';
import {
  add,
  type Draft,
  type Expansion,
  type Fn,
  firstSet,
  framework,
  getAtt,
  grant,
  isOn,
  tell,
} from './expansion.ts';
import { expandAsync } from './function-async.ts';
import { codeOf } from './function-code.ts';
import { codeSigning, durable, environment, logging, runtimeManagement, tagList, vpc } from './function-settings.ts';
import { expandFunctionUrl } from './function-url.ts';
import { expandVersion } from './function-version.ts';
import { functionLogicalId, resourceName } from './naming.ts';
import { list, type Made, object, Part } from './part.ts';
import { planRole } from './role-plan.ts';
import type { Service } from './service.ts';
import { sizeOf } from './variables.ts';

/** Values that all functions together may take over from the provider. */
const MAX_TAKEN_OVER = 400_000;

/** Every function of the service, before anything is made of it. */
export function declaredFunctions(service: Service): Map<string, Fn> {
  const functions = new Map<string, Fn>();
  const most = Math.floor(MAX_TAKEN_OVER / sizeOf(service.provider.value));
  if (service.functions.length > most) {
    const message = `All functions together take over more than ${MAX_TAKEN_OVER} values from the provider; only the first ${most} are read.`;
    service.tell('cap-reached', message, service.provider.spot);
  }
  for (const [key, part] of service.functions.slice(0, most)) {
    if (!isObject(part.value) || isHole(part.value)) {
      const message = `The function ${key} is not known${isHole(part.value) ? `: ${part.value.unresolved}` : ', since it is no map'}.`;
      service.tell('unresolved-part', message, part.spot);
      continue;
    }
    const condition = part.at('condition').value;
    functions.set(key, {
      key,
      part,
      id: functionLogicalId(key),
      name: nameOfFunction(service, key, part),
      role: planRole(service, key, part),
      alias: aliasOf(key, part),
      condition: typeof condition === 'string' ? condition : null,
    });
  }
  return functions;
}

function nameOfFunction(service: Service, key: string, part: Part): Part {
  const stated = part.at('name');
  if (stated.there) return stated;
  const text = lift(
    [service.name.value ?? hole('the service has no name'), service.stage.value ?? null],
    ([name, stage]) => `${wordOf(name)}-${wordOf(stage)}-${key}`,
  );
  const origin = [service.stage.origin, service.name.origin].find((one) => one?.kind === 'assumed');
  return new Part(text, part.spot, origin ?? null);
}

function aliasOf(key: string, part: Part): Fn['alias'] {
  const name = resourceName(key);
  if (isOn(part.at('durableConfig'))) return { id: `${name}DurableLambdaAlias`, name: 'durable' };
  if (isOn(part.at('provisionedConcurrency'))) return { id: `${name}ProvConcLambdaAlias`, name: 'provisioned' };
  return isOn(part.at('snapStart')) ? { id: `${name}SnapStartLambdaAlias`, name: 'snapstart' } : null;
}

/** Makes the function itself, its log group, version and alias, its address and what becomes of asynchronous calls. */
export function expandFunction(expansion: Expansion, fn: Fn): void {
  const { service } = expansion;
  const { provider } = service;
  const { part } = fn;
  const own = (name: string): Part => part.at(name);
  const edge = part
    .at('events')
    .items()
    .some((event) => event.at('cloudFront').there);
  const either = (name: string): Part | undefined => firstSet(own(name), provider.at(name));
  const image = own('image').there;
  if (!image && !own('handler').there) {
    tell(expansion, 'serverless-refused', `The function ${fn.key} names neither a handler nor an image.`, part);
  }
  const properties: { [name: string]: Made } = {
    FunctionName: fn.name,
    Code: codeOf(expansion, fn),
    PackageType: image ? 'Image' : undefined,
    Handler: image ? undefined : defined(own('handler')),
    Runtime: image ? undefined : (either('runtime') ?? standardRuntime(part)),
    MemorySize:
      firstSet(own('memorySize')) ??
      (edge ? framework(128, part.spot, '128 MB for Lambda@Edge') : firstSet(provider.at('memorySize'))) ??
      framework(1024, part.spot, '1024 MB'),
    Timeout:
      firstSet(own('timeout')) ??
      (edge ? framework(5, part.spot, '5 seconds for Lambda@Edge') : firstSet(provider.at('timeout'))) ??
      framework(6, part.spot, '6 seconds'),
    Architectures: listOfOne(either('architecture')),
    Description: firstSet(own('description')),
    SnapStart: isOn(own('snapStart')) === true ? object({ ApplyOn: 'PublishedVersions' }) : undefined,
    EphemeralStorage: nested('Size', firstSet(own('ephemeralStorageSize'))),
    RecursiveLoop: firstSet(own('recursiveLoop')),
    TenancyConfig: nested('TenantIsolationMode', firstSet(own('tenancy').at('mode'))),
    CodeSigningConfigArn: codeSigning(own('codeSigningConfig'), own('codeSigningConfigArn')),
    RuntimeManagementConfig: runtimeManagement(own('runtimeManagement'), provider.at('runtimeManagement')),
    Tags: tagList(provider.at('tags'), own('tags')),
    Environment: edge ? undefined : nested('Variables', environment(provider.at('environment'), own('environment'))),
    Role: roleValue(fn),
    VpcConfig: edge ? undefined : vpc(own('vpc'), provider.at('vpc')),
    ReservedConcurrentExecutions: own('reservedConcurrency').there ? own('reservedConcurrency') : undefined,
    Layers: defined(own('layers')) ?? defined(provider.at('layers')),
    DurableConfig: durable(own('durableConfig')),
    LoggingConfig: logging(firstSet(own('logs'), provider.at('logs', 'lambda'))),
    ...settingsWithGrants(expansion, fn),
  };
  const draft = add(expansion, part, fn.id, 'AWS::Lambda::Function', properties, { condition: fn.condition });
  draft.madeBy = 'template';
  const dependencies = [
    ...own('dependsOn')
      .items()
      .flatMap(({ text }) => text ?? []),
    ...roleDependency(fn),
  ];
  if (dependencies.length > 0) draft.attributes.DependsOn = dependencies;
  if (edge) draft.attributes.DeletionPolicy = 'Retain';
  logGroup(expansion, fn);
  expandVersion(expansion, fn, edge);
  expandFunctionUrl(expansion, fn);
  expandAsync(expansion, fn);
}

/** What the function asks for that its role must allow: dead letters, keys, traces, file systems. */
function settingsWithGrants(expansion: Expansion, fn: Fn): { [name: string]: Made } {
  const { provider } = expansion.service;
  const { part } = fn;
  const onError = firstSet(part.at('onError'));
  if (onError?.text !== null && onError !== undefined) grant(expansion, fn, onError, ['sns:Publish'], [onError]);
  const key = firstSet(part.at('kmsKeyArn'), provider.at('kmsKeyArn'), expansion.service.at('service', 'awsKmsKeyArn'));
  if (key?.text !== null && key !== undefined)
    grant(expansion, fn, key, ['kms:Decrypt'], [key], { group: `kms ${key.text}`, once: true });
  const tracing = firstSet(part.at('tracing'), provider.at('tracing', 'lambda'));
  if (tracing !== undefined) {
    const actions = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'];
    grant(expansion, fn, tracing, actions, ['*'], { group: 'xray', once: true });
  }
  const files = part.at('fileSystemConfig');
  if (files.there) {
    const actions = ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'];
    grant(expansion, fn, files, actions, [files.at('arn')]);
  }
  return {
    DeadLetterConfig: nested('TargetArn', onError),
    KmsKeyArn: key,
    TracingConfig: nested('Mode', tracing?.value === true ? tracing.with('Active') : tracing),
    FileSystemConfigs: files.there
      ? list([files.with(object({ Arn: files.at('arn'), LocalMountPath: files.at('localMountPath') }))])
      : undefined,
  };
}

function defined(part: Part): Part | undefined {
  return part.there ? part : undefined;
}

function standardRuntime(part: Part): Part {
  return part
    .at('handler')
    .with(hole('no runtime is stated, and which one the framework takes depends on its version'));
}

function nested(name: string, value: Made): JsonObject | undefined {
  return value === undefined ? undefined : object({ [name]: value });
}

function listOfOne(value: Part | undefined): Json[] | undefined {
  return value === undefined ? undefined : list([value]);
}

function roleValue({ role }: Fn): Made {
  if (role.kind === 'given') return role.value;
  if (role.kind === 'unknown') return hole('which role it runs under depends on the version of the framework');
  return getAtt(role.kind === 'own' ? role.logicalId : 'IamRoleLambdaExecution', 'Arn');
}

function roleDependency({ role }: Fn): string[] {
  return role.kind === 'given' && role.logicalId !== null ? [role.logicalId] : [];
}

function logGroup(expansion: Expansion, fn: Fn): Draft | undefined {
  const { provider } = expansion.service;
  if (isOn(fn.part.at('disableLogs')) === true) return undefined;
  const retention = firstSet(fn.part.at('logRetentionInDays'), provider.at('logRetentionInDays'));
  const properties = {
    LogGroupName: fn.name.with(logGroupName(fn)),
    RetentionInDays: retention,
    DataProtectionPolicy: firstSet(fn.part.at('logDataProtectionPolicy'), provider.at('logDataProtectionPolicy')),
  };
  const id = `${resourceName(fn.key)}LogGroup`;
  return add(expansion, fn.part, id, 'AWS::Logs::LogGroup', properties, { condition: fn.condition });
}

function logGroupName({ name }: Fn): Json {
  if (typeof name.value === 'object' && name.value !== null && !isHole(name.value)) {
    return object({ 'Fn::Join': ['', ['/aws/lambda/', name.value]] });
  }
  return lift([name.value ?? null], ([text]) => `/aws/lambda/${wordOf(text)}`);
}
