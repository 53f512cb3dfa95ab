import { isPlaceholder } from '../../mask/secret-names.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { hole, oneOf } from './candidates.ts';
import { declaredParameters, saysNoEcho } from './parameters.ts';
import { isObject, member } from './resource.ts';
import type { Stack } from './stack.ts';
import { subPieces } from './sub-text.ts';

/** What stands where a value goes, said without the value. */
export type Form =
  | 'literal'
  | 'placeholder'
  | 'empty'
  | 'reference'
  | 'secret-reference'
  | 'parameter'
  | 'secret-parameter';

/** Reasons of holes which say what stands there, though not its value. */
export const ONLY_AFTER_APPLY = 'only known after apply';
export const SENSITIVE = 'sensitive';
export const OF_THE_DEPLOYER = 'a variable of the environment that deploys';

const FORMS_OF_HOLES = new Map<string, Form>([
  // A value is only known then because it comes from a resource.
  [ONLY_AFTER_APPLY, 'reference'],
  // What a tool marks as sensitive and copies into a setting stands there in plain text.
  [SENSITIVE, 'secret-parameter'],
  // Whoever deploys hands it over, and it stands there in plain text.
  [OF_THE_DEPLOYER, 'parameter'],
]);

/** Of several parts of one value, the one that says what the value is. */
const WEIGHT: readonly Form[] = [
  'empty',
  'placeholder',
  'literal',
  'reference',
  'parameter',
  'secret-reference',
  'secret-parameter',
];

/** The form of a value as it is written; a hole where a condition that is not known chooses between forms. */
export function formOf(stack: Stack, value: Json | undefined): Json {
  if (isHole(value)) return FORMS_OF_HOLES.get(value.unresolved) ?? hole(value.unresolved);
  const forms = branchesOf(stack, value).map((branch) => plainForm(stack, branch));
  return oneOf('a condition chooses what stands there', forms);
}

/** Both branches of an Fn::If whose condition is not known, the one that counts of one that is; else the value itself. */
export function branchesOf(stack: Stack, value: Json | undefined): (Json | undefined)[] {
  const parts = member(value, 'Fn::If');
  if (!Array.isArray(parts) || typeof parts[0] !== 'string') return [value];
  const { holds, assumed } = stack.resolver.conditionState(parts[0]);
  const chosen = holds === null || assumed ? parts.slice(1, 3) : [holds ? parts[1] : parts[2]];
  return chosen.flatMap((branch) => branchesOf(stack, branch));
}

function plainForm(stack: Stack, value: Json | undefined): Form {
  if (value === undefined || value === null || value === '') return 'empty';
  if (typeof value !== 'object') return textForm(String(value));
  const name = member(value, 'Ref');
  if (typeof name === 'string') return name === 'AWS::NoValue' ? 'empty' : nameForm(stack, name);
  const sub = member(value, 'Fn::Sub');
  if (sub !== undefined) return subForm(stack, sub);
  if (member(value, 'Fn::GetAtt') !== undefined || member(value, 'Fn::ImportValue') !== undefined) return 'reference';
  if (member(value, 'Fn::FindInMap') !== undefined) {
    const found = stack.resolver.resolve(value).value;
    return typeof found === 'string' ? textForm(found) : 'literal';
  }
  return heaviest(parts(value).map((part) => plainForm(stack, part)));
}

function parts(value: Json): Json[] {
  return Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
}

function heaviest(forms: Form[]): Form {
  return WEIGHT.findLast((form) => forms.includes(form)) ?? 'empty';
}

function textForm(text: string): Form {
  if (text === '') return 'empty';
  if (text.includes('{{resolve:')) return 'secret-reference';
  return isPlaceholder(text) ? 'placeholder' : 'literal';
}

function nameForm(stack: Stack, name: string): Form {
  const declared = declaredParameters(stack.template.body);
  if (!Object.hasOwn(declared, name)) return 'reference';
  return saysNoEcho(declared[name]) ? 'secret-parameter' : 'parameter';
}

function subForm(stack: Stack, sub: Json): Form {
  const [source, variables] = Array.isArray(sub) ? sub : [sub];
  if (typeof source !== 'string') return 'literal';
  if (source.includes('{{resolve:')) return 'secret-reference';
  const forms = subPieces(source).map((piece): Form => {
    if ('text' in piece) return 'literal';
    const given = member(variables, piece.name);
    return given === undefined ? nameForm(stack, piece.name) : plainForm(stack, given);
  });
  const form = heaviest(forms);
  return form === 'literal' ? textForm(source) : form;
}
