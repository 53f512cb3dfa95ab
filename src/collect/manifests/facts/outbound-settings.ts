import type { Json } from '../../../model/json.ts';
import { pick } from '../attribute.ts';
import { isObject, member, type Resource, wordOf } from '../resource.ts';
import type { Stack } from '../stack.ts';
import { formOf } from '../value-form.ts';
import type { Setting } from './setting.ts';

/** Addresses that APIs pass requests on to, and that topics send messages to. */
export function outboundSettings(stack: Stack): Setting[] {
  return [...integrations(stack), ...subscriptions(stack)];
}

function integrations(stack: Stack): Setting[] {
  const rest = stack
    .ofType('AWS::ApiGateway::Method')
    .map((resource) => ({ resource, path: ['Integration', 'Uri'], type: ['Integration', 'Type'] }));
  const http = stack
    .ofType('AWS::ApiGatewayV2::Integration')
    .map((resource) => ({ resource, path: ['IntegrationUri'], type: ['IntegrationType'] }));
  return [...rest, ...http].flatMap(({ resource, path, type }) => {
    const kind = wordOf(pick(stack.source(resource).value, type)).toUpperCase();
    return kind.startsWith('HTTP') ? outbound(stack, resource, 'integration', path, 'integration') : [];
  });
}

function subscriptions(stack: Stack): Setting[] {
  const overHttp = (value: Json | undefined): boolean => /^https?$/i.test(wordOf(member(value, 'Protocol')));
  const apart = stack
    .ofType('AWS::SNS::Subscription')
    .flatMap((resource) =>
      overHttp(resource.properties) ? outbound(stack, resource, 'subscription', ['Endpoint'], 'subscription') : [],
    );
  const inside = stack.ofType('AWS::SNS::Topic').flatMap((resource) => {
    const list = member(resource.properties, 'Subscription');
    return (Array.isArray(list) ? list : []).flatMap((item, index) =>
      overHttp(item)
        ? outbound(
            stack,
            resource,
            'subscription',
            ['Subscription', String(index), 'Endpoint'],
            `subscription/${index}`,
          )
        : [],
    );
  });
  return [...apart, ...inside];
}

function outbound(
  stack: Stack,
  resource: Resource,
  surface: 'integration' | 'subscription',
  path: readonly string[],
  key: string,
): Setting[] {
  const value = path.reduce<Json | undefined>((found, step) => {
    if (Array.isArray(found)) return found[Number(step)];
    return isObject(found) ? member(found, step) : undefined;
  }, resource.properties);
  if (value === undefined) return [];
  return [
    {
      owner: stack.id,
      surface,
      name: resource.logicalId,
      value,
      form: formOf(stack, value),
      noEcho: null,
      key: `${resource.logicalId}/${key}`,
      place: stack.template.placeOf([...resource.pointer, 'Properties', ...path]),
      resource,
    },
  ];
}
