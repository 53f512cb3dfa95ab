import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { pick, readAs, text } from '../attribute.ts';
import { none, standard } from '../stack.ts';
import { itemsOf } from './container.ts';
import type { Written } from './draft.ts';
import { interfaceWays, type Service } from './service.ts';

export type RunKind = 'service' | 'job' | 'worker-pool';

const TIMEOUTS = {
  service: standard(300, 'Cloud Run: 300 seconds'),
  job: standard(600, 'Cloud Run: 600 seconds for a task'),
  'worker-pool': none(),
};

/** Where the template of what runs stands: that of a job is one of tasks. */
export function templatePath(kind: RunKind): string[] {
  return kind === 'job' ? ['template', 'template'] : ['template'];
}

/** A service, job or pool of workers in the words of Cloud Run's second API. `own`: what each language says in its own way. */
export function runService(
  kind: RunKind,
  written: Written,
  own: Pick<Service, 'logicalId' | 'name' | 'region' | 'role'>,
): Service {
  const { value } = written;
  const at = templatePath(kind);
  const template = pick(value, at);
  const connector = pick(template, ['vpcAccess', 'connector']);
  const containers = pick(template, ['containers']);
  return {
    ...own,
    platform: 'google',
    labels: pick(value, ['labels']),
    pod: {
      written,
      at: [...at, 'containers'],
      containers,
      initContainers: undefined,
      volumes: pick(template, ['volumes']),
      securityContext: undefined,
      sandbox: true,
    },
    timeout: pick(template, ['timeout']),
    timeoutStandard: TIMEOUTS[kind],
    minInstances: pick(template, ['scaling', 'minInstanceCount']) ?? pick(value, ['scaling', 'minInstanceCount']),
    maxInstances: pick(template, ['scaling', 'maxInstanceCount']) ?? pick(value, ['scaling', 'maxInstanceCount']),
    key: pick(template, ['encryptionKey']),
    binaryAuthorization: policyName(pick(value, ['binaryAuthorization'])),
    baseImage: pick(itemsOf(containers)[0], ['baseImageUri']) ?? pick(value, ['buildConfig', 'baseImage']),
    ways:
      connector === undefined
        ? interfaceWays(pick(template, ['vpcAccess', 'networkInterfaces']))
        : [readAs(connector, text, null)],
    egress: pick(template, ['vpcAccess', 'egress']),
    traffic: pick(value, ['traffic']),
    ingress: pick(value, ['ingress']),
    clusterLocal: undefined,
    invokerUnchecked: pick(value, ['invokerIamDisabled']),
    identityProxy: pick(value, ['iapEnabled']),
    called: kind === 'service',
  };
}

function policyName(authorization: Json | undefined): Json | undefined {
  if (authorization === undefined || isHole(authorization)) return authorization;
  if (pick(authorization, ['useDefault']) === true) return 'default';
  return pick(authorization, ['policy']) ?? undefined;
}
