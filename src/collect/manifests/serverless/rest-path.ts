import type { Json } from '../../../model/json.ts';
import { add, type Expansion, getAtt, ref } from './expansion.ts';
import { pathName } from './naming.ts';
import type { Part } from './part.ts';
import { restApiId } from './rest-api.ts';

/** The resource of a path, with those of the paths above it; the root is the API's own. */
export function pathResource(expansion: Expansion, from: Part, path: string): Json {
  const settings = expansion.service.provider.at('apiGateway');
  const known = settings.at('restApiResources');
  const given = Array.isArray(known.value)
    ? known
        .items()
        .find((item) => item.at('path').text === path)
        ?.at('resourceId')
    : known.at(path).there
      ? known.at(path)
      : known.at(`/${path}`);
  if (given?.there) return given.value ?? null;
  if (path === '') {
    const root = settings.at('restApiRootResourceId');
    return root.there ? (root.value ?? null) : getAtt('ApiGatewayRestApi', 'RootResourceId');
  }
  const id = `ApiGatewayResource${pathName(path)}`;
  if (!expansion.drafts.has(id)) {
    const cut = path.lastIndexOf('/');
    add(expansion, from, id, 'AWS::ApiGateway::Resource', {
      ParentId: pathResource(expansion, from, cut < 0 ? '' : path.slice(0, cut)),
      PathPart: path.slice(cut + 1),
      RestApiId: restApiId(expansion),
    });
  }
  return ref(id);
}
