import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import type { RouteDraft } from './api-draft.ts';
import { intrinsic, Refusal } from './expansion.ts';

const VALIDATOR = 'x-amazon-apigateway-request-validator';

/** Validators of a REST API, by name. */
export type Validators = { [name: string]: JsonObject };

/** What an event of a REST API asks of a request: its model, its parameters, and the validator of both, which is added. */
export function requestOf(event: RouteDraft, models: Json | undefined, validators: Validators): JsonObject {
  const asked: JsonObject = {};
  const parameters = requestParameters(event);
  const { requestModel: model, pointer } = event;
  if (model !== null) {
    const name = member(model, 'Model');
    if (typeof name !== 'string') throw new Refusal('RequestModel needs Model.', pointer);
    if (member(models, name) === undefined) throw new Refusal('RequestModel names no model of the API.', pointer);
    parameters.push({ in: 'body', name: name.toLowerCase(), schema: { $ref: `#/definitions/${name.toLowerCase()}` } });
    const [body, others] = ['ValidateBody', 'ValidateParameters'].map((setting) => member(model, setting));
    if (body !== undefined || others !== undefined) {
      const [validateRequestBody, validateRequestParameters] = [body ?? false, others ?? false];
      if (typeof validateRequestBody !== 'boolean' || typeof validateRequestParameters !== 'boolean') {
        throw new Refusal('ValidateBody and ValidateParameters must be true or false.', pointer);
      }
      const validator = validatorName(validateRequestBody, validateRequestParameters);
      validators[validator] = { validateRequestBody, validateRequestParameters };
      asked[VALIDATOR] = validator;
    }
  }
  return parameters.length === 0 ? asked : { ...asked, parameters };
}

function validatorName(body: boolean, parameters: boolean): string {
  if (body && parameters) return 'body-and-params';
  return body ? 'body-only' : parameters ? 'params-only' : 'no-validation';
}

const LOCATIONS: { [name: string]: string } = { header: 'header', path: 'path', querystring: 'query' };

/** `RequestParameters`, each `method.request.header.Name` alone or with settings. */
function requestParameters({ requestParameters: written, pointer }: RouteDraft): Json[] {
  return written.map((entry): Json => {
    const [name, ...others] = isObject(entry) ? Object.keys(entry) : [entry];
    if (typeof name !== 'string' || others.length > 0 || intrinsic(entry) !== null) {
      throw new Refusal('an entry of RequestParameters is a text, or a map of one name.', pointer);
    }
    const [method, request, location = '', ...rest] = name.split('.');
    const where = Object.hasOwn(LOCATIONS, location) ? LOCATIONS[location] : undefined;
    if (method !== 'method' || request !== 'request' || where === undefined || rest.length === 0) {
      throw new Refusal(
        'an entry of RequestParameters begins with method.request, and header, querystring or path.',
        pointer,
      );
    }
    const required = member(isObject(entry) ? entry[name] : undefined, 'Required') ?? false;
    return { in: where, name: rest.join('.'), required, type: 'string' };
  });
}
