import type { Json, JsonObject } from '../../../model/json.ts';
import { member } from '../resource.ts';
import { addRecords } from './api-records.ts';
import {
  digestPart,
  type Expansion,
  isAbsent,
  type MadeFrom,
  make,
  mapOf,
  picked,
  Refusal,
  ref,
  type SamResource,
  textOf,
} from './expansion.ts';

/** How the resources of a kind of domain are called. */
type Kind = {
  domain: string;
  mapping: string;
  /** What the name of a mapping ends in. */
  suffix: string;
  /** What the id of the domain begins with. */
  prefix: string;
  /** Properties of a mapping that name the domain, the API and the path. */
  names: { domain: string; api: string; path: string };
};

const PUBLIC: Kind = {
  domain: 'AWS::ApiGateway::DomainName',
  mapping: 'AWS::ApiGateway::BasePathMapping',
  suffix: 'BasePathMapping',
  prefix: 'ApiGatewayDomainName',
  names: { domain: 'DomainName', api: 'RestApiId', path: 'BasePath' },
};
const PRIVATE: Kind = {
  ...PUBLIC,
  domain: 'AWS::ApiGateway::DomainNameV2',
  mapping: 'AWS::ApiGateway::BasePathMappingV2',
  prefix: 'ApiGatewayDomainNameV2',
  names: { ...PUBLIC.names, domain: 'DomainNameArn' },
};
const HTTP: Kind = {
  domain: 'AWS::ApiGatewayV2::DomainName',
  mapping: 'AWS::ApiGatewayV2::ApiMapping',
  suffix: 'ApiMapping',
  prefix: 'ApiGatewayDomainNameV2',
  names: { domain: 'DomainName', api: 'ApiId', path: 'ApiMappingKey' },
};

/** Makes the domain of an API, which others can share, what maps its paths to the stage, and its DNS records. */
export function makeDomain(
  expansion: Expansion,
  resource: SamResource,
  api: 'rest' | 'http',
  from: MadeFrom,
  stageId: string,
): void {
  const domain = mapOf(member(resource.properties, 'Domain'), 'Domain');
  if (domain === null) return;
  const name = member(domain, 'DomainName');
  if (name === undefined || isAbsent(name) || isAbsent(member(domain, 'CertificateArn'))) {
    throw new Refusal('Domain needs DomainName and CertificateArn.');
  }
  const endpoint = member(domain, 'EndpointConfiguration') ?? 'REGIONAL';
  const kind = api === 'http' ? HTTP : endpoint === 'PRIVATE' ? PRIVATE : PUBLIC;
  const id = `${kind.prefix}${digestPart(textOf(expansion, name) ?? JSON.stringify(name))}`;
  const at: MadeFrom = { ...from, pointer: [...resource.pointer, 'Properties', 'Domain'] };
  if (!expansion.resources.has(id)) {
    make(expansion, at, id, kind.domain, domainProperties(kind, domain, endpoint));
  }
  const written = member(domain, 'BasePath');
  const paths = Array.isArray(written) && written.length > 0 ? written : [written];
  const asIs = member(domain, 'NormalizeBasePath') === false;
  for (const path of paths) {
    const part = typeof path === 'string' ? path.replace(/[^A-Za-z0-9]/g, '') : '';
    make(expansion, from, `${resource.id}${part}${kind.suffix}`, kind.mapping, {
      [kind.names.path]: basePath(path, asIs, api),
      [kind.names.domain]: ref(id),
      [kind.names.api]: ref(resource.id),
      Stage: ref(stageId),
    });
  }
  addRecords(expansion, at, domain, id, endpoint);
}

function domainProperties(kind: Kind, domain: JsonObject, endpoint: Json): { [name: string]: Json | undefined } {
  const { CertificateArn, ...same } = picked(domain, [
    'DomainName',
    'CertificateArn',
    'MutualTlsAuthentication',
    'SecurityPolicy',
    'Policy',
  ]);
  const { SecurityPolicy, Policy, ...named } = same;
  if (kind === HTTP) {
    return {
      ...named,
      DomainNameConfigurations: [
        { CertificateArn: CertificateArn ?? null, EndpointType: endpoint, SecurityPolicy: SecurityPolicy ?? null },
      ],
    };
  }
  const certificate = kind === PRIVATE || endpoint === 'EDGE' ? 'CertificateArn' : 'RegionalCertificateArn';
  return {
    ...named,
    [certificate]: CertificateArn,
    EndpointConfiguration: { Types: [endpoint] },
    SecurityPolicy,
    Policy: kind === PRIVATE ? Policy : undefined,
  };
}

/** The path as API Gateway has it. Unless it is told not to, the transform leaves letters and digits, and `_` and `-` of HTTP APIs. */
function basePath(path: Json | undefined, asIs: boolean, api: 'rest' | 'http'): Json | undefined {
  if (typeof path !== 'string' || asIs) return path;
  return path.replace(api === 'http' ? /^\/+|\/+$/g : /[^A-Za-z0-9]/g, '');
}
