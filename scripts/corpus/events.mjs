// Logs of control planes: whether each event is told as the kind that the detection is about which upstream tests with it, and whether
// the counts of whole files are right. An event that upstream's rule does not alert on must not be told as that, unless the rule is
// narrower than the kind.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { azureActivity } from '../../src/collect/events/read-azure-activity.ts';
import { cloudTrail } from '../../src/collect/events/read-cloudtrail.ts';
import { githubAudit } from '../../src/collect/events/read-github-audit.ts';
import { googleAudit } from '../../src/collect/events/read-google-audit.ts';

const tables = {
  controlPlaneEvents: JSON.parse(
    readFileSync(new URL('../../controls/tables/control-plane-events.json', import.meta.url), 'utf8'),
  ),
};
const config = { collect: { changes: { people: 'login' } }, release: { repository: 'acme/orders' } };
const done = ({ outcome }) => outcome === 'succeeded';
/** An event of one of these kinds that was done. */
const of =
  (...kinds) =>
  (event) =>
    done(event) && kinds.includes(event.kind);
const weakens =
  (...kinds) =>
  (event) =>
    of(...kinds)(event) && event.effect === 'weakens';
const failed = (kind) => (event) => event.kind === kind && !done(event);
const ofRoot = (test) => (event) => event.actor.kind === 'root' && test(event);

/** By the beginning of a case's name what we must tell, for the kinds that the table claims. */
const CLAIMS = [
  ['aws_add_malicious_lambda_extension', of('code', 'configuration')],
  ['aws_bedrock_guardrail_update_delete', of('configuration')],
  ['aws_cloudtrail_attempt_to_leave_org', (event) => event.kind === 'account'],
  ['aws_cloudtrail_event_selectors_disabled', weakens('audit-trail')],
  ['aws_cloudtrail_password_spraying', failed('login')],
  ['aws_cloudtrail_region_enabled', of('account')],
  ['aws_cloudtrail_short_lifecycle', of('deletion')],
  ['aws_cloudtrail_stopped', weakens('audit-trail')],
  ['aws_cloudtrail_unsuccessful_mfa_attempt', failed('login')],
  ['aws_console_login_without_saml', (event) => of('login')(event) && event.actor.kind === 'user'],
  ['aws_console_root_login_failed', ofRoot(failed('login'))],
  ['aws_console_root_login', ofRoot(of('login'))],
  ['aws_console_signin', of('login')],
  ['aws_ec2_multi_instance_connect', of('command')],
  ['aws_ec2_security_group_modified', of('network')],
  ['aws_ec2_traffic_mirroring', (event) => event.kind === 'network'],
  ['aws_ecr_crud', of('code')],
  ['aws_ecr_events', of('code')],
  ['aws_iam_attach_admin_user_policy', of('permission')],
  ['aws_iam_entity_created_without_cloudformation', of('identity')],
  ['aws_iam_policy_modified', of('permission')],
  ['aws_key_compromised', of('permission')],
  ['aws_kms_cmk_loss', weakens('encryption')],
  ['aws_lambda_crud', of('code')],
  ['aws_macie_evasion', weakens('detection')],
  ['aws_network_acl_permissive_entry', of('network')],
  ['aws_rds_activity_stream_stopped', weakens('audit-trail')],
  ['aws_rds_automated_backup_deleted', weakens('deletion')],
  ['aws_rds_iam_role_added', of('permission')],
  ['aws_rds_instance_deletion', of('deletion')],
  ['aws_rds_master_pass_updated', of('credential')],
  ['aws_rds_snapshot_deleted', weakens('deletion')],
  ['aws_rds_snapshot_shared', weakens('exposure')],
  ['aws_resource_made_public', of('permission', 'exposure', 'configuration')],
  ['aws_s3_bucket_deleted', of('deletion')],
  ['aws_s3_disable_bucket_logging', weakens('audit-trail')],
  ['aws_s3_security_control_disabling', weakens('audit-trail', 'deletion')],
  ['aws_saml_activity', of('identity')],
  ['aws_security_configuration_change', weakens('audit-trail', 'detection')],
  ['aws_securityhub_finding_evasion', weakens('detection')],
  ['aws_snapshot_made_public', weakens('exposure')],
  ['aws_ssm_distributed_command', of('command')],
  ['aws_vpc_flow_logs_deleted', weakens('audit-trail')],
  ['aws_vpce_sensitive_api_calls', of('audit-trail')],
  ['gcp_cloud_storage_buckets_modified_or_deleted', of('configuration', 'deletion')],
  ['gcp_cloudbuild_potential_privilege_escalation', of('pipeline')],
  ['gcp_cloudfunctions_functions_', of('code')],
  ['gcp_compute_ssh_connection', of('command')],
  ['gcp_dns_zone_modified_or_deleted', of('network')],
  ['gcp_firewall_rule_deleted', of('network')],
  ['gcp_iam_roles_update_privilege_escalation', of('permission')],
  ['gcp_iam_service_account_key_create', of('credential')],
  ['gcp_k8s_exec_into_pod', of('command')],
  ['gcp_k8s_new_daemonset_deployed', of('code')],
  ['gcp_log_bucket_or_sink_deleted', weakens('audit-trail')],
  ['gcp_logging_sink_modified', of('audit-trail')],
  ['gcp_service_account_access_denied', (event) => event.kind === 'identity' && event.outcome === 'denied'],
  ['gcp_service_account_or_keys_created', of('identity', 'credential')],
  ['gcp_sql_config_changes', of('configuration')],
  ['gcp_tag_binding_creation', of('permission')],
  ['gcp_user_added_to_iap_protected_service', of('permission')],
  ['gcp_user_added_to_privileged_group', of('permission')],
  ['gcp_workload_identity_pool_created_or_updated', of('identity')],
  ['azure_alert_suppression_rule_created', weakens('detection')],
  ['azure_automation_account_created', of('configuration')],
  ['azure_automation_runbook_deleted', of('code')],
  ['azure_disk_deleted', of('deletion')],
  ['azure_failed_signins', failed('login')],
  ['azure_invite_external_users', of('identity')],
  ['azure_keyvault_deleted', of('deletion')],
  ['azure_keyvault_purged', weakens('deletion')],
  ['azure_kubernetes_rolebinding_created', of('permission')],
  ['azure_mfa_disabled', of('sign-in-policy')],
  ['azure_network_packet_capture_enabled', of('network')],
  ['azure_network_watcher_deleted', weakens('detection')],
  ['azure_nsg_deleted_or_modified', of('network', 'audit-trail')],
  ['azure_policy_changed', of('sign-in-policy')],
  ['azure_resource_lock_deleted', weakens('deletion')],
  ['azure_restore_point_collection_deleted', weakens('deletion')],
  ['azure_ropc_login_no_mfa', (event) => of('login')(event) && event.mfa === false],
  ['azure_serverless_execution', of('command')],
  ['azure_service_principal_credentials_added', of('credential')],
  ['azure_storage_account_deleted', of('deletion')],
  ['azure_storage_account_key_access_enabled', weakens('exposure')],
  ['azure_storage_account_versioning_disabled', weakens('deletion')],
  ['azure_storage_blob_permissions_modified', of('exposure')],
  ['azure_storage_blob_soft_delete_disabled', weakens('deletion')],
  ['azure_storage_immutability_policy_deleted', weakens('deletion')],
  ['azure_vm_command_executed', of('command')],
  ['azure_vm_disk_sas_uri_generated', weakens('exposure')],
  ['azure_vm_snapshot_deleted', weakens('deletion')],
  ['github_advanced_security_change', weakens('scanning')],
  ['github_org_ip_allowlist', of('sign-in-policy')],
  ['github_org_moderators_add', of('permission')],
  ['github_organization_app_integration_installed', of('integration')],
  ['github_public_repository_created', weakens('visibility')],
  ['github_repo_collaborator_change', of('permission')],
  ['github_repo_created', (event) => event.name === 'repo.create'],
  ['github_repo_hook_modified', of('integration')],
  ['github_repo_ruleset_modified', of('branch-protection')],
  ['github_repo_visibility_change', of('visibility')],
  ['github_team_modified', of('permission', 'identity')],
  ['github_user_role_updated', of('permission')],
  ['github_webhook_modified', of('integration')],
];

/** Rules that are narrower than the kind: by lists of upstream's own, by what is in a policy, or by one of several events of the kind. */
const NARROWER = [
  ...['aws_add_malicious_lambda_extension', 'aws_ecr_', 'aws_lambda_crud', 'aws_iam_attach_admin_user_policy'],
  ...['aws_iam_entity_created_without_cloudformation', 'aws_key_compromised', 'aws_network_acl_permissive_entry'],
  ...[
    'aws_resource_made_public',
    'aws_saml_activity',
    'aws_security_configuration_change',
    'aws_ssm_distributed_command',
  ],
  ...[
    'aws_cloudtrail_short_lifecycle',
    'aws_snapshot_made_public',
    'azure_invite_external_users',
    'azure_mfa_disabled',
  ],
  ...[
    'gcp_user_added_to_privileged_group',
    'gcp_user_added_to_iap',
    'github_org_moderators_add',
    'azure_policy_changed',
  ],
  ...['gcp_service_account_or_keys_created', 'gcp_workload_identity_pool', 'aws_rds_iam_role_added'],
  ...['azure_automation_account_created', 'azure_automation_runbook_deleted'],
];

const SETS = [
  ['logs-cloudtrail', cloudTrail],
  ['logs-gcp', googleAudit],
  ['logs-azure', azureActivity],
  ['logs-github-audit', githubAudit],
];

async function factsOf(reader, absolute, path) {
  const head = readFileSync(absolute).subarray(0, 65_536);
  if (!reader.recognises(head, path)) return null;
  const file = { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: 'corpus' };
  const { facts, problems } = await reader.read(file, { config, tables, files: new Map() });
  return { log: facts[0].attributes, events: facts.slice(1).map(({ attributes }) => attributes), problems };
}

function scored(name) {
  const score = { name, total: 0, reached: 0, notes: [] };
  return {
    score,
    note: (ok, text) => {
      score.total++;
      if (ok) score.reached++;
      else score.notes.push(text);
    },
  };
}

const shown = (events) =>
  events.length === 0 ? 'nothing' : events.map((one) => `${one.kind} ${one.effect} ${one.outcome}`).join(', ');

async function alerts(corpusDir, set, reader) {
  const folder = join(corpusDir, set, 'panther-labs+panther-analysis');
  const { cases } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const { score, note } = scored(`events: ${set}, alerts of kinds that we claim`);
  const apart = { unclaimed: new Set(), lists: 0 };
  for (const [path, { alert, test }] of Object.entries(cases)) {
    const short = path.split('/').pop();
    const claim = CLAIMS.find(([begin]) => short.startsWith(begin))?.[1];
    const rule = short.replace(/\.\d+\.json$/, '');
    if (claim === undefined) {
      apart.unclaimed.add(rule);
      continue;
    }
    const events = (await factsOf(reader, join(folder, path), `logs/${path}`))?.events ?? [];
    const told = events.some(claim);
    if (!alert && told && NARROWER.some((begin) => rule.startsWith(begin))) apart.lists++;
    else note(told === alert, `${short} (${test}): ${alert ? 'not told as that' : 'told as that'}: ${shown(events)}`);
  }
  score.notes.push(
    `not counted: ${apart.lists} that are of the kind, and no alert because upstream's rule is narrower`,
  );
  score.notes.push(`not claimed, as they are reads, single uses of data or advice: ${[...apart.unclaimed].join(', ')}`);
  return score;
}

/** Counts that were made by another program, of whole files as a trail writes them. */
async function counts(corpusDir) {
  const folder = join(corpusDir, 'logs-cloudtrail/invictus-ir+aws_dataset');
  const { cases } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const { score, note } = scored('events: CloudTrail files counted');
  for (const [name, expected] of Object.entries(cases)) {
    const read = await factsOf(cloudTrail, join(folder, name), `logs/${name}`);
    const log = read?.log;
    const same =
      log?.events === expected.records &&
      log.root === expected.rootRecords &&
      Date.parse(log.firstAt) === Date.parse(expected.firstEvent) &&
      Date.parse(log.lastAt) === Date.parse(expected.lastEvent) &&
      read.problems.length === 0;
    note(same, `${name}: ${log?.events} events, not ${expected.records}`);
  }
  return score;
}

/** A file of one service's log is read by one reader, and lines of other services by none. */
async function apart(corpusDir) {
  const { score, note } = scored('events: read by one reader, others by none');
  const readers = SETS.map(([, reader]) => reader);
  for (const set of [
    'logs-cloudtrail',
    'logs-gcp',
    'logs-azure',
    'logs-github-audit',
    'logs-misc',
    'logs-otel',
    'logs-lambda',
  ]) {
    const own = SETS.find(([name]) => name === set)?.[1];
    for (const entry of readdirSync(join(corpusDir, set), { recursive: true, withFileTypes: true })) {
      const folder = entry.parentPath ?? entry.path;
      if (!entry.isFile() || !entry.name.endsWith('.json') || entry.name === 'expected.json') continue;
      const head = readFileSync(join(folder, entry.name)).subarray(0, 65_536);
      const taken = readers.filter((reader) => reader.recognises(head, entry.name));
      const isOwn = taken.length === 0 || (taken.length === 1 && taken[0] === (own ?? cloudTrail));
      const isTrail = /cloudtrail/i.test(entry.name);
      note(
        own === undefined ? taken.length === 0 || isTrail : isOwn,
        `${set}/${entry.name}: ${taken.map(({ dialect }) => dialect)}`,
      );
    }
  }
  return score;
}

export async function measure(corpusDir) {
  const scores = [];
  for (const [set, reader] of SETS) scores.push(await alerts(corpusDir, set, reader));
  return [...scores, await counts(corpusDir), await apart(corpusDir)];
}
