import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import checkSchema from '../../docs/schema/check.schema.json' with { type: 'json' };
import frameworkSchema from '../../docs/schema/framework.schema.json' with { type: 'json' };
import type { Json } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { compile } from '../schema/compile.ts';
import { attributeNames } from './keywords.ts';
import { type Keys, refusal, type Source } from './source-text.ts';
import { suggest } from './suggest.ts';

const SCHEMAS = { check: checkSchema, framework: frameworkSchema };

const validators = new Map<string, ValidateFunction>();

function validatorOf(kind: keyof typeof SCHEMAS): ValidateFunction {
  const known = validators.get(kind);
  if (known !== undefined) return known;
  const made = compile(SCHEMAS[kind]);
  validators.set(kind, made);
  return made;
}

/** Keys of an error's place, numbers for the elements of lists. */
function keysOf({ instancePath }: ErrorObject, value: Json): Keys {
  let at: Json | undefined = value;
  return instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((name) => {
      const key = Array.isArray(at) ? Number(name) : name;
      at = typeof at === 'object' && at !== null ? (at as Record<string, Json>)[name] : undefined;
      return key;
    });
}

function messageOf(error: ErrorObject): string {
  const { keyword, params, parentSchema } = error;
  switch (keyword) {
    case 'additionalProperties':
      return `There is no key ${params.additionalProperty}.${suggest(params.additionalProperty, attributeNames({ properties: parentSchema?.properties ?? {} }))}`;
    case 'required':
      return `The key ${params.missingProperty} is missing: add it.`;
    case 'enum':
      return `This is none of ${params.allowedValues.join(', ')}.${suggest(String(error.data), params.allowedValues)}`;
    case 'not':
      return 'fact and files do not go together: an example is one or the other.';
    default:
      return `This ${error.message ?? 'is not allowed'}.`;
  }
}

/** Holds a file against docs/schema/<kind>.schema.json; each problem with its place and what to do. */
export function shapeProblems(kind: keyof typeof SCHEMAS, source: Source): Problem[] {
  const validate = validatorOf(kind);
  if (validate(source.value)) return [];
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'propertyNames');
  return errors.map((error) => {
    const keys = keysOf(error, source.value);
    const extra: unknown = error.params.additionalProperty;
    const place = source.placeOf(typeof extra === 'string' ? [...keys, extra] : keys);
    return refusal(`${kind}-shape`, messageOf(error), place);
  });
}
