import { type Expansion, tell } from './expansion.ts';

/**
 * Plugins that are known to change resources in ways that only they can tell. A short list, and honest: of a plugin that is not in it
 * nothing is known, which the packaged template settles.
 */
const CHANGING: ReadonlyMap<string, string> = new Map([
  ['serverless-plugin-split-stacks', 'moves resources into nested stacks'],
  ['serverless-plugin-nested-stacks', 'moves resources into nested stacks'],
  ['serverless-plugin-custom-roles', 'gives each function a role of its own'],
  ['serverless-plugin-aws-alerts', 'adds alarms'],
  ['serverless-plugin-canary-deployments', 'adds aliases and deployments in steps'],
  ['serverless-plugin-log-subscription', 'adds log subscriptions'],
  ['serverless-plugin-lambda-dead-letter', 'adds dead-letter queues'],
  ['serverless-plugin-warmup', 'adds a function and a role'],
  ['serverless-appsync-plugin', 'adds GraphQL APIs'],
  ['serverless-apigateway-service-proxy', 'adds routes'],
  ['serverless-api-gateway-throttling', 'sets limits of stages'],
  ['serverless-associate-waf', 'attaches a web ACL'],
  ['serverless-lift', 'adds constructs'],
  ['serverless-finch', 'uploads a website into a bucket'],
  ['serverless-aws-alias', 'adds aliases and changes permissions'],
  ['serverless-aws-alias-v4', 'adds aliases and changes permissions'],
  ['serverless-vpc-plugin', 'adds a network'],
  ['serverless-domain-manager', 'sets up domains outside of the stack'],
]);

/** Tells of each plugin that is known to change resources. */
export function tellPlugins(expansion: Expansion): void {
  for (const name of expansion.service.plugins) {
    const does = CHANGING.get(name);
    if (does === undefined) continue;
    const message = `The plugin ${name} ${does} when the service is packaged, which is not worked out here. Keep .serverless/cloudformation-template-update-stack.json of serverless package to have it read.`;
    tell(expansion, 'serverless-plugin', message, expansion.service.at('plugins'));
  }
}

/** Whether a plugin is listed. */
export function hasPlugin(expansion: Expansion, name: string): boolean {
  return expansion.service.plugins.includes(name);
}
