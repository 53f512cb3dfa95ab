import { member } from '../resource.ts';
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

/** Makes the domain of an API, which others can share, and what maps its paths to the stage. */
export function makeDomain(
  expansion: Expansion,
  resource: SamResource,
  kind: 'rest' | 'http',
  from: MadeFrom,
  stageId: string,
): void {
  const domain = mapOf(member(resource.properties, 'Domain'), 'Domain');
  if (domain === null) return;
  const { DomainName, CertificateArn, SecurityPolicy, MutualTlsAuthentication, BasePath } = picked(domain, [
    'DomainName',
    'CertificateArn',
    'SecurityPolicy',
    'MutualTlsAuthentication',
    'BasePath',
  ]);
  if (isAbsent(DomainName) || isAbsent(CertificateArn))
    throw new Refusal('Domain needs DomainName and CertificateArn.');
  const endpoint = member(domain, 'EndpointConfiguration') ?? 'REGIONAL';
  // Private domains are resources of another type, which hold nothing that is read here.
  if (kind === 'rest' && endpoint === 'PRIVATE') return;
  const digest = digestPart(textOf(expansion, DomainName) ?? JSON.stringify(DomainName));
  const id = kind === 'rest' ? `ApiGatewayDomainName${digest}` : `ApiGatewayDomainNameV2${digest}`;
  if (!expansion.resources.has(id)) {
    const edge = endpoint === 'EDGE';
    make(
      expansion,
      { ...from, pointer: [...resource.pointer, 'Properties', 'Domain'] },
      id,
      kind === 'rest' ? 'AWS::ApiGateway::DomainName' : 'AWS::ApiGatewayV2::DomainName',
      {
        DomainName,
        MutualTlsAuthentication,
        ...(kind === 'rest'
          ? {
              [edge ? 'CertificateArn' : 'RegionalCertificateArn']: CertificateArn,
              EndpointConfiguration: { Types: [endpoint] },
              SecurityPolicy,
            }
          : {
              DomainNameConfigurations: [
                {
                  CertificateArn: CertificateArn ?? null,
                  EndpointType: endpoint,
                  SecurityPolicy: SecurityPolicy ?? null,
                },
              ],
            }),
      },
    );
  }
  const paths = Array.isArray(BasePath) ? BasePath : [BasePath];
  for (const path of paths) {
    const part = typeof path === 'string' ? path.replace(/[^A-Za-z0-9]/g, '') : '';
    if (kind === 'rest') {
      make(expansion, from, `${resource.id}${part}BasePathMapping`, 'AWS::ApiGateway::BasePathMapping', {
        BasePath: path,
        DomainName: ref(id),
        RestApiId: ref(resource.id),
        Stage: ref(stageId),
      });
    } else {
      make(expansion, from, `${resource.id}${part}ApiMapping`, 'AWS::ApiGatewayV2::ApiMapping', {
        ApiMappingKey: path,
        DomainName: ref(id),
        ApiId: ref(resource.id),
        Stage: ref(stageId),
      });
    }
  }
}
