import type { Attributes } from './fact.ts';

/** Where a table's facts come from. Every file in controls/tables/ has one. */
export type TableSource = {
  source: string;
  licence: string;
  /** ISO date on which it was made. */
  date: string;
  /** SHA-256 of what it was made from, hexadecimal; null where we wrote the table ourselves. */
  digest: string | null;
};

/** Access class of an IAM action. */
export type ActionAccess = 'write' | 'permissions' | 'tagging' | 'read' | 'list';

/** A role of Azure: patterns of what it lets do, and of what it lets do with data. */
export type AzureRole = { name: string; actions: string[]; dataActions: string[] };

/** Whose control plane an event is of; `entra` is the directory of Microsoft. */
export type ControlPlaneProvider = 'aws' | 'azure' | 'entra' | 'google' | 'github';
/** What made the call. `stack`: a service that carries out templates; `service`: another one of the platform. */
export type ControlPlaneFrom = 'console' | 'cli' | 'sdk' | 'infrastructure-tool' | 'stack' | 'service' | 'api';
export type ControlPlaneOutcome = 'succeeded' | 'begun' | 'denied' | 'failed';
export type ControlPlaneActor =
  | 'root'
  | 'user'
  | 'role'
  | 'application'
  | 'federated'
  | 'service'
  | 'account'
  | 'bot'
  | 'unknown';

/** Something that must be so in a record: at a path (`*`: any name or index), by a value, or by being there and not empty. */
export type RecordCondition = { at: string; is?: (string | number | boolean)[]; present?: boolean };

/** Events of one kind. `*` in names stands for any text; a name ends before the version of its API. The first row that fits counts. */
export type ControlPlaneRow = {
  provider: ControlPlaneProvider;
  /** `*`: any. */
  service: string;
  names: string[];
  kind: string;
  effect: 'weakens' | 'strengthens' | 'changes';
  when?: RecordCondition[];
};

/** Facts that checks and derive refer to and that time changes: controls/tables/<name>.json, by camel-case name. */
export type Tables = {
  /**
   * By service prefix, by class, action names with spaces between them. A class is `<ActionAccess> <resource>`: whether the
   * action's resources are `none`, `optional` or `required`.
   */
  iamActions: TableSource & { services: Record<string, Record<string, string>> };
  /** Condition keys that narrow a grant, lower case; a trailing `*` stands for any rest. */
  conditionKeys: TableSource & { identity: string[]; resource: string[]; never: string[] };
  /**
   * Action patterns: `accepted` may be granted on `*` whatever the actions table says; `scoped` must name resources although the
   * table calls them optional. A pattern with a wildcard in `scoped` leaves out actions that only list.
   */
  starActions: TableSource & { accepted: string[]; scoped: string[] };
  /** Actions that hand out credentials, secrets, keys or data, as patterns by kind. */
  sensitiveActions: TableSource & { kinds: Record<string, string[]> };
  /**
   * Ways by which an identity comes to the rights of others: a set holds ways of one kind, a way all actions that it takes.
   * `passedTo`: service principals that a role is passed to on the way. `beside`: resources that an action needs beside the one that it
   * takes over, by action. `defenceRemoval`: actions that take away what would tell of it
   * or limit it, by kind.
   */
  escalations: TableSource & {
    sets: { group: string; name: string; ways: { actions: string[]; passedTo: string[] }[] }[];
    beside: Record<string, string[]>;
    defenceRemoval: Record<string, string[]>;
  };
  /** What resources are called in sentences: by service a noun, and what stands before the name in an ARN; verbs and prepositions by the verb of an action. */
  resourceWords: TableSource & {
    services: Record<string, { noun: string; prefix: string }>;
    verbs: Record<string, string>;
    prepositions: Record<string, string>;
  };
  /** AWS managed policies whose statements we know, by name; a statement has the attributes of a policy-statement that are read, not derived. */
  managedPolicies: TableSource & {
    policies: Record<string, { arn: string; version: string; statements: Attributes[] }>;
  };
  /** Azure's own roles that functions are given in practice, and the data roles of Cosmos DB, by id in lower case. What a role leaves out again is not told. */
  azureRoles: TableSource & {
    roles: Record<string, AzureRole>;
    cosmosRoles: Record<string, AzureRole>;
  };
  /**
   * Builders by the id that provenance gives them. `versions`: how what stands behind `@` begins; null: the id has none. `hosting` is
   * `hosted` where somebody else runs it than those who build with it, `isolated` where a build can reach neither another nor the key that
   * signs. `signs`: with a certificate in its own name, or with a key that one has to be given.
   */
  builders: TableSource & {
    builders: {
      id: string;
      versions: string | null;
      hosting: 'hosted' | 'isolated';
      signs: 'certificate' | 'key';
    }[];
  };
  /**
   * Events of control planes that matter. `callers`: texts in lower case in what the caller calls itself, the first that is found counts.
   * `resources`: members of a request, types or collections that name a thing, and of which kind it is; `person`: its name is somebody's.
   */
  controlPlaneEvents: TableSource & {
    events: ControlPlaneRow[];
    callers: { provider: ControlPlaneProvider | '*'; says: string[]; from: ControlPlaneFrom }[];
    resources: { provider: ControlPlaneProvider; service: string; member: string; kind: string; person?: boolean }[];
  };
  /** Lambda runtimes by identifier; ISO date, or null where none is set. */
  runtimes: TableSource & { runtimes: Record<string, { deprecated: string | null }> };
  /** SAM policy templates by name: parameters, and statements in which `{Parameter}` marks where one goes. */
  samPolicyTemplates: TableSource & {
    templates: Record<
      string,
      {
        parameters: string[];
        statements: {
          effect: string;
          actions: string[];
          resources: string[];
          conditions: { operator: string; key: string; values: string[] }[];
        }[];
      }
    >;
  };
  /** What SAM connectors make, by type of the source and of the destination. */
  samConnectors: TableSource & {
    /**
     * By type: how the transform names what statements speak of, as an attribute of Fn::GetAtt or as `Ref`, and the property that
     * holds the role, `Targets/RoleArn` for that of the target in question.
     */
    resources: Record<
      string,
      {
        role: string | null;
        arn: string | null;
        id: string | null;
        name: string | null;
        url: string | null;
        qualifier: string | null;
      }
    >;
    profiles: Record<string, Record<string, ConnectorProfile>>;
  };
};

/** What one kind of connection makes, and on whose side. */
export type ConnectorProfile = {
  makes: 'managed-policy' | 'queue-policy' | 'topic-policy' | 'permission';
  holder: 'source' | 'destination';
  /** The only sets of permissions that can be asked for; null: any. */
  combinations: string[][] | null;
  /** By permission, `Read` or `Write`. */
  access: Record<string, ConnectorStatement[]>;
};

/** One statement that allows; `{Source.Arn}` and the like mark what an end of the connection fills in. */
export type ConnectorStatement = {
  principal: string | null;
  actions: string[];
  resources: string[];
  conditions: { operator: string; key: string; values: string[] }[];
};
