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
import { createStack } from '../stack.ts';
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
  return manifestReading('serverless', facts, told, { includes: state === null ? [] : [state.path] });
}

/** What the framework keeps beside the template: what the service said once its variables were worked out. */
type State = { path: string; stage: string | null; region: string | null; provider: Part };

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
  const provider = new Part(document.value, topOf(document)).at('service', 'provider');
  const text = (name: string): string | null => provider.at(name).text;
  return { path, stage: text('stage'), region: text('region'), provider };
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
