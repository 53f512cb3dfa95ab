import { posix } from 'node:path';
import type { Json } from '../../../model/json.ts';
import { choice, originAt, pick, readAs, type Source, text } from '../attribute.ts';
import { hole, lift } from '../candidates.ts';
import { isObject, wordOf } from '../resource.ts';
import { type Draft, none, type Stack, set, standard } from '../stack.ts';

const PACKAGES = choice({ Zip: 'zip', Image: 'image' });

/** Sets packageType, runtime, handler, codeForm and codeLocation. */
export function setCode(fact: Draft, stack: Stack, source: Source): void {
  const code = pick(source.value, ['Code']);
  const isImage = pick(code, ['ImageUri']) !== undefined;
  const packageType = isImage ? none('image') : standard('zip', 'Lambda: Zip');
  set(fact, 'packageType', source, ['PackageType'], PACKAGES, packageType);
  const noRuntime = fact.attributes.packageType === 'image' ? null : hole('no runtime is stated');
  set(fact, 'runtime', source, ['Runtime'], text, none(noRuntime));
  set(fact, 'handler', source, ['Handler'], text, none());
  const unstated = hole('the template does not say where the code is');
  fact.attributes.codeForm = readAs(code, codeForm, unstated);
  fact.attributes.codeLocation = readAs(code, (value) => codeLocation(value, stack.path), unstated);
  const origin = originAt(source, ['Code']);
  if (origin) fact.origins['/codeForm'] = fact.origins['/codeLocation'] = origin;
}

/** Of Code or Content: a path, or an object that says where the code is. */
export function codeForm(code: Json): Json {
  if (typeof code === 'string') return code.startsWith('s3://') ? 's3' : 'local';
  if (!isObject(code)) return hole('code that is neither a path nor an object');
  if (code.ZipFile !== undefined) return 'inline';
  if (code.ImageUri !== undefined) return 'image';
  return code.S3Bucket !== undefined || code.S3Key !== undefined
    ? 's3'
    : hole('code of a form that is not known to us');
}

/** The same as a path below the root or an address; null: it stands in the template. */
export function codeLocation(code: Json, template: string): Json {
  if (typeof code === 'string') return /^[a-z0-9]+:\/\//.test(code) ? code : belowRoot(code, template);
  if (!isObject(code)) return hole('code that is neither a path nor an object');
  if (code.ZipFile !== undefined) return null;
  if (code.ImageUri !== undefined) return readAs(code.ImageUri, text, null);
  if (code.S3Bucket === undefined || code.S3Key === undefined) return hole('the S3 address is not complete');
  return lift([code.S3Bucket, code.S3Key], ([bucket, key]) => `s3://${wordOf(bucket)}/${wordOf(key)}`);
}

/** A path as the template writes it, from its own folder, as one below the root. */
function belowRoot(path: string, template: string): Json {
  const below = posix.normalize(posix.join(posix.dirname(template), path.replaceAll('\\', '/')));
  if (below === '..' || below.startsWith('../') || path.startsWith('/')) return hole('the code lies outside the root');
  return below.replace(/\/$/, '');
}
