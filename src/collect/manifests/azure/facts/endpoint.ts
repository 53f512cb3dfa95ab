import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { boolean, text, texts } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import type { Draft } from '../../stack.ts';
import { type AzureResource, type AzureStack, azureDraft, lastName, readAt } from '../azure-stack.ts';
import { type App, siteConfig } from './app.ts';
import { reachable } from './app-service.ts';

/** What an endpoint of an app has in common with its others. */
export type AppGuards = { guards: Json[]; network: Json; corsOrigins: Json; corsMethods: Json; corsCredentials: Json };

/** The host of an app: whatever of its functions can be called by HTTP can be called here. */
export function appEndpoint(stack: AzureStack, app: App): Draft {
  const { resource, id } = app;
  const fact = azureDraft(stack, 'endpoint', `${resource.key} ANY /`, resource);
  const { guards, ...rest } = appGuards(stack, app);
  const inCode = hole('what a caller must show stands with each function, which was not read with this manifest');
  Object.assign(fact.attributes, {
    kind: 'http-trigger',
    api: resource.logicalId,
    method: 'ANY',
    path: '/',
    function: id,
    guards: [...guards, inCode],
    authorizer: null,
    mock: false,
    ...rest,
    validation: [],
  });
  return fact;
}

/** What App Service itself asks of every caller, and from where it lets them come. */
export function appGuards(stack: AzureStack, app: App): AppGuards {
  const guards: Json[] = [];
  const login = loginOf(stack, app.resource);
  if (login === true) guards.push('jwt');
  else if (login !== false) guards.push(login);
  const certificate = asksForCertificate(app.resource);
  if (certificate === true) guards.push('mtls');
  else if (certificate !== false) guards.push(certificate);
  const { publicNetwork } = reachable(stack, app);
  const { source, path } = siteConfig(app, 'cors');
  const corsOrigins = readAt(source, [...path, 'allowedOrigins'], texts, []);
  const none = Array.isArray(corsOrigins) && corsOrigins.length === 0;
  return {
    guards,
    network: isHole(publicNetwork) ? hole(publicNetwork.unresolved) : publicNetwork === false ? 'private' : 'internet',
    corsOrigins,
    corsMethods: none ? [] : ['*'],
    corsCredentials: readAt(source, [...path, 'supportCredentials'], boolean, false),
  };
}

/** Whether a caller must show a certificate; a hole where that is not known. */
export function asksForCertificate(resource: AzureResource): Json {
  const enabled = readAt(resource.plain, ['properties', 'clientCertEnabled'], boolean, false);
  if (isHole(enabled)) return hole(enabled.unresolved);
  const mode = readAt(resource.plain, ['properties', 'clientCertMode'], text, 'Required');
  if (enabled === true && isHole(mode)) return hole(mode.unresolved);
  return enabled === true && wordOf(mode).toLowerCase() === 'required';
}

/** Whether App Service lets in only who has signed in; a hole where that is not known. */
function loginOf(stack: AzureStack, resource: AzureResource): Json {
  const config = stack.below(resource, `${resource.type}/config`);
  const found = (name: string) => config.find((one) => lastName(one).toLowerCase() === name);
  const second = found('authsettingsv2');
  if (second) {
    const on = readAt(second.plain, ['properties', 'platform', 'enabled'], boolean, false);
    const asks = readAt(second.plain, ['properties', 'globalValidation', 'requireAuthentication'], boolean, false);
    const action = readAt(
      second.plain,
      ['properties', 'globalValidation', 'unauthenticatedClientAction'],
      text,
      'RedirectToLoginPage',
    );
    return decided(on, asks, action);
  }
  const first = found('authsettings');
  if (!first) return false;
  const on = readAt(first.plain, ['properties', 'enabled'], boolean, false);
  return decided(
    on,
    true,
    readAt(first.plain, ['properties', 'unauthenticatedClientAction'], text, 'RedirectToLoginPage'),
  );
}

function decided(on: Json, asks: Json, action: Json): Json {
  if (on === false || asks === false || /^allowanonymous$/i.test(wordOf(action))) return false;
  const unknown = [on, asks, action].find((one) => isHole(one));
  return isHole(unknown) ? hole(unknown.unresolved) : true;
}
