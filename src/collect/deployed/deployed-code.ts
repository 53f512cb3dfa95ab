import type { Fact, Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import { isObject, member, wordOf } from '../manifests/resource.ts';

/** What the platform says of the code that a function runs now, and where it stands. */
export type Configuration = { value: Json; at: string[] };

/** As deep as any answer of the command line has a configuration: `Functions[0]`, `Configuration`, within a list of answers. */
const MAX_DEPTH = 4;

/** Every configuration of a function in an answer, with its path of keys there. */
export function configurationsIn(value: Json, at: string[] = []): Configuration[] {
  if (at.length > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => configurationsIn(item, [...at, String(index)]));
  if (!isObject(value)) return [];
  if (wordOf(member(value, 'CodeSha256')) !== '') return wordOf(member(value, 'FunctionName')) ? [{ value, at }] : [];
  return Object.entries(value).flatMap(([name, item]) => configurationsIn(item, [...at, name]));
}

/** Of a zip Lambda gives the digest in base64, of an image the digest of its manifest in hexadecimal. */
function hexadecimal(digest: string): string | Hole {
  if (/^[0-9a-f]{64}$/i.test(digest)) return digest.toLowerCase();
  const bytes = Buffer.from(digest, 'base64');
  if (bytes.length === 32 && bytes.toString('base64') === digest) return bytes.toString('hex');
  return { unresolved: 'what stands as the digest of the code is no SHA-256' };
}

function instant(text: string): string | null {
  const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** The code that a function runs, as a fact. `path` names the answer; `place` is where the configuration stands in it. */
export function deployedCodeFact({ value, at }: Configuration, path: string, place: Place): Omit<Fact, 'evidence'> {
  const name = wordOf(member(value, 'FunctionName'));
  const version = wordOf(member(value, 'Version')) || '$LATEST';
  return {
    type: 'deployed-code',
    id: `deployed-code:${path}#${[...at, name, version].join('/')}`,
    attributes: {
      name,
      version,
      packageType: wordOf(member(value, 'PackageType')) === 'Image' ? 'image' : 'zip',
      sha256: hexadecimal(wordOf(member(value, 'CodeSha256'))),
      changedAt: instant(wordOf(member(value, 'LastModified'))),
    },
    origins: {},
    place,
  };
}
