import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { pick, readAs, texts } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { wordOf } from '../resource.ts';
import type { Draft } from '../stack.ts';
import { itemsOf } from './container.ts';
import { COMPUTE_ACCOUNT, defaultAccountFact, namespaceAccount } from './default-account.ts';
import { draftIn, type Manifest } from './draft.ts';
import type { Identities } from './knative-service.ts';
import type { KubernetesObject } from './kubernetes-objects.ts';

/** The identities of a file: their facts, and how those that run as them find them. */
export type FileIdentities = { facts: Draft[]; of: Identities };

type Binding = { object: KubernetesObject; role: KubernetesObject | null; roleName: string };

const RBAC = 'rbac.authorization.k8s.io';

/**
 * The service accounts that a file declares, with what the roles bound to them there let them do. A service account of a cluster is
 * a role; what other files bind to it is not seen, and its policies say so.
 */
export function kubernetesIdentities(manifest: Manifest, objects: readonly KubernetesObject[]): FileIdentities {
  const accounts = objects.filter(
    ({ group, kind, name }) => group === '' && kind === 'ServiceAccount' && name !== null,
  );
  const facts = accounts.flatMap((account) => accountFacts(manifest, account, bindingsOf(account, objects)));
  const given = new Map<string, Draft>();
  const of: Identities = (name, namespace, platform) => {
    const found = accounts.find((one) => one.name === name && isSame(one.namespace, namespace));
    if (found) return accountId(manifest, found);
    if (name !== null) return hole('the service account is declared elsewhere');
    const account = platform === 'google' ? COMPUTE_ACCOUNT : namespaceAccount(namespace);
    const fact = given.get(account.logicalId) ?? defaultAccountFact(manifest, account);
    if (!given.has(account.logicalId)) facts.push(fact);
    given.set(account.logicalId, fact);
    return fact.id;
  };
  return { facts, of };
}

/** What states no namespace is deployed to one that is chosen for the whole file. */
function isSame(a: string | null, b: string | null): boolean {
  return a === b || !a || !b;
}

function accountId(manifest: Manifest, { name, namespace }: KubernetesObject): string {
  return `role:${manifest.path}#${namespace === null ? '' : `${namespace}/`}${name}`;
}

function bindingsOf(account: KubernetesObject, objects: readonly KubernetesObject[]): Binding[] {
  const own = account.namespace;
  return objects
    .filter(({ group, kind }) => group === RBAC && (kind === 'RoleBinding' || kind === 'ClusterRoleBinding'))
    .filter((binding) =>
      itemsOf(pick(binding.value, ['subjects'])).some((subject) => {
        const named = (name: string): string => wordOf(pick(subject, [name]));
        const inNamespace = named('namespace') || (binding.namespace ?? '');
        return named('kind') === 'ServiceAccount' && named('name') === account.name && isSame(own, inNamespace);
      }),
    )
    .map((object) => {
      const kind = wordOf(pick(object.value, ['roleRef', 'kind']));
      const roleName = wordOf(pick(object.value, ['roleRef', 'name']));
      const role = objects.find(
        (one) =>
          one.group === RBAC &&
          one.kind === kind &&
          one.name === roleName &&
          (kind === 'ClusterRole' || one.namespace === object.namespace),
      );
      return { object, role: role ?? null, roleName };
    });
}

function accountFacts(manifest: Manifest, account: KubernetesObject, bindings: Binding[]): Draft[] {
  const id = accountId(manifest, account);
  const fact = draftIn(manifest, 'role', id.slice(id.indexOf('#') + 1), account.placeOf(['metadata', 'name']));
  Object.assign(fact.attributes, {
    name: account.name,
    logicalId: account.name,
    madeBy: 'template',
    managedPolicies: [
      ...bindings.map(({ role, roleName, object }) => ({
        name: roleName,
        arn: role === null ? `${wordOf(pick(object.value, ['roleRef', 'kind']))}/${roleName}` : `\${${roleName}}`,
        owner: role === null ? 'other' : 'stack',
      })),
      hole('what other files of the cluster bind to the service account'),
    ],
    inlinePolicies: [],
    permissionsBoundary: null,
    maxSessionSeconds: null,
    trustedServices: [],
    seenIn: [],
  });
  return [fact, ...bindings.flatMap((binding) => ruleStatements(manifest, id, binding))];
}

/** One statement for each rule of a role. */
function ruleStatements(manifest: Manifest, role: string, { object, role: declared, roleName }: Binding): Draft[] {
  if (declared === null) return [];
  const whole = object.kind === 'ClusterRoleBinding';
  const where = whole ? '*' : (object.namespace ?? 'its namespace');
  const account = role.slice(role.indexOf('#') + 1);
  return itemsOf(pick(declared.value, ['rules'])).map((rule, index) => {
    const place = declared.placeOf(['rules', String(index)]);
    const fact = draftIn(manifest, 'policy-statement', `${account}/${object.name}/${index}`, place);
    Object.assign(fact.attributes, {
      role,
      policy: roleName,
      kind: 'managed',
      sid: null,
      effect: 'allow',
      actions: actionsOf(rule),
      notActions: [],
      resources: resourcesOf(rule, where, whole),
      notResources: [],
      conditions: [],
    });
    return fact;
  });
}

function list(rule: Json, name: string): Json[] {
  const value = readAs(pick(rule, [name]), texts, []);
  return Array.isArray(value) ? value : [value];
}

/** `apps/deployments:get`: group, kind of resource and verb; `core` is the group without a name. */
function actionsOf(rule: Json): Json[] {
  const groups = list(rule, 'apiGroups');
  const kinds = list(rule, 'resources');
  const unknown = [rule, ...groups, ...kinds].find((part) => isHole(part));
  if (isHole(unknown)) return [hole(unknown.unresolved)];
  const things = kinds.flatMap((kind) => (groups.length === 0 ? [''] : groups).map((group) => ({ group, kind })));
  const urls = list(rule, 'nonResourceURLs').map((url) => ({ group: 'url', kind: url }));
  return [...things, ...urls].flatMap(({ group, kind }) =>
    list(rule, 'verbs').map((verb) => {
      if (isHole(verb)) return hole(verb.unresolved);
      const service = wordOf(group) === '' ? 'core' : wordOf(group).toLowerCase();
      const every = [service, wordOf(kind), verb].map((part) => part === '*');
      if (every.every(Boolean)) return { pattern: '*', service: '*', breadth: 'all' };
      const breadth = every[1] && every[2] ? 'service' : every.some(Boolean) ? 'verb' : 'single';
      return { pattern: `${service}/${wordOf(kind)}:${wordOf(verb)}`, service, breadth };
    }),
  );
}

/** Named things are one each; else everything of that kind in a namespace, or in the cluster. */
function resourcesOf(rule: Json, where: string, whole: boolean): Json[] {
  const names = list(rule, 'resourceNames');
  const kinds = list(rule, 'resources').map((kind) => (isHole(kind) ? '?' : wordOf(kind)));
  if (names.length > 0) {
    return names.map((name) =>
      isHole(name) ? hole(name.unresolved) : { pattern: `${where}/${wordOf(name)}`, level: 4 },
    );
  }
  if (kinds.length === 0) return list(rule, 'nonResourceURLs').map((url) => ({ pattern: wordOf(url), level: 4 }));
  return kinds.map((kind) => {
    const level = kind === '*' ? (whole ? 0 : 1) : whole ? 2 : 3;
    return { pattern: kind === '*' && whole ? '*' : `${where}/${kind}/*`, level };
  });
}
