import type { Json } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import { defined, intrinsic, isAbsent, mapOf, picked, Refusal, type SamResource } from './expansion.ts';

const S3_ADDRESS = /^s3:\/\/([^/[\]]+)\/([^?]+)(?:\?versionId=(.+))?$/;

/**
 * `Code` of the function. A path into the repository, which the packaging step uploads before the transform runs, stays the
 * text that it is; `InlineCode` goes before `CodeUri`. Throws a Refusal where what is named can be none.
 */
export function codeOf(resource: SamResource): Json {
  const { properties } = resource;
  if (member(properties, 'PackageType') === 'Image') return imageOf(resource);
  const { InlineCode, CodeUri, SourceKMSKeyArn } = picked(properties, ['InlineCode', 'CodeUri', 'SourceKMSKeyArn']);
  if (InlineCode !== undefined && !isAbsent(InlineCode)) return { ZipFile: InlineCode };
  if (CodeUri === undefined || isAbsent(CodeUri)) {
    if (!leavesCodeOut(resource)) throw new Refusal('ImageUri needs PackageType Image.');
    return '.';
  }
  const code = locationOf(CodeUri, 'CodeUri');
  return isObject(code) && SourceKMSKeyArn !== undefined ? { ...code, SourceKMSKeyArn } : code;
}

/**
 * Whether no code is named. The transform refuses that, and never sees it: the SAM CLI takes the folder of the template, and writes
 * so into the template that it builds.
 */
export function leavesCodeOut({ properties }: SamResource): boolean {
  const named = ['InlineCode', 'CodeUri', 'ImageUri'].some((name) => !isAbsent(member(properties, name)));
  return !named && member(properties, 'PackageType') !== 'Image';
}

/** An S3 address as a text or as a map; a path as it is. Throws a Refusal for anything else. */
export function locationOf(value: Json, name: string): Json {
  if (typeof value === 'string') {
    if (value.includes('{{resolve:')) throw new Refusal(`${name} cannot hold a dynamic reference.`);
    const match = S3_ADDRESS.exec(value);
    if (match?.[1] !== undefined && match[2] !== undefined) {
      return defined({ S3Bucket: match[1], S3Key: match[2], S3ObjectVersion: match[3] });
    }
    if (value.startsWith('s3:') || /^[a-z][a-z0-9+.-]*:\/\//i.test(value))
      throw new Refusal(`${name} is no address of the form s3://bucket/key.`);
    return value;
  }
  if (intrinsic(value) !== null) return value;
  if (!isObject(value)) throw new Refusal(`${name} must be a text or a map.`);
  const [bucket, key] = [member(value, 'Bucket'), member(value, 'Key')];
  if (bucket === undefined || key === undefined) throw new Refusal(`${name} needs Bucket and Key.`);
  return defined({ S3Bucket: bucket, S3Key: key, S3ObjectVersion: member(value, 'Version') });
}

/** An image's address; where it is still to be built, the folder that `Metadata` builds it from. */
function imageOf(resource: SamResource): Json {
  const image = member(resource.properties, 'ImageUri');
  if (image !== undefined) return { ImageUri: image };
  const metadata = mapOf(member(resource.attributes, 'Metadata'), 'Metadata');
  const context = member(metadata ?? undefined, 'DockerContext');
  const file = member(metadata ?? undefined, 'Dockerfile');
  if (context === undefined && file === undefined) throw new Refusal('PackageType Image needs ImageUri.');
  return typeof context === 'string' ? context : '.';
}
