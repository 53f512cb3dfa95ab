import type { Report } from '../../model/report.ts';
import { AT_FROM_WORDS } from '../wording.ts';

/** What was released, and what made the report. */
export type Cover = {
  system: string;
  /** The tag, or what stands for it. */
  release: string;
  repository: string | null;
  commit: string | null;
  at: string;
  atFrom: string;
  /** The release that the period starts after; null: none is known. */
  previous: { release: string; at: string } | null;
  environments: string[];
  accounts: string[];
  frameworks: { name: string; groups: string[]; digest: string }[];
  profile: string;
  tool: string;
  schema: string;
  catalogue: { checks: number; digest: string; tables: string };
  contentDigest: string;
};

export function cover(report: Report): Cover {
  const { release, scope, catalogue, delta } = report;
  const digests = new Map(catalogue.frameworks.map((framework) => [framework.id, framework.digest]));
  return {
    system: report.system,
    release: releaseName(release),
    repository: release.repository,
    commit: release.commit,
    at: release.at,
    atFrom: AT_FROM_WORDS[release.atFrom] ?? release.atFrom,
    previous: delta === null ? null : { release: releaseName(delta.previous), at: delta.previous.at },
    environments: scope.environments,
    accounts: scope.accounts,
    frameworks: report.frameworks.map(({ id, name, groups }) => ({
      name,
      groups: groups.filter((group) => group.inScope).map((group) => group.title),
      digest: digests.get(id) ?? '',
    })),
    profile: scope.profile,
    tool: `${report.tool.name} ${report.tool.version}`,
    schema: report.schema,
    catalogue: { checks: catalogue.checks, digest: catalogue.digest, tables: catalogue.tables },
    contentDigest: report.contentDigest,
  };
}

/** The tag, else the commit, else words. */
export function releaseName({ tag, commit }: { tag: string | null; commit?: string | null }): string {
  return tag ?? commit?.slice(0, 12) ?? 'untagged';
}
