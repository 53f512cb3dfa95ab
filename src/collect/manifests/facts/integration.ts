import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { functionNamed } from '../function-reference.ts';
import type { Stack } from '../stack.ts';

/** Id of the function behind an integration; null: something else. */
export function integrated(stack: Stack, type: Json | undefined, uri: Json | undefined): Json {
  const kind = typeof type === 'string' ? type.toUpperCase() : type;
  if (kind === undefined || (typeof kind === 'string' && kind !== 'AWS' && kind !== 'AWS_PROXY')) return null;
  if (isHole(uri)) return functionNamed(stack, uri);
  if (typeof uri !== 'string') return null;
  // Another AWS service stands in the place of `lambda` in the URI.
  if (/^arn:.*:apigateway:/.test(uri) && !/:lambda:path\//.test(uri)) return null;
  return functionNamed(stack, uri);
}

/** Whether an integration answers by itself. */
export function isMock(type: Json): Json {
  return typeof type === 'string' && type.toUpperCase() === 'MOCK';
}
