import type { Report } from '../model/report.ts';
import { repositoryUrl } from './place-link.ts';

/** Where the platform shows things of the repository; each null where there is no usable address. */
export type PlatformLinker = {
  pullRequest: (number: number) => string | null;
  commit: (sha: string) => string | null;
  run: (id: number) => string | null;
};

export function platformLinker(report: Report, serverUrl: string | null): PlatformLinker {
  const base = repositoryUrl(report, serverUrl);
  const below = (path: string): string | null => (base === null ? null : `${base}/${path}`);
  return {
    pullRequest: (number) => (Number.isSafeInteger(number) && number > 0 ? below(`pull/${number}`) : null),
    commit: (sha) => (/^[0-9a-f]{40,64}$/.test(sha) ? below(`commit/${sha}`) : null),
    run: (id) => (Number.isSafeInteger(id) && id > 0 ? below(`actions/runs/${id}`) : null),
  };
}
