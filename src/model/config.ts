import type { Profile, Severity } from './check.ts';
import type { EvidenceKind } from './evidence.ts';
import type { Applicability, Assertion, Exception } from './exception.ts';
import type { Json } from './json.ts';
import type { Masking } from './masking.ts';

export const FORMATS = ['json', 'markdown', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** The OIDC issuer of GitHub's workflows. */
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

/** What is wanted of one kind of evidence. Empty `include`: known names are looked for. Globs below the root. */
export type Collect = { include: string[]; exclude: string[] };

/** A signer: of a certificate's subject, or of what it says that was built by which workflow. */
export type SignerPattern = {
  issuer: string;
  subject: string | null;
  repository: string | null;
  workflow: string | null;
  ref: string | null;
};

/** Everything that a run is told, read once and frozen. */
export type Config = {
  /** Absolute path of what is looked at. */
  root: string;
  /** Absolute path of the folder that files are written to. */
  out: string;
  /** Path of `.evidence.yml` below the root, or null. */
  path: string | null;
  release: {
    repository: string | null;
    tag: string | null;
    commit: string | null;
    /** ISO 8601 with zone Z; the only time that a run knows. */
    at: string;
    atFrom: 'at' | 'configuration' | 'SOURCE_DATE_EPOCH' | 'tag' | 'commit' | 'clock';
    /** Who made the change, where known: an exception's approver must be someone else. */
    author: string | null;
  };
  scope: {
    system: string;
    environments: string[];
    accounts: string[];
    frameworks: string[];
    /** Group ids by framework id; the groups that are always in are always in. */
    categories: Record<string, string[]>;
    profile: Profile;
  };
  collect: {
    manifests: Collect & {
      /** Stage or environment that manifests are read for: parameter files, samconfig.toml, Serverless Framework. Null: each manifest's own default. */
      stage: string | null;
      /** Values of template parameters, by name; they are names to look up, never printed. */
      parameters: Record<string, string>;
    };
    policies: Collect;
    signatures: Collect & {
      artifacts: string[];
      /** Path below the root of a trusted_root.json; null: the shipped one. */
      trustedRoot: string | null;
      /** Null: derived from repository and tag. */
      identity: { issuer: string; subject: string } | null;
      /** Further ones that may have signed; what is null is not asked of them. Patterns as in `subject`. */
      identities: SignerPattern[];
      /** Patterns of the workflows that may have built; empty: any. */
      builders: string[];
      /** Globs of the public keys that signatures without a certificate may be made with. */
      keys: string[];
      /** Logs and timestamp authorities that must witness a signature; null: those that the trusted root has, one at least. */
      minimum: { logEntries: number | null; timestamps: number | null };
    };
    tests: Collect;
    logs: Collect & {
      functions: { path: string; function: string }[];
      sampleSize: number;
      seed: string;
    };
    documents: Collect;
    drift: Collect;
    packages: Collect;
    workflows: Collect;
    components: Collect;
    scans: Collect;
    /** Globs of the names of workflow artifacts that are fetched, empty: names by which evidence goes; and of the workflows that they are of, empty: all. */
    runs: Collect & { workflows: string[] };
    /** Whether AWS is asked which code the functions run, and of which functions beside those that manifests name. */
    deployed: { query: 'never' | 'aws'; functions: string[] };
    changes: {
      /** Globs of the tags that earlier releases have; empty: those that are written as this one's is. */
      tags: string[];
      /** Regular expressions of tickets, of bounded time; empty: the known forms. */
      tickets: string[];
      people: 'login' | 'name' | 'pseudonym';
      /** Globs of paths in the repository, of changes that are this system's; empty: all are. */
      paths: string[];
      /** Label of pull requests that may be approved afterwards; null: there is no such way. */
      emergencyLabel: string | null;
    };
  };
  declarations: {
    /** Routes and function URLs that are meant to be open; `fact` is an id or a glob. */
    public: { fact: string; reason: string; owner: string }[];
    /** Endpoints that only other services are meant to reach. */
    internal: { fact: string; reason: string; owner: string }[];
    /** Accounts, projects and domains that may use what the release has, its own among them; null: nobody has said which. */
    accounts: { account: string; reason: string; owner: string }[] | null;
    /** Roles, service accounts and applications that the pipeline changes things as, all of them; null: nobody has said which. `*` stands for any text. */
    pipeline: { identity: string; reason: string; owner: string }[] | null;
    /** Environments that are deployed to; what an entry leaves out is null. `name` is a name or a glob, the first that matches counts. */
    environments: {
      name: string;
      production: boolean | null;
      accounts: string[] | null;
      reason: string;
      owner: string;
    }[];
    /** What manifests do not say of functions; what an entry leaves out is null. `fact` is an id or a glob. */
    functions: {
      fact: string;
      effects: 'none' | 'some' | null;
      tenants: 'one' | 'many' | null;
      temporaryFiles: 'none' | 'written' | null;
      reason: string;
      owner: string;
    }[];
  };
  parameters: Record<string, Record<string, Json>>;
  /** What persons answer for, by their login. */
  people: { login: string; roles: string[] }[];
  /** How old evidence of a kind may be at the release, in days, where the checks' own limits are not wanted. */
  freshness: Partial<Record<EvidenceKind, number>>;
  /** Folders below the root with the user's own checks and frameworks, or `.evidence` where there is one. */
  controls: string[];
  exceptions: Exception[];
  assertions: Assertion[];
  applicability: Applicability[];
  /** Files or folders with earlier releases' evidence.json. */
  previous: string[];
  /** Null: nothing is said about it. */
  masking: Masking | null;
  formats: Format[];
  /** Whether the pack holds exhibits of what was read and answered. */
  exhibits: 'full' | 'none';
  failOn: Severity | null;
  failOnMissing: EvidenceKind[];
};
