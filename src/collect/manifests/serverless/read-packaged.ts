import { posix } from 'node:path';
import type { JsonObject } from '../../../model/json.ts';
import type { ReadContext, Reader, Reading } from '../../reader.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { hole } from '../candidates.ts';
import { declaredResources, resourceProblems } from '../declared-resources.ts';
import { opaqueMacros } from '../macros.ts';
import { manifestReading, unreadManifest } from '../manifest-reading.ts';
import { createResolver } from '../resolve.ts';
import { isObject, member, type Resource } from '../resource.ts';
import { createStack, type Draft } from '../stack.ts';
import { stackFacts } from '../stack-facts.ts';
import { MAX_TEMPLATE_BYTES, parseTemplate, tooBig } from '../template.ts';
import { readDocument } from './document.ts';
import { object, Part, topOf } from './part.ts';
import { stageDescription } from './rest-stage.ts';

const PACKAGED = /(?:^|\/)\.serverless\/cloudformation-template-update-stack\.json$/;

/** Logical ids of what the framework makes by itself, by type; everything else is a function or an event that the service declares. */
const FRAMEWORK: ReadonlyMap<string, RegExp> = new Map([
  ['AWS::IAM::Role', /^IamRoleCustomResourcesLambdaExecution$|IamRoleLambdaExecution$/],
  [
    'AWS::Lambda::Permission',
    /LambdaPermission(?:ApiGateway|HttpApi|Websockets|Fn|FnUrl|Alb|RegisterTarget|.*S3|.*SNS|EventsRule.*|Iot.*|Alexa.*|Logs.*|CognitoUserPool.*)$|EventBridgeLambdaPermission\d+$|LambdaFunctionInvokePermission$|LambdaAuthorizerPermissionHttpApi$/,
  ],
  ['AWS::Lambda::Function', /^CustomDashresource/],
  ['AWS::SQS::QueuePolicy', /To.+DLQPolicy$/],
]);

/** Types that only the framework declares where their id is its own. */
const ALWAYS = /^(?:ServerlessDeploymentBucket|ApiGateway|HttpApi|Websockets|CustomApiGatewayAccountCloudWatchRole)/;

function read(file: SourceFile, context: ReadContext): Reading {
  const whole = { path: file.path, line: null, column: null, pointer: null };
  if (file.size > MAX_TEMPLATE_BYTES) return unreadManifest('serverless', [tooBig(whole)]);
  const { template, problems } = parseTemplate(readWhole(file), file.path);
  if (template === null) return unreadManifest('serverless', problems);
  const state = stateOf(file, context);
  const { parameters, stage } = context.config.collect.manifests;
  const resolver = createResolver(template, { values: parameters, path: context.config.path ?? '.evidence.yml' });
  const { macros, problems: opaque } = opaqueMacros(template);
  const told = [...problems, ...resourceProblems(template), ...opaque];
  const resources = declaredResources(template).map((resource) => asMade(resource, state));
  const stack = createStack(template, resolver, resources, told, stage ?? state?.stage ?? null);
  const facts = stackFacts(stack, 'serverless', macros, state?.region ?? null);
  for (const fact of facts)
    if (fact.type === 'function' && fact.attributes.madeBy === 'template') asStated(fact, state);
  return manifestReading('serverless', facts, told, { includes: state === null ? [] : [state.path] });
}

/** What the framework keeps beside the template: what the service said once its variables were worked out; functions by name. */
type State = {
  path: string;
  stage: string | null;
  region: string | null;
  provider: Part;
  functions: ReadonlyMap<string, Part>;
};

function stateOf(file: SourceFile, { files }: ReadContext): State | null {
  const path = posix.join(posix.dirname(file.path), 'serverless-state.json');
  const found = files.get(path);
  if (found === undefined || found.size > MAX_TEMPLATE_BYTES) return null;
  let bytes: Buffer;
  try {
    bytes = readWhole(found);
  } catch {
    return null;
  }
  const { document } = readDocument(bytes, path);
  if (document === null) return null;
  const service = new Part(document.value, topOf(document)).at('service');
  const provider = service.at('provider');
  const text = (name: string): string | null => provider.at(name).text;
  const functions = new Map(
    service
      .at('functions')
      .entries()
      .map(([key, part]) => [part.at('name').text ?? key, part]),
  );
  return { path, stage: text('stage'), region: text('region'), provider, functions };
}

/** What the framework writes of a function where the service says nothing, by the word for it among `declared`. */
const WRITTEN = [
  { word: 'timeout', setting: 'timeout', attribute: 'timeoutSeconds', value: 6 },
  { word: 'memory', setting: 'memorySize', attribute: 'memoryMb', value: 1024 },
] as const;

/**
 * The template states a timeout and a memory size of every function. Where they are the framework's, serverless-state.json can tell
 * whether the service says so too; of the timeout it keeps what the framework filled in.
 */
function asStated({ attributes, origins }: Draft, state: State | null): void {
  const { declared } = attributes;
  if (!Array.isArray(declared)) return;
  const own = state?.functions.get(typeof attributes.name === 'string' ? attributes.name : '');
  attributes.declared = declared.flatMap((word) => {
    const known = WRITTEN.find((one) => one.word === word);
    if (known === undefined || attributes[known.attribute] !== known.value) return [word];
    if (state?.provider.at(known.setting).there) return [word];
    const unsure = hole(`whether ${known.word} is stated: it is what Serverless Framework writes where nothing is`);
    if (own === undefined || known.setting === 'timeout') return [unsure];
    if (own.at(known.setting).there) return [word];
    origins[`/${known.attribute}`] = { kind: 'inherited-default', from: `Serverless Framework: ${known.value} MB` };
    return [];
  });
}

function asMade(resource: Resource, state: State | null): Resource {
  const { logicalId, type } = resource;
  const byTool = ALWAYS.test(logicalId) || FRAMEWORK.get(type)?.test(logicalId) === true;
  if (!byTool) return resource;
  const made: Resource = { ...resource, madeBy: 'serverless' };
  if (type === 'AWS::ApiGateway::Deployment') return { ...made, properties: withStage(made.properties, state) };
  // The framework writes an empty text where there is no policy.
  if (type !== 'AWS::ApiGateway::RestApi' || made.properties.Policy !== '') return made;
  return { ...made, properties: object({ ...made.properties, Policy: undefined }) };
}

/** The framework sets how the stage logs and traces after the deployment, so that the template does not hold it. */
function withStage(properties: JsonObject, state: State | null): JsonObject {
  if (member(properties, 'StageDescription') !== undefined || !isObject(properties)) return properties;
  const unknown = hole('the framework sets it after the deployment, as serverless-state.json would say');
  return object({ ...properties, StageDescription: state === null ? unknown : stageDescription(state.provider) });
}

/** What `serverless package` leaves: the CloudFormation template that is deployed. */
export const packagedServerless: Reader = {
  dialect: 'serverless',
  kind: 'manifest',
  patterns: ['**/.serverless/cloudformation-template-update-stack.json'],
  recognises: (_head, path) => PACKAGED.test(path),
  read,
};
