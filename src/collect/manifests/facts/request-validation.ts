import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { referenceOf } from '../reference.ts';
import { isObject, member, type Resource } from '../resource.ts';
import type { Stack } from '../stack.ts';

/** What the gateway checks of a request to an AWS::ApiGateway::Method: what its validator asks for and a model or parameter is there for. */
export function methodValidation(stack: Stack, method: Resource): Json[] {
  const { value } = stack.source(method, { arn: true });
  if (pick(value, ['RequestValidatorId']) === undefined) return [];
  const named = referenceOf(member(method.properties, 'RequestValidatorId'));
  const validator = stack.resources.get(named?.logicalId ?? '');
  if (validator?.type !== 'AWS::ApiGateway::RequestValidator')
    return [hole('the request validator is declared elsewhere')];
  const asks = stack.source(validator).value;
  return checked(
    readAs(pick(asks, ['ValidateRequestBody']), boolean, false),
    isFilled(pick(value, ['RequestModels'])),
    readAs(pick(asks, ['ValidateRequestParameters']), boolean, false),
    isFilled(pick(value, ['RequestParameters'])),
  );
}

/** The same for an operation of an OpenAPI body; `item` is the path that it stands below. */
export function operationValidation(body: Json, item: Json, operation: Json): Json[] {
  const name =
    pick(operation, ['x-amazon-apigateway-request-validator']) ?? pick(body, ['x-amazon-apigateway-request-validator']);
  if (name === undefined) return [];
  if (typeof name !== 'string') return [hole(isHole(name) ? name.unresolved : 'a request validator that is no text')];
  const asks = pick(body, ['x-amazon-apigateway-request-validators', name]);
  const parameters = [pick(item, ['parameters']), pick(operation, ['parameters'])].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const inBody = (parameter: Json) => pick(parameter, ['in']) === 'body';
  return checked(
    readAs(pick(asks, ['validateRequestBody']), boolean, false),
    pick(operation, ['requestBody']) !== undefined || parameters.some(inBody),
    readAs(pick(asks, ['validateRequestParameters']), boolean, false),
    parameters.some((parameter) => !inBody(parameter)),
  );
}

function checked(body: Json, hasModel: boolean, parameters: Json, hasParameters: boolean): Json[] {
  const made: Json[] = [];
  for (const [name, asked, there] of [
    ['body', body, hasModel],
    ['parameters', parameters, hasParameters],
  ] as const) {
    if (!there) continue;
    if (asked === true) made.push(name);
    else if (isHole(asked)) made.push(hole(asked.unresolved));
  }
  return made;
}

/** Whether a map holds something, or may. */
function isFilled(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).length > 0;
}
