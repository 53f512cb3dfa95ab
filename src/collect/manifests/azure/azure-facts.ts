import type { Json } from '../../../model/json.ts';
import type { Tables } from '../../../model/tables.ts';
import { distinct } from '../distinct.ts';
import type { ManifestDialect } from '../facts/stack.ts';
import { countTypes } from '../facts/stack.ts';
import type { Draft } from '../stack.ts';
import type { AppJoin } from './app-join.ts';
import type { AzureStack } from './azure-stack.ts';
import { type App, functionApps } from './facts/app.ts';
import { azureBuckets, azureTables } from './facts/data.ts';
import { appEndpoint } from './facts/endpoint.ts';
import { gridEventSources } from './facts/event-source.ts';
import { functionFact } from './facts/function.ts';
import { appAuthorizers, appDomain, azureDetectors, azureFirewalls, azureTrails } from './facts/guarding.ts';
import { setHost } from './facts/host-function.ts';
import { keysInUse, keyUsers } from './facts/iam-user.ts';
import { azureQueues, azureStreams, azureTopics } from './facts/messaging.ts';
import { azureNetworks } from './facts/network.ts';
import { azureRoles } from './facts/role.ts';
import { settingFact, storedSecrets } from './facts/setting.ts';
import { azureStores } from './facts/stores.ts';
import { azureKeys, azureSecrets } from './facts/vault.ts';
import { azureAlarms, azureBudgets, azureLogGroups } from './facts/watching.ts';

/** Everything that the resources of Azure of one manifest say, but for the manifest itself. */
export function azureFacts(
  stack: AzureStack,
  tables: Pick<Tables, 'azureRoles'>,
  joined: AppJoin | null = null,
): Draft[] {
  const all = functionApps(stack);
  const isOf = ({ resource }: App): boolean => resource.name === joined?.app.resource.name;
  const isJoined = (app: App): boolean => isOf(app) && joined !== null && joined.host.functions.length > 0;
  // The functions of an app whose folder is known are told with that folder.
  const apps = all.filter((app) => !isJoined(app));
  return distinct([
    ...apps.map((app) => appFact(stack, app, isOf(app) ? joined : null)),
    ...azureRoles(stack, tables),
    ...apps.map((app) => appEndpoint(stack, app)),
    ...all.map((app) => appDomain(stack, app)),
    ...all.flatMap((app) => appAuthorizers(stack, app)),
    ...azureFirewalls(stack),
    ...azureTrails(stack),
    ...azureDetectors(stack),
    ...gridEventSources(stack, all, joined),
    ...azureQueues(stack),
    ...azureTopics(stack),
    ...azureStreams(stack),
    ...azureBuckets(stack),
    ...azureTables(stack),
    ...azureStores(stack),
    ...azureSecrets(stack),
    ...azureKeys(stack),
    ...azureLogGroups(stack),
    ...azureAlarms(stack),
    ...azureBudgets(stack),
    ...azureNetworks(stack),
    ...keyUsers(stack),
    ...all.flatMap((app) => settingsOf(stack, app, isJoined(app) ? joinedOwner(stack, joined) : app.id)),
    ...storedSecrets(stack),
  ]);
}

function appFact(stack: AzureStack, app: App, joined: AppJoin | null): Draft {
  const fact = functionFact(stack, app);
  if (joined !== null) setHost(fact, joined.host);
  return fact;
}

/** Whose the settings of an app are that has many functions: those of its manifest. */
function joinedOwner(stack: AzureStack, joined: AppJoin | null): string {
  const [only, ...others] = joined?.host.functions ?? [];
  return only === undefined || others.length > 0 || joined === null
    ? stack.id
    : `function:${joined.host.host.path}#${only.name}`;
}

function settingsOf(stack: AzureStack, { resource, settings }: App, owner: string): Draft[] {
  return settings.all.map((setting) =>
    settingFact(stack, setting, owner, 'environment', `${resource.key}/${setting.name}`),
  );
}

/** The manifest itself. `types`: of each resource that is written in it. */
export function azureStackFact(
  stack: AzureStack,
  dialect: ManifestDialect,
  types: readonly string[],
  functions: number,
): Draft {
  const attributes: { [name: string]: Json } = {
    name: stack.path,
    dialect,
    form: stack.form,
    stage: stack.stage,
    region: null,
    resources: types.length,
    resourceTypes: countTypes(types),
    functions,
    macros: [],
    staticUsers: keysInUse(stack).map(({ name, type }) => ({ name, resourceType: type })),
  };
  return {
    type: 'stack',
    id: stack.id,
    attributes,
    origins: {},
    place: { path: stack.path, line: 1, column: 1, pointer: '' },
  };
}
