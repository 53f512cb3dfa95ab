import { isHole } from '../../../model/hole.ts';
import { isObject } from '../resource.ts';
import { add, addOutput, type Expansion, isOn, join, ref } from './expansion.ts';
import { tagList } from './function-settings.ts';
import { object, type Part } from './part.ts';

const BUCKET = 'ServerlessDeploymentBucket';

/** The bucket that the framework uploads to, where the service names none. */
export function expandDeploymentBucket(expansion: Expansion): void {
  const { provider } = expansion.service;
  const setting = provider.at('deploymentBucket');
  const map = isObject(setting.value) && !isHole(setting.value);
  const name = map ? setting.at('name') : setting;
  if (name.there) {
    addOutput(expansion, `${BUCKET}Name`, name.value ?? null);
    return;
  }
  const settings = map ? setting : setting.with(undefined);
  const rule = object({ ServerSideEncryptionByDefault: object({ SSEAlgorithm: 'AES256' }) });
  add(expansion, setting.there ? setting : provider, BUCKET, 'AWS::S3::Bucket', {
    BucketEncryption: object({ ServerSideEncryptionConfiguration: [rule] }),
    Tags: settings.at('tags').there ? tagList(settings.at('tags')) : undefined,
    PublicAccessBlockConfiguration: isOn(settings.at('blockPublicAccess')) === true ? allBlocked() : undefined,
    VersioningConfiguration: isOn(settings.at('versioning')) === true ? object({ Status: 'Enabled' }) : undefined,
  });
  addOutput(expansion, `${BUCKET}Name`, ref(BUCKET));
  if (isOn(settings.at('skipPolicySetup')) !== true) policy(expansion, setting.there ? setting : provider);
}

function allBlocked(): ReturnType<typeof object> {
  return object({
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  });
}

/** Refuses requests that are not encrypted. */
function policy(expansion: Expansion, from: Part): void {
  const arn = (rest: string): ReturnType<typeof join> =>
    join('', ['arn:', ref('AWS::Partition'), ':s3:::', ref(BUCKET), ...(rest === '' ? [] : [rest])]);
  const statement = object({
    Action: 's3:*',
    Effect: 'Deny',
    Principal: '*',
    Resource: [arn('/*'), arn('')],
    Condition: object({ Bool: object({ 'aws:SecureTransport': false }) }),
  });
  add(expansion, from, `${BUCKET}Policy`, 'AWS::S3::BucketPolicy', {
    Bucket: ref(BUCKET),
    PolicyDocument: object({ Statement: [statement] }),
  });
}
