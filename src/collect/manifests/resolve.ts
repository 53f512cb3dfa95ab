import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';
import { type ConditionState, conditionStates } from './conditions.ts';
import { Evaluation } from './evaluation.ts';
import { isSam } from './macros.ts';
import type { Names } from './names.ts';
import { declaredParameters, type ParameterValue, parameterValue, type Supplied } from './parameters.ts';
import { isObject, member } from './resource.ts';
import type { Template } from './template.ts';

/** A value whose intrinsics are worked out. */
export type Resolved = {
  /**
   * A Hole can stand at any position of it. A reference to a resource stands as `${OrdersTable.Arn}`; null among the possible
   * values of a hole means that the property is not there. Undefined: not there (AWS::NoValue).
   */
  value: Json | undefined;
  /** By JSON pointer below the value: where it is not literal, how it came to be known. */
  origins: Record<string, Origin>;
  /** By JSON pointer of a list's item: its index in the list as it is written, where items were left out or added before it. */
  written: Record<string, number>;
};

export type Resolver = {
  /**
   * `arn: true` for policies, sources and targets: an import or a nested stack's output counts as an opaque name that is no
   * wildcard, and a list holds the items of both branches of an Fn::If whose condition is not known.
   */
  resolve: (value: Json | undefined, options?: { arn?: boolean }) => Resolved;
  /** Whether a named condition holds; null where that is not known. */
  condition: (name: string) => boolean | null;
  /** The same, with whether it rests on a parameter's default. */
  conditionState: (name: string) => ConditionState;
};

/** Never reads the environment: what the template and the configuration do not say is not known. */
export function createResolver(
  template: Template,
  supplied: Supplied = { values: {}, path: '.evidence.yml' },
): Resolver {
  const names = namesOf(template, supplied);
  const evaluate = (value: Json | undefined, arn: boolean): Resolved => {
    const evaluation = new Evaluation(names, conditions, arn);
    const worked = value === undefined ? undefined : evaluation.work(value, '');
    return { value: worked, origins: evaluation.origins, written: evaluation.written };
  };
  const conditions = conditionStates(
    member(template.body, 'Conditions'),
    (value) => evaluate(value, false),
    names.settled,
  );
  const conditionState = conditions.named;
  return {
    resolve: (value, { arn = false } = {}) => evaluate(value, arn),
    condition: (name) => conditionState(name).holds,
    conditionState,
  };
}

function namesOf(template: Template, supplied: Supplied): Names {
  const declared = declaredParameters(template.body);
  const resources = member(template.body, 'Resources');
  const mappings = member(template.body, 'Mappings');
  const known = new Map<string, ParameterValue>();
  return {
    parameter: (name) => {
      if (!Object.hasOwn(declared, name)) return undefined;
      let value = known.get(name);
      if (!value) {
        value = parameterValue(name, declared[name], supplied);
        known.set(name, value);
      }
      return value;
    },
    resourceType: (name) => {
      const resource = member(resources, name);
      if (resource === undefined) return undefined;
      const type = member(resource, 'Type');
      return typeof type === 'string' ? type : '';
    },
    mapping: (name, top, second) => member(member(member(mappings, name), top), second),
    mappingValues: (name, top, second) => mappingValues(member(mappings, name), top, second),
    settled: (text) =>
      text.replace(/\$\{(AWS::[A-Za-z]+)\}/g, (whole, name: string) => supplied.pseudo?.get(name) ?? whole),
    linked: supplied.linked,
    // A transform adds resources that the text does not show, and a template may refer to them.
    open: template.body.Transform !== undefined || isSam(template),
  };
}

/** All values that a mapping can give where a key, here null, is not known. */
function mappingValues(mapping: Json | undefined, top: string | null, second: string | null): Json[] {
  const rows = isObject(mapping) ? (top === null ? Object.values(mapping) : [member(mapping, top)]) : [];
  return rows.flatMap((row) => {
    const value = isObject(row) ? (second === null ? Object.values(row) : [member(row, second)]) : [];
    return value.filter((item): item is Json => item !== undefined && !isHole(item));
  });
}
