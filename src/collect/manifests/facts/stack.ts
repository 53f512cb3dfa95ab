import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import type { Draft, Stack } from '../stack.ts';

/** The languages that manifests are written in, as the stack fact names them. */
export type ManifestDialect =
  | 'cloudformation'
  | 'sam'
  | 'cdk'
  | 'serverless'
  | 'terraform'
  | 'arm'
  | 'azure-functions'
  | 'knative'
  | 'cloud-functions'
  | 'aws-export';

/** The template itself. `region`: null where neither it nor what is read with it states one. */
export function stackFact(
  stack: Stack,
  dialect: ManifestDialect,
  macros: readonly string[],
  region: string | null,
): Draft {
  const users: Json[] = stack
    .ofType('AWS::IAM::User', 'AWS::IAM::AccessKey')
    .map((resource) => ({ name: resource.logicalId, resourceType: resource.type }));
  return {
    type: 'stack',
    id: stack.id,
    attributes: {
      name: stack.path,
      dialect,
      form: stack.form,
      stage: stack.stage,
      region: region ?? hole('it is chosen at deployment'),
      resources: stack.resources.size,
      resourceTypes: countTypes([...stack.resources.values()].map(({ type }) => type)),
      functions: stack.ofType('AWS::Lambda::Function').length,
      macros: [...macros],
      staticUsers: users,
    },
    origins: {},
    place: stack.template.placeOf([]),
  };
}

/** How many resources of each type, by type in code unit order. */
export function countTypes(types: readonly string[]): Json[] {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([resourceType, count]) => ({ resourceType, count }));
}
