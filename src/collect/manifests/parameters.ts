import { secretWord } from '../../mask/secret-names.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';
import { hole, oneOf } from './candidates.ts';
import type { Linked } from './linked.ts';
import { isObject, member, wordOf } from './resource.ts';

/** A value that a parameter file or the parent of a nested stack gives. `named`: what it is where only a name is wanted. */
export type Given = { value: Json; named?: Json; origin: Origin | null };

/** What is known of a deployment besides its template. */
export type Supplied = {
  /** Values of parameters that the settings give, and the path of the settings. */
  values: Readonly<Record<string, string>>;
  path: string;
  /** Values from elsewhere; the settings come before them. Undefined: it says nothing of that parameter. */
  given?: (name: string) => Given | undefined;
  /** Pseudo parameters that are known, such as `AWS::Region`. They decide mappings and conditions; texts keep the name. */
  pseudo?: ReadonlyMap<string, string>;
  /** Other templates that are deployed with it. */
  linked?: Linked;
};

/** What a reference to a parameter stands for. `opaque`: its name can stand for it where only a name is wanted. */
export type ParameterValue = { value: Json; named: Json; origin: Origin | null; opaque: boolean };

/** Whether what a parameter holds must not be known to anybody: it says so, or its name does. */
export function isWithheld(name: string, declared: Json | undefined): boolean {
  return saysNoEcho(declared) || secretWord(name) !== null;
}

/** Whether a parameter says NoEcho. */
export function saysNoEcho(declared: Json | undefined): boolean {
  return wordOf(member(declared, 'NoEcho')).toLowerCase() === 'true';
}

/** The value of a parameter: set, else given, else one of those allowed, else its default, else not known. */
export function parameterValue(name: string, declared: Json | undefined, supplied: Supplied): ParameterValue {
  const known = (value: Json, origin: Origin | null): ParameterValue => ({
    value,
    named: value,
    origin,
    opaque: false,
  });
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
  const given = supplied.given?.(name);
  if (given !== undefined) {
    return { ...known(typed(given.value, type), given.origin), named: typed(given.named ?? given.value, type) };
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
  if (isHole(value)) {
    return value.among
      ? hole(
          value.unresolved,
          value.among.map((one) => typed(one, type)),
        )
      : value;
  }
  return wordOf(value)
    .split(',')
    .map((item) => item.trim());
}

/** The parameters that a template declares. */
export function declaredParameters(body: JsonObject): JsonObject {
  return isObject(body.Parameters) ? body.Parameters : {};
}
