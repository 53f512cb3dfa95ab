import type { Person } from '../../model/change.ts';
import { createNaming, type Naming } from '../changes/people.ts';
import type { PlatformContext } from './read-platform.ts';

/** An account as REST gives it. */
type Account = { login: string; type?: string };

/** Somebody by an account; one that is gone goes by the name that the platform gives to all of them. */
export function personOfAccount(account: Account | null | undefined): Person {
  const { login, type } = account ?? { login: 'ghost', type: 'User' };
  const isBot = type === 'Bot' || login.endsWith('[bot]');
  return { login, name: null, kind: isBot ? 'bot' : 'user', key: null };
}

/** Names persons as the changes do; where these are not known, by their accounts alone. */
export function namingOf({ config, changes }: PlatformContext): Naming {
  return changes?.naming ?? createNaming(config.collect.changes.people, config.release.repository, []);
}
