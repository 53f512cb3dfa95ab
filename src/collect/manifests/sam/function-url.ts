import type { Json } from '../../../model/json.ts';
import { member } from '../resource.ts';
import {
  carryOrigins,
  type Expansion,
  intrinsic,
  isAbsent,
  type MadeFrom,
  make,
  mapOf,
  Refusal,
  type SamResource,
} from './expansion.ts';

const CORS = ['AllowCredentials', 'AllowHeaders', 'AllowMethods', 'AllowOrigins', 'ExposeHeaders', 'MaxAge'];

/** Makes the URL of `FunctionUrlConfig`, with the two permissions by which anyone may call it where `AuthType` is NONE. */
export function expandFunctionUrl(expansion: Expansion, resource: SamResource, from: MadeFrom, target: Json): void {
  const { id } = resource;
  const config = mapOf(member(resource.properties, 'FunctionUrlConfig'), 'FunctionUrlConfig');
  if (config === null || intrinsic(config) !== null) return;
  const auth = member(config, 'AuthType');
  if (isAbsent(auth) || (intrinsic(auth) === null && auth !== 'NONE' && auth !== 'AWS_IAM')) {
    throw new Refusal('FunctionUrlConfig needs AuthType AWS_IAM or NONE.');
  }
  const cors = mapOf(member(config, 'Cors'), 'FunctionUrlConfig.Cors');
  if (cors !== null && intrinsic(cors) === null) {
    for (const [name, value] of Object.entries(cors)) {
      if (!CORS.includes(name)) throw new Refusal(`Cors of a function URL has no ${name}.`);
      const wanted = name === 'AllowCredentials' ? 'boolean' : name === 'MaxAge' ? 'number' : 'list';
      const found = Array.isArray(value) ? 'list' : typeof value;
      if (intrinsic(value) === null && found !== wanted) throw new Refusal(`${name} of Cors must be a ${wanted}.`);
    }
  }
  const url = make(expansion, from, `${id}Url`, 'AWS::Lambda::Url', {
    AuthType: auth,
    Cors: member(config, 'Cors'),
    InvokeMode: member(config, 'InvokeMode'),
    TargetFunctionArn: target,
  });
  for (const name of ['AuthType', 'Cors', 'InvokeMode']) {
    carryOrigins(resource, url, `FunctionUrlConfig/${name}`, name);
    const whole = resource.origins.get('FunctionUrlConfig');
    if (whole !== undefined && member(config, name) !== undefined) url.origins.set(name, whole);
  }
  if (auth !== 'NONE') return;
  make(expansion, from, `${id}UrlPublicPermissions`, 'AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunctionUrl',
    FunctionName: target,
    FunctionUrlAuthType: 'NONE',
    Principal: '*',
  });
  make(expansion, from, `${id}URLInvokeAllowPublicAccess`, 'AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunction',
    FunctionName: target,
    InvokedViaFunctionUrl: true,
    Principal: '*',
  });
}
