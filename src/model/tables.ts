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

/** Facts that checks and derive refer to and that time changes: controls/tables/<name>.json, by camel-case name. */
export type Tables = {
  /** By service prefix, by action name in its own capitals: access class and what its resources may be. */
  iamActions: TableSource & {
    services: Record<string, Record<string, { access: ActionAccess; resource: 'none' | 'optional' | 'required' }>>;
  };
  /** Condition keys that narrow a grant, lower case; a trailing `*` stands for any rest. */
  conditionKeys: TableSource & { identity: string[]; resource: string[]; never: string[] };
  /** Actions that may be granted on `*`, although the actions table alone would say otherwise, and the reverse. */
  starActions: TableSource & { accepted: string[]; scoped: string[] };
  /** AWS managed policies whose statements we know, by name. */
  managedPolicies: TableSource & {
    policies: Record<
      string,
      {
        arn: string;
        statements: {
          actions: string[];
          resources: string[];
          conditions: { operator: string; key: string; values: string[] }[];
        }[];
      }
    >;
  };
  /** Lambda runtimes by identifier; ISO dates or null where none is set. */
  runtimes: TableSource & {
    runtimes: Record<string, { deprecated: string | null; createBlocked: string | null; updateBlocked: string | null }>;
  };
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
};
