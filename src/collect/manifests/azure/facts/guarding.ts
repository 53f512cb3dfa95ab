import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { boolean, number, text, texts } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { isObject, wordOf } from '../../resource.ts';
import type { Draft } from '../../stack.ts';
import { type AzureResource, type AzureStack, azureDraft, lastName, readAt, valueAt } from '../azure-stack.ts';
import { memberOf } from '../evaluation.ts';
import { type App, siteConfig } from './app.ts';
import { tlsVersion } from './data.ts';
import { appGuards, asksForCertificate } from './endpoint.ts';
import { namedFact } from './named.ts';

/** Where an app is reached: the TLS that it takes at the address that the platform gives it. */
export function appDomain(stack: AzureStack, app: App): Draft {
  const { resource } = app;
  const fact = namedFact(stack, 'domain', resource);
  const { network } = appGuards(stack, app);
  const closed = readAt(resource.plain, ['properties', 'httpsOnly'], boolean, false);
  const { source, path } = siteConfig(app, 'minTlsVersion');
  const least = readAt(source, path, tlsVersion, '1.2');
  Object.assign(fact.attributes, {
    name: resource.name.includes('${')
      ? hole('only known after deployment')
      : `${resource.name.replaceAll('/', '-')}.azurewebsites.net`,
    service: 'app-service',
    securityPolicy: null,
    tlsFloor: closed === true ? least : closed === false ? 'none' : hole('whether it refuses plain HTTP is not known'),
    mutualTls: asksForCertificate(resource),
    endpointTypes: [network === 'private' ? 'private' : network === 'internet' ? 'regional' : network],
    apis: [{ api: resource.logicalId, stage: null, path: null }],
    openDefaultEndpoints: [resource.logicalId],
  });
  return fact;
}

/** Whose tokens App Service takes: the providers of authsettingsV2 that are switched on. */
export function appAuthorizers(stack: AzureStack, { resource }: App): Draft[] {
  return stack
    .below(resource, `${resource.type}/config`)
    .filter((one) => lastName(one).toLowerCase() === 'authsettingsv2')
    .flatMap((config) => {
      const providers = valueAt(config.plain, 'properties', 'identityProviders');
      const names = isObject(providers) && !isHole(providers) ? Object.keys(providers) : [];
      return names.flatMap((name): Draft[] => {
        const at = ['properties', 'identityProviders', name];
        if (readAt(config.plain, [...at, 'enabled'], boolean, true) === false) return [];
        const fact = azureDraft(stack, 'authorizer', `${resource.key}/${name}`, config);
        const issuer = readAt(
          config.plain,
          [...at, 'registration', 'openIdIssuer'],
          text,
          hole('the issuer is not stated'),
        );
        const audiences = readAt(config.plain, [...at, 'validation', 'allowedAudiences'], texts, []);
        Object.assign(fact.attributes, {
          name,
          api: resource.logicalId,
          kind: 'jwt',
          issuers: [issuer],
          audiences,
          identitySources: ['Authorization'],
          function: null,
          cacheSeconds: null,
        });
        fact.place = config.placeOf(at);
        return [fact];
      });
    });
}

const POLICIES = [
  'Microsoft.Network/frontDoorWebApplicationFirewallPolicies',
  'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
];

/** Firewalls in front of something: of Front Door, of its newer profiles, and of application gateways. */
export function azureFirewalls(stack: AzureStack): Draft[] {
  const doors = stack.ofType('Microsoft.Network/frontDoors').flatMap((door) => {
    const list = valueAt(door.named, 'properties', 'frontendEndpoints');
    return (Array.isArray(list) ? list : []).flatMap((_, index) => {
      const at = [
        'properties',
        'frontendEndpoints',
        String(index),
        'properties',
        'webApplicationFirewallPolicyLink',
        'id',
      ];
      return association(stack, door, 'frontdoor', at, `${door.key}/${index}`);
    });
  });
  const profiles = stack
    .ofType('Microsoft.Cdn/profiles/securityPolicies')
    .flatMap((one) => association(stack, one, 'frontdoor', ['properties', 'parameters', 'wafPolicy', 'id'], one.key));
  const gateways = stack
    .ofType('Microsoft.Network/applicationGateways')
    .flatMap((one) => association(stack, one, 'application-gateway', ['properties', 'firewallPolicy', 'id'], one.key));
  return [...doors, ...profiles, ...gateways];
}

function association(
  stack: AzureStack,
  resource: AzureResource,
  service: string,
  path: string[],
  key: string,
): Draft[] {
  const id = readAt(resource.named, path, text, null);
  if (id === null) return [];
  const policy = stack.find(id);
  const fact = azureDraft(stack, 'waf-association', key, resource);
  const declared = policy !== null && POLICIES.some((type) => type.toLowerCase() === policy.type.toLowerCase());
  Object.assign(fact.attributes, {
    service,
    resource: null,
    name: resource.logicalId,
    webAcl: policy?.logicalId ?? id,
    rules: declared ? rulesOf(policy) : [hole('the policy is declared elsewhere')],
  });
  fact.place = resource.placeOf(path);
  return [fact];
}

function rulesOf(policy: AzureResource): Json[] {
  const own =
    valueAt(policy.plain, 'properties', 'customRules', 'rules') ?? valueAt(policy.plain, 'properties', 'customRules');
  const sets = valueAt(policy.plain, 'properties', 'managedRules', 'managedRuleSets');
  return [
    ...listed(own).map((rule): Json => {
      if (isHole(rule)) return hole(rule.unresolved);
      const limit = memberOf(rule, 'rateLimitThreshold');
      const rate = /^ratelimitrule$/i.test(wordOf(memberOf(rule, 'ruleType')));
      return {
        name: wordOf(memberOf(rule, 'name')) || 'rule',
        kind: rate ? 'rate' : 'own',
        counting: /^log$/i.test(wordOf(memberOf(rule, 'action'))),
        limit: rate && limit !== undefined ? number(limit) : null,
      };
    }),
    ...listed(sets).map((one): Json => {
      if (isHole(one)) return hole(one.unresolved);
      return { name: wordOf(memberOf(one, 'ruleSetType')) || 'rules', kind: 'managed', counting: false, limit: null };
    }),
  ];
}

function listed(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value;
  return isHole(value) ? [value] : [];
}

/** Diagnostic settings of a whole subscription: a log of what is done to it. */
export function azureTrails(stack: AzureStack): Draft[] {
  const all = stack.ofType('Microsoft.Insights/diagnosticSettings');
  return all
    .filter(({ extends: of, level }) =>
      of === null ? level === 'subscription' : /^(\/subscriptions\/[^/]+|\$\{subscription\(\)\.id\})$/i.test(of),
    )
    .map((resource) => {
      const fact = namedFact(stack, 'trail', resource);
      const logs = valueAt(resource.plain, 'properties', 'logs');
      const on = listed(logs).some((one) => wordOf(memberOf(one, 'enabled')).toLowerCase() === 'true');
      Object.assign(fact.attributes, {
        service: 'activity-log',
        logging: isHole(logs) ? hole(logs.unresolved) : on,
        multiRegion: true,
        organisation: false,
        validation: false,
        dataEvents: [],
        key: null,
      });
      return fact;
    });
}

/** Plans of Defender for Cloud. */
export function azureDetectors(stack: AzureStack): Draft[] {
  return stack.ofType('Microsoft.Security/pricings').map((resource) => {
    const fact = namedFact(stack, 'detector', resource);
    const tier = readAt(resource.plain, ['properties', 'pricingTier'], text, hole('no tier is stated'));
    Object.assign(fact.attributes, {
      service: 'defender',
      enabled: isHole(tier) ? tier : /^standard$/i.test(wordOf(tier)),
      features: [resource.name],
    });
    return fact;
  });
}
