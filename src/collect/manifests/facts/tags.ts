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
      return { name: readAs(tag.Key, text, hole('a tag without a key')), value: readAs(tag.Value, text, '') };
    });
  }
  if (!isObject(value)) return hole('tags that are neither a list nor a map');
  return Object.entries(value).map(([name, item]) => ({ name, value: readAs(item, text, '') }));
}
