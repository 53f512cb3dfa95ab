import type { Json } from '../../../model/json.ts';
import { isObject, member, wordOf } from '../resource.ts';
import type { Template } from '../template.ts';

/** Construct path that CDK writes into a resource's metadata: `Orders/CreateOrder/Resource`. */
const PATH = 'aws:cdk:path';

/** Path of the construct that a resource was made from, as `Orders/CreateOrder`; null where it says none. */
export function constructPath(attributes: Json | undefined): string | null {
  const path = member(member(attributes, 'Metadata'), PATH);
  return typeof path === 'string' && path !== '' ? path.replace(/\/(Resource|Default)$/, '') : null;
}

/** Whether CDK wrote a template: a resource says which construct it is, or is CDK's own word on its version. */
export function isCdk(template: Template): boolean {
  const resources = member(template.body, 'Resources');
  return Object.values(isObject(resources) ? resources : {}).some(
    (resource) => member(member(resource, 'Metadata'), PATH) !== undefined || member(resource, 'Type') === CDK_METADATA,
  );
}

const CDK_METADATA = 'AWS::CDK::Metadata';

/**
 * What aws-cdk-lib puts into a stack by itself, once for all that need it: names of providers of custom resources, which stand in
 * the path as `<name>CustomResourceProvider`.
 */
const PROVIDERS = new Set([
  'AWSCDK.Trigger',
  'AWSCDKCfnUtilsProvider',
  'Custom::AWSCDKOpenIdConnectProvider',
  'Custom::CrossAccountZoneDelegation',
  'Custom::CrossRegionExportReader',
  'Custom::CrossRegionExportWriter',
  'Custom::CrossRegionStringParameterReader',
  'Custom::DeleteExistingRecordSet',
  'Custom::ECRAutoDeleteImages',
  'Custom::S3AutoDeleteObjects',
  'Custom::SyntheticsAutoDeleteUnderlyingResources',
  'Custom::VpcRestrictDefaultSG',
]);

/** The same for its singleton functions: a word, then the 32 digits that tell it apart, then what else does. */
const SINGLETONS = [
  '679f53fac002430cb0da5b7982bd2287', // AwsCustomResource
  'b4cf1abd4e4f4bc699441af7ccd9ec37', // events-targets: AwsApi
  'aae0aa3c5b4d4f87b02d85b201efdd8a', // LogRetention
  '050a0587b7544547bf325f094a3db834', // BucketNotificationsHandler
  '8693bb64968944b69aafb0cc9eb8756c', // BucketDeployment
  '224e77f9a32e4b4dac32983477abba16', // ses: DropSpamReceiptRule
  'da2d1181604e4a4586941a6abd7fe42d', // stepfunctions-tasks: EvaluateExpression
  '1488541a7b23466481b69b4408076b81', // integ-tests: assertions
];

/** Constructs of the framework at any depth: the provider framework, and the nested stacks in which some providers live. */
const PARTS =
  /^(framework-(onEvent|isComplete|onTimeout)|waiter-state-machine|@aws-cdk--aws-(eks|dynamodb)\..+|CertificateRequestorFunction|DrainECSHook|CDKMetadata|AwsCliLayer)$/;

/** Whether a resource is one that CDK adds by itself, by its type and the path of its construct. */
export function isFrameworkMade(type: string, path: string | null): boolean {
  if (type === CDK_METADATA) return true;
  return path?.split('/').some(isFrameworkConstruct) ?? false;
}

function isFrameworkConstruct(name: string): boolean {
  const provider = /^(.+)CustomResourceProvider$/.exec(name)?.[1];
  if (provider !== undefined) return PROVIDERS.has(provider);
  if (PARTS.test(name)) return true;
  const digits = /[0-9a-f]{32}/i.exec(name)?.[0].toLowerCase();
  return digits !== undefined && SINGLETONS.includes(digits);
}

/** The folder or file of a function's code, below the template's folder, that CDK notes beside it; null: none. */
export function assetPath(attributes: Json | undefined, property: string): string | null {
  const metadata = member(attributes, 'Metadata');
  if (member(metadata, 'aws:asset:property') !== property) return null;
  return wordOf(member(metadata, 'aws:asset:path')) || null;
}
