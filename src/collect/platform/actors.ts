import type { Hole } from '../../model/fact.ts';
import type { Naming } from '../changes/people.ts';
import type { Bypass } from './strictest.ts';

/** An actor as a ruleset names it: by number. */
export type RulesetActor = {
  actor_id?: number | null;
  actor_type: string;
  bypass_mode?: string;
};

/** Source: https://docs.github.com/en/rest/repos/rules and the provider of Terraform, which says which role has which number. */
const ROLES = new Map<number, string>([
  [2, 'maintain'],
  [4, 'write'],
  [5, 'admin'],
]);

const MODES = { always: 'always', pull_request: 'pull-request', exempt: 'exempt' } as const;

/** An account by its login, as the setting names people. */
export function namedLogin(login: string, naming: Naming): string | Hole {
  return naming({ login, name: null, kind: 'user', key: null });
}

function kindOf(
  { actor_type: type, actor_id: id }: RulesetActor,
  naming: Naming,
): Pick<Bypass<never>, 'kind' | 'name'> {
  const number = id ?? 0;
  switch (type) {
    case 'RepositoryRole':
      return { kind: 'role', name: ROLES.get(number) ?? `role ${number}` };
    case 'OrganizationAdmin':
      return { kind: 'organisation-owner', name: 'organisation owners' };
    case 'Team':
      return { kind: 'team', name: `team ${number}` };
    case 'Integration':
      return { kind: 'app', name: `app ${number}` };
    case 'DeployKey':
      return { kind: 'deploy-key', name: 'deploy keys' };
    default:
      return { kind: 'user', name: namedLogin(`user ${number}`, naming) };
  }
}

/** A mode that is not known is taken for the one that lets most through. */
export function bypassOf<N extends string>(actor: RulesetActor, naming: Naming): Bypass<N> {
  const mode = actor.bypass_mode ?? 'always';
  const known = Object.hasOwn(MODES, mode) ? MODES[mode as keyof typeof MODES] : 'always';
  return { ...kindOf(actor, naming), mode: known, of: null };
}
