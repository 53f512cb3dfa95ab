import { isPlaceholder, secretWord } from '../../../mask/secret-names.ts';
import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';

/** Tags as a list of names and values, from CloudFormation's list of keys and values or from a map. */
export function readTags(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map((tag) => {
      if (isHole(tag)) return hole(tag.unresolved);
      if (!isObject(tag)) return hole('a tag that is no object');
      return readTag(readAs(tag.Key, text, hole('a tag without a key')), tag.Value);
    });
  }
  if (!isObject(value)) return hole('tags that are neither a list nor a map');
  return Object.entries(value).map(([name, item]) => readTag(name, item));
}

/** The value of a tag that is called as a secret is stays where it is, unless it only stands for one. */
function readTag(name: Json, written: Json | undefined): Json {
  const value = readAs(written, text, '');
  const secret = typeof name === 'string' && secretWord(name) !== null;
  const tells = secret && !(typeof value === 'string' && isPlaceholder(value));
  return { name, value: tells ? hole('withheld, since it may be a secret') : value };
}
