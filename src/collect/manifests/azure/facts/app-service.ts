import type { Json, JsonObject } from '../../../../model/json.ts';
import { boolean, choice, originAt, text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import type { Draft } from '../../stack.ts';
import { type AzureStack, lastName, readAt, valueAt, written } from '../azure-stack.ts';
import { type App, siteConfig } from './app.ts';

const FTPS = choice({ AllAllowed: 'all-allowed', FtpsOnly: 'ftps-only', Disabled: 'disabled' });
const CERTIFICATES = choice({ Required: 'required', Optional: 'optional', OptionalInteractiveUser: 'optional' });
export const PUBLIC = choice({ Enabled: true, Disabled: false, SecuredByPerimeter: false });

/** What App Service lets in to a site. Defaults as Azure documents them for Microsoft.Web/sites. */
export function setAppService(fact: Draft, stack: AzureStack, app: App): void {
  const said: JsonObject = {};
  const put = (
    name: string,
    place: { source: App['resource']['plain']; path: string[] },
    read: (value: Json) => Json,
    absent: Json,
    from: string,
  ): void => {
    said[name] = readAt(place.source, place.path, read, absent);
    const origin = originAt(place.source, written(place.source, place.path));
    const stated = valueAt(place.source, ...place.path);
    if (origin) fact.origins[`/appService/${name}`] = origin;
    else if (stated === undefined || stated === null) {
      fact.origins[`/appService/${name}`] = { kind: 'inherited-default', from };
    }
  };
  const own = (...path: string[]) => ({ source: app.resource.plain, path: ['properties', ...path] });
  put('httpsOnly', own('httpsOnly'), boolean, false, 'App Service: HTTP is taken too');
  put('minTls', siteConfig(app, 'minTlsVersion'), text, '1.2', 'App Service: TLS 1.2');
  put('scmMinTls', siteConfig(app, 'scmMinTlsVersion'), text, '1.2', 'App Service: TLS 1.2');
  const unstated = hole('it is not stated, and what holds then depends on when and how the app was made');
  put('ftps', siteConfig(app, 'ftpsState'), FTPS, unstated, 'App Service: depends on the app');
  if (said.ftps === unstated) delete fact.origins['/appService/ftps'];
  put('remoteDebugging', siteConfig(app, 'remoteDebuggingEnabled'), boolean, false, 'App Service: off');
  put('basicPublishingFtp', policy(stack, app, 'ftp'), boolean, true, 'App Service: allowed');
  put('basicPublishingScm', policy(stack, app, 'scm'), boolean, true, 'App Service: allowed');
  const enabled = readAt(app.resource.plain, ['properties', 'clientCertEnabled'], boolean, false);
  const mode = own('clientCertMode');
  if (enabled === true)
    put('clientCertificates', mode, CERTIFICATES, 'required', 'App Service: required where it asks for one');
  else
    put(
      'clientCertificates',
      own('clientCertEnabled'),
      (value) => (boolean(value) === false ? 'off' : hole('whether it asks for a certificate is not known')),
      'off',
      'App Service: off',
    );
  const { publicNetwork, from } = reachable(stack, app);
  said.publicNetwork = publicNetwork;
  const origin = originAt(app.resource.plain, written(app.resource.plain, ['properties', 'publicNetworkAccess']));
  if (origin) fact.origins['/appService/publicNetwork'] = origin;
  else if (from !== null) fact.origins['/appService/publicNetwork'] = { kind: 'inherited-default', from };
  fact.attributes.appService = said;
}

/** Whether it can be reached from everywhere; where that is not stated, a private endpoint closes it. */
export function reachable(stack: AzureStack, app: App): { publicNetwork: Json; from: string | null } {
  const stated = readAt(app.resource.plain, ['properties', 'publicNetworkAccess'], PUBLIC, null);
  const inConfig =
    stated === null
      ? readAt(siteConfig(app, 'publicNetworkAccess').source, siteConfig(app, 'publicNetworkAccess').path, PUBLIC, null)
      : stated;
  if (inConfig !== null) return { publicNetwork: inConfig, from: null };
  const closed = stack.ofType('Microsoft.Network/privateEndpoints').some((endpoint) => {
    const connections = valueAt(endpoint.named, 'properties', 'privateLinkServiceConnections');
    const list = Array.isArray(connections) ? connections : [];
    return list.some((_, index) => {
      const id = valueAt(
        endpoint.named,
        'properties',
        'privateLinkServiceConnections',
        String(index),
        'properties',
        'privateLinkServiceId',
      );
      return stack.find(id) === app.resource;
    });
  });
  return closed
    ? { publicNetwork: false, from: 'App Service: closed where a private endpoint leads to it' }
    : { publicNetwork: true, from: 'App Service: open where no private endpoint leads to it' };
}

function policy(stack: AzureStack, app: App, name: 'ftp' | 'scm') {
  const found = stack
    .below(app.resource, `${app.resource.type}/basicPublishingCredentialsPolicies`)
    .find((one) => wordOf(lastName(one)).toLowerCase() === name);
  return {
    source: (found ?? app.resource).plain,
    path: found ? ['properties', 'allow'] : ['properties', `basicPublishing ${name}`],
  };
}
