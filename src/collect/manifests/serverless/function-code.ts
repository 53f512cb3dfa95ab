import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';
import { type Expansion, type Fn, firstSet, ref } from './expansion.ts';
import { type Made, object, type Part } from './part.ts';

/** Where the code of a function comes from. What the framework packs itself has no name before it is packed. */
export function codeOf(expansion: Expansion, { part }: Fn): Made {
  const image = firstSet(part.at('image'));
  if (image !== undefined) return object({ ImageUri: imageUri(expansion, image) });
  const artifact = firstSet(part.at('package', 'artifact'), expansion.service.at('package', 'artifact'));
  if (artifact !== undefined) return artifact;
  const bucket = bucketName(expansion);
  return object({ S3Bucket: bucket, S3Key: hole('the framework names it when it packs the code') });
}

/** The bucket that the framework uploads to: one that is named, or its own. */
export function bucketName(expansion: Expansion): Made {
  const bucket = expansion.service.provider.at('deploymentBucket');
  const named = isObject(bucket.value) ? bucket.at('name') : bucket;
  return named.there ? named : ref('ServerlessDeploymentBucket');
}

function imageUri(expansion: Expansion, image: Part): Part {
  const uri = image.at('uri');
  if (uri.there) return uri;
  const named = image.at('name').there ? image.at('name') : image;
  const name = named.text;
  if (name === null) return named.with(unknown(named.value));
  if (/\.dkr\.ecr\./.test(name)) return named;
  const declared = expansion.service.provider.at('ecr', 'images', name);
  const stated = declared.at('uri').there ? declared.at('uri') : declared;
  if (stated.text !== null && /\.dkr\.ecr\./.test(stated.text)) return stated;
  return declared.with(
    hole(declared.there ? 'the image is built at deployment' : 'the image is not declared in provider.ecr'),
  );
}

function unknown(value: Json | undefined): Json {
  return isObject(value) ? value : hole('an image that is no text');
}
