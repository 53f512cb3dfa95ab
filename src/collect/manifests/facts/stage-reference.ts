import type { Hole } from '../../../model/fact.ts';
import type { Json } from '../../../model/json.ts';
import { pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { referenceOf } from '../reference.ts';
import { member, type Resource } from '../resource.ts';
import { referredIn, type Stack } from '../stack.ts';

/** A stage as something declares it: by itself, with a deployment of a REST API, or as the one that an AppSync API is. */
export type DeclaredStage = { id: string; api: string | null; name: Json; resource: Resource };

const stages = new WeakMap<Stack, DeclaredStage[]>();

/** Every stage of every API of a stack. */
export function stagesOf(stack: Stack): DeclaredStage[] {
  let known = stages.get(stack);
  if (known === undefined) {
    const of = (resource: Resource, api: string | null, name: Json): DeclaredStage => ({
      id: `api-stage:${stack.path}#${resource.logicalId}`,
      api,
      name,
      resource,
    });
    const named = (resource: Resource, property: string): DeclaredStage => {
      const api = referenceOf(member(resource.properties, property))?.logicalId ?? null;
      const stated = pick(stack.source(resource).value, ['StageName']);
      return of(resource, api, readAs(stated, text, hole('no StageName is stated')));
    };
    const own = [
      ...stack.ofType('AWS::ApiGateway::Stage').map((resource) => named(resource, 'RestApiId')),
      ...stack.ofType('AWS::ApiGatewayV2::Stage').map((resource) => named(resource, 'ApiId')),
      ...stack.ofType('AWS::AppSync::GraphQLApi').map((api) => of(api, api.logicalId, api.logicalId)),
    ];
    const deployed = stack
      .ofType('AWS::ApiGateway::Deployment')
      .filter((resource) => pick(stack.source(resource).value, ['StageName']) !== undefined)
      .map((resource) => named(resource, 'RestApiId'))
      // A deployment to a stage that is there makes none.
      .filter((stage) => !own.some(({ api, name }) => api === stage.api && name === stage.name));
    known = [...own, ...deployed];
    stages.set(stack, known);
  }
  return known;
}

/** Id of the stage of an API that a resolved value names, by reference or by name; a hole where it is declared elsewhere. */
export function stageNamed(stack: Stack, api: Json, value: Json | undefined): string | Hole {
  const referred = referredIn(stack, value)?.resource;
  const found = stagesOf(stack).find(({ resource, name, api: own }) =>
    referred === undefined ? own === api && name === value : resource === referred,
  );
  return found?.id ?? hole('the stage is declared elsewhere');
}
