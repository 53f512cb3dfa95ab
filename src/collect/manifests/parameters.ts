import { secretWord } from '../../mask/secret-names.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';
import { hole, oneOf } from './candidates.ts';
import { isObject, member, wordOf } from './resource.ts';

/** Values of parameters that the configuration gives, and the file that gives them. */
export type Supplied = { values: Readonly<Record<string, string>>; path: string };

/** What a reference to a parameter stands for. `opaque`: its name can stand for it where only a name is wanted. */
export type ParameterValue = { value: Json; origin: Origin | null; opaque: boolean };

/** Whether what a parameter holds must not be known to anybody: it says so, or its name does. */
export function isWithheld(name: string, declared: Json | undefined): boolean {
  return saysNoEcho(declared) || secretWord(name) !== null;
}

/** Whether a parameter says NoEcho. */
export function saysNoEcho(declared: Json | undefined): boolean {
  return wordOf(member(declared, 'NoEcho')).toLowerCase() === 'true';
}

/** The value of a parameter: supplied, else one of those allowed, else its default, else not known. */
export function parameterValue(name: string, declared: Json | undefined, supplied: Supplied): ParameterValue {
  const known = (value: Json, origin: Origin | null): ParameterValue => ({ value, origin, opaque: false });
  if (isWithheld(name, declared)) return known(hole(`value withheld: parameter ${name} is a secret`), null);
  const type = wordOf(member(declared, 'Type'));
  if (type.startsWith('AWS::SSM::Parameter::')) {
    return { ...known(hole(`parameter ${name} is read from SSM at deployment`), null), opaque: true };
  }
  if (Object.hasOwn(supplied.values, name)) {
    const place = {
      path: supplied.path,
      line: null,
      column: null,
      pointer: `/collect/manifests/parameters/${name}`,
    };
    return known(typed(supplied.values[name] ?? '', type), { kind: 'literal', from: `parameter ${name}`, place });
  }
  const allowed = isObject(declared) ? declared.AllowedValues : undefined;
  if (Array.isArray(allowed) && allowed.length > 0) {
    const reason = `parameter ${name} is chosen at deployment`;
    return known(
      oneOf(
        reason,
        allowed.map((value) => typed(value, type)),
      ),
      {
        kind: 'conditional',
        from: `allowed values of parameter ${name}`,
      },
    );
  }
  const standard = member(declared, 'Default');
  if (standard === undefined) return known(hole(`parameter ${name} has no default and no value was supplied`), null);
  return known(typed(standard, type), { kind: 'assumed', from: `default of parameter ${name}` });
}

function typed(value: Json, type: string): Json {
  if (!/^(CommaDelimitedList|List<.*>)$/.test(type) || Array.isArray(value)) return value;
  return wordOf(value)
    .split(',')
    .map((item) => item.trim());
}

/** The parameters that a template declares. */
export function declaredParameters(body: JsonObject): JsonObject {
  return isObject(body.Parameters) ? body.Parameters : {};
}
