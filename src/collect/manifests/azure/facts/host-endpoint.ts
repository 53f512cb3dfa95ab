import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import type { Origin } from '../../../../model/origin.ts';
import { readAs, text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import type { Draft } from '../../stack.ts';
import { memberOf } from '../evaluation.ts';
import type { HostFolder, HostFunction } from '../host-folder.ts';
import type { AppGuards } from './endpoint.ts';
import { typeOf } from './host-trigger.ts';

/** What App Service asks and from where it lets callers come, where no app is known to hold the functions. */
export const NO_APP: AppGuards = {
  guards: [],
  network: 'internet',
  corsOrigins: [],
  corsMethods: [],
  corsCredentials: false,
};

/** The HTTP triggers of a function, one endpoint for each method. */
export function hostEndpoints(
  folder: HostFolder,
  stack: string,
  one: HostFunction,
  id: string,
  app: AppGuards | null,
): Draft[] {
  return one.bindings.flatMap((binding, index) => {
    if (typeOf(binding) !== 'httptrigger') return [];
    const { guards, origin } = guardOf(binding);
    const { guards: before, ...rest } = app ?? NO_APP;
    const path = pathOf(folder, one, binding);
    return methodsOf(binding).map((method): Draft => {
      const origins: Record<string, Origin> = origin === null ? {} : { '/guards': origin };
      if (app === null)
        origins['/network'] = { kind: 'inherited-default', from: 'App Service: reached from everywhere' };
      return {
        type: 'endpoint',
        id: `endpoint:${folder.host.path}#${one.name} ${wordOf(method)} ${typeof path === 'string' ? path : '*'}`,
        attributes: {
          stack,
          kind: 'http-trigger',
          api: null,
          method,
          path,
          function: id,
          guards: [...before, ...guards],
          authorizer: null,
          mock: false,
          ...rest,
          validation: [],
        },
        origins,
        place: one.file.placeOf([...one.pointer, 'bindings', String(index)]),
      };
    });
  });
}

/** What stands for the HTTP triggers of an app that are only declared in code. */
export function endpointInCode({ host }: HostFolder, stack: string, id: string): Draft {
  const inCode = hole('authLevel and route stand in code');
  return {
    type: 'endpoint',
    id: `endpoint:${host.path}#ANY *`,
    attributes: {
      stack,
      kind: 'http-trigger',
      api: null,
      method: inCode,
      path: inCode,
      function: id,
      authorizer: null,
      mock: false,
      ...NO_APP,
      guards: [inCode],
      validation: [],
    },
    origins: { '/network': { kind: 'inherited-default', from: 'App Service: reached from everywhere' } },
    place: host.placeOf([]),
  };
}

/** A key where nothing is stated. */
function guardOf(binding: Json): { guards: Json[]; origin: Origin | null } {
  const level = memberOf(binding, 'authLevel');
  if (level === undefined || level === null) {
    return { guards: ['api-key'], origin: { kind: 'inherited-default', from: 'Functions: a key of the function' } };
  }
  switch (wordOf(level).toLowerCase()) {
    case 'anonymous':
      return { guards: [], origin: null };
    case 'function':
    case 'admin':
    case 'system':
      return { guards: ['api-key'], origin: null };
    default:
      return { guards: [hole('an authLevel that is not known to us')], origin: null };
  }
}

function methodsOf(binding: Json): Json[] {
  const list = memberOf(binding, 'methods');
  if (list === undefined || list === null || (Array.isArray(list) && list.length === 0)) return ['ANY'];
  if (!Array.isArray(list)) return [hole('methods that are no list')];
  return [...new Set(list.map((one) => wordOf(one).toUpperCase()))];
}

function pathOf(folder: HostFolder, one: HostFunction, binding: Json): Json {
  const stated = memberOf(memberOf(memberOf(folder.host.body, 'extensions'), 'http'), 'routePrefix');
  const prefix = readAs(stated, text, 'api');
  const route = readAs(memberOf(binding, 'route'), text, one.name);
  if (isHole(prefix) || isHole(route)) return hole('a route that is no text');
  const path = [wordOf(prefix), wordOf(route)]
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter((part) => part !== '');
  return `/${path.join('/')}`;
}
