import type { Json } from '../../../model/json.ts';
import { boolean, pick, readAs } from '../attribute.ts';
import type { Resource } from '../resource.ts';
import type { Stack } from '../stack.ts';

const CONFIGURATION = 'x-amazon-apigateway-endpoint-configuration';

/** Where it stands whether the provider's own address of an API is off: in its properties, or in its OpenAPI body. */
const PATHS = [
  ['DisableExecuteApiEndpoint'],
  ['Body', CONFIGURATION, 'disableExecuteApiEndpoint'],
  ['Body', 'servers', '0', CONFIGURATION, 'disableExecuteApiEndpoint'],
];

/** The path at which an API says so; that of its properties where it does not. */
export function closingPath(stack: Stack, api: Resource): string[] {
  const { value } = stack.source(api);
  return PATHS.find((path) => pick(value, path) !== undefined) ?? ['DisableExecuteApiEndpoint'];
}

/** Whether the provider's own address of an API is off. */
export function isClosed(stack: Stack, api: Resource): Json {
  return readAs(pick(stack.source(api).value, closingPath(stack, api)), boolean, false);
}
