import { isPlaceholder } from '../../../mask/secret-names.ts';
import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import { oneOf } from '../candidates.ts';
import { wordOf } from '../resource.ts';
import type { Form } from '../value-form.ts';
import type { Tokens } from './tokens.ts';

/** Of several parts of one value, the one that says what the value is. */
const WEIGHT: readonly Form[] = ['literal', 'reference', 'parameter', 'secret-reference', 'secret-parameter'];

/** A value that App Service fetches from a key vault, or from an app configuration that can hold secrets too. */
const FETCHED = /^@Microsoft\.(KeyVault|AppConfiguration)\(/i;

/** Whether App Service fetches a value from elsewhere by itself. */
export function isFetched(text: string): boolean {
  return FETCHED.test(text);
}

/** What kind of value it is, from the tokens in it and how it came to be known. */
export function armForm(value: Json | undefined, origin: Origin | null, tokens: Pick<Tokens, 'inside'>): Json {
  if (isHole(value)) {
    if (!value.among) return 'reference';
    return oneOf(
      'a condition chooses what stands there',
      value.among.map((one) => armForm(one, origin, tokens)),
    );
  }
  if (value === undefined || value === null || value === '') return 'empty';
  const text = typeof value === 'object' ? JSON.stringify(value) : wordOf(value);
  if (isFetched(text)) return 'secret-reference';
  const forms = [...tokens.inside(text).values()].map(({ form }): Form => form ?? 'reference');
  if (forms.length > 0) return WEIGHT.findLast((form) => forms.includes(form)) ?? 'reference';
  if (origin !== null && / parameter /.test(` ${origin.from} `)) return 'parameter';
  return isPlaceholder(text) ? 'placeholder' : 'literal';
}
