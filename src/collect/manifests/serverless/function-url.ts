import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';
import { add, addOutput, type Expansion, type Fn, framework, getAtt, isOn, targetOf } from './expansion.ts';
import { resourceName } from './naming.ts';
import { type Made, object, type Part } from './part.ts';

const HEADERS = ['Content-Type', 'X-Amz-Date', 'Authorization', 'X-Api-Key', 'X-Amz-Security-Token', 'X-Amzn-Trace-Id'];

/** The address of a function's own, and who may call it: everyone where no authorizer is named. */
export function expandFunctionUrl(expansion: Expansion, fn: Fn): void {
  const url = fn.part.at('url');
  if (isOn(url) === false) return;
  const name = resourceName(fn.key);
  const id = `${name}LambdaFunctionUrl`;
  const auth = authOf(url);
  const { condition } = fn;
  const mode = url.at('invokeMode');
  const properties = {
    AuthType: auth,
    TargetFunctionArn: targetOf(fn),
    Cors: cors(url.at('cors')),
    InvokeMode: mode.there ? mode : undefined,
  };
  add(expansion, url, id, 'AWS::Lambda::Url', properties, { condition });
  addOutput(expansion, id, getAtt(id, 'FunctionUrl'), condition);
  if (auth.value === 'AWS_IAM') return;
  const anyone = { FunctionName: targetOf(fn), Principal: '*' };
  const permission = (suffix: string, more: { [name: string]: Made }): void =>
    void add(
      expansion,
      url,
      `${name}LambdaPermission${suffix}`,
      'AWS::Lambda::Permission',
      { ...anyone, ...more },
      { condition },
    );
  permission('FnUrl', { Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: auth });
  permission('Fn', { Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true });
}

function authOf(url: Part): Part {
  const authorizer = url.at('authorizer');
  const open = [url.value, authorizer.value].find((value) => isHole(value));
  if (isHole(open)) return authorizer.with(hole(open.unresolved, ['AWS_IAM', 'NONE']));
  if (authorizer.value === 'aws_iam') return authorizer.with('AWS_IAM');
  return authorizer.there
    ? authorizer.with('NONE')
    : framework('NONE', url.spot, 'a URL without an authorizer is open');
}

function cors(setting: Part): Made {
  if (isHole(setting.value)) return setting;
  if (isOn(setting) !== true) return undefined;
  const part = (name: string, standard: Json[]): Made => {
    const stated = setting.at(name);
    if (isObject(setting.value) && stated.value === null) return undefined;
    return stated.there ? stated : framework(standard, setting.spot, `${name} of cors`);
  };
  const stated = (name: string): Made => (setting.at(name).there ? setting.at(name) : undefined);
  return object({
    AllowCredentials: isOn(setting.at('allowCredentials')) === false ? undefined : setting.at('allowCredentials'),
    AllowHeaders: part('allowedHeaders', HEADERS),
    AllowMethods: part('allowedMethods', ['*']),
    AllowOrigins: part('allowedOrigins', ['*']),
    ExposeHeaders: stated('exposedResponseHeaders'),
    MaxAge: stated('maxAge'),
  });
}
