import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { hole } from '../../candidates.ts';
import { emptyObject } from '../../intrinsics.ts';
import { isObject } from '../../resource.ts';
import { block, blocks, json, linked, linkedList, made, map, plain, tags, unless, within } from './reads.ts';
import type { Part, Read, Shape } from './shape.ts';
import { FUNCTIONS, KEYS } from './types.ts';

/** The function that a name and, beside it, a qualifier mean; a qualifier says which version, not which function. */
const theFunction = linked('function_name', FUNCTIONS, 'arn');

/** Where the code is: a file beside the configuration, an S3 object or an image. */
const code: Read = (maker, from, to) => {
  const said = (name: string): Json | undefined => {
    const { value, path } = maker.value([...from, name]);
    if (value !== undefined && value !== '') maker.made.places.set(to.join('/'), { from: maker.resource, path });
    return value === '' || value === undefined ? undefined : maker.links.translated(value);
  };
  const image = said('image_uri');
  const bucket = said('s3_bucket');
  const file = said('filename');
  const object = emptyObject();
  if (image !== undefined) object.ImageUri = image;
  else if (bucket !== undefined) {
    object.S3Bucket = linked('s3_bucket', ['aws_s3_bucket'], 'id')(maker, from, [...to, 'S3Bucket']) ?? bucket;
    object.S3Key = said('s3_key') ?? hole('no key is stated');
  } else if (typeof file === 'string') return file.replace(/^\.\//, '');
  else return file;
  return object;
};

/** What the plan says of versions and qualifiers is of no other function: a name that is known is taken as it is. */
const environment: Read = (maker, from, to) => {
  const { value } = maker.value([...from, 'environment', 'variables']);
  if (value === undefined) return undefined;
  if (!isObject(value) || isHole(value)) return map('environment/variables')(maker, from, to);
  const variables = emptyObject();
  for (const name of Object.keys(value)) {
    const item = value[name] ?? null;
    const path = maker.value([...from, 'environment', 'variables', name]).path;
    maker.made.places.set([...to, name].join('/'), { from: maker.resource, path });
    variables[name] = maker.links.translated(item);
  }
  return variables;
};

const DESTINATIONS = {
  'DestinationConfig/OnFailure/Destination': linked('destination_config/on_failure/destination', null, 'arn'),
  'DestinationConfig/OnSuccess/Destination': linked('destination_config/on_success/destination', null, 'arn'),
};

export const LAMBDA: Readonly<Record<string, Shape>> = {
  aws_lambda_function: {
    type: 'AWS::Lambda::Function',
    attributes: { function_name: 'Ref', qualified_arn: 'Arn', version: 'Version' },
    properties: {
      FunctionName: plain('function_name'),
      PackageType: plain('package_type', 'Zip'),
      Runtime: plain('runtime'),
      Handler: plain('handler'),
      Architectures: plain('architectures'),
      Code: code,
      Role: linked('role', ['aws_iam_role'], 'arn'),
      Timeout: plain('timeout', 3),
      MemorySize: plain('memory_size', 128),
      'EphemeralStorage/Size': plain('ephemeral_storage/size', 512),
      ReservedConcurrentExecutions: unless(-1, plain('reserved_concurrent_executions')),
      'TracingConfig/Mode': plain('tracing_config/mode', 'PassThrough'),
      'LoggingConfig/LogFormat': plain('logging_config/log_format', 'Text'),
      'LoggingConfig/ApplicationLogLevel': plain('logging_config/application_log_level'),
      'LoggingConfig/SystemLogLevel': plain('logging_config/system_log_level'),
      'LoggingConfig/LogGroup': linked('logging_config/log_group', ['aws_cloudwatch_log_group'], 'name'),
      KmsKeyArn: linked('kms_key_arn', KEYS, 'arn'),
      Layers: linkedList('layers', ['aws_lambda_layer_version'], 'arn'),
      'VpcConfig/SubnetIds': linkedList('vpc_config/subnet_ids', ['aws_subnet'], 'id'),
      'VpcConfig/SecurityGroupIds': linkedList('vpc_config/security_group_ids', ['aws_security_group'], 'id'),
      'DeadLetterConfig/TargetArn': linked('dead_letter_config/target_arn', ['aws_sqs_queue', 'aws_sns_topic'], 'arn'),
      'Environment/Variables': environment,
      CodeSigningConfigArn: linked('code_signing_config_arn', ['aws_lambda_code_signing_config'], 'arn'),
      FileSystemConfigs: blocks('file_system_config', {
        Arn: linked('arn', ['aws_efs_access_point'], 'arn'),
        LocalMountPath: plain('local_mount_path'),
      }),
      'SnapStart/ApplyOn': plain('snap_start/apply_on'),
      'TenancyConfig/TenantIsolationMode': plain('tenancy_config/tenant_isolation_mode'),
      'DurableConfig/ExecutionTimeout': plain('durable_config/execution_timeout'),
      Tags: tags,
    },
  },
  aws_lambda_alias: {
    type: 'AWS::Lambda::Alias',
    attributes: { arn: 'Ref' },
    properties: {
      Name: plain('name'),
      FunctionName: theFunction,
      FunctionVersion: plain('function_version'),
      'RoutingConfig/AdditionalVersionWeights': made('routing_config/additional_version_weights', (weights) =>
        isObject(weights)
          ? Object.keys(weights).map((version) => {
              const entry = emptyObject();
              entry.FunctionVersion = version;
              entry.FunctionWeight = weights[version] ?? null;
              return entry;
            })
          : undefined,
      ),
    },
  },
  aws_lambda_function_url: {
    type: 'AWS::Lambda::Url',
    properties: {
      TargetFunctionArn: theFunction,
      Qualifier: plain('qualifier'),
      AuthType: plain('authorization_type'),
      InvokeMode: plain('invoke_mode', 'BUFFERED'),
      Cors: block('cors', {
        AllowCredentials: plain('allow_credentials'),
        AllowHeaders: plain('allow_headers'),
        AllowMethods: plain('allow_methods'),
        AllowOrigins: plain('allow_origins'),
        ExposeHeaders: plain('expose_headers'),
        MaxAge: plain('max_age'),
      }),
    },
  },
  aws_lambda_permission: {
    type: 'AWS::Lambda::Permission',
    properties: {
      Action: plain('action'),
      FunctionName: theFunction,
      Principal: plain('principal'),
      PrincipalOrgID: plain('principal_org_id'),
      SourceAccount: plain('source_account'),
      SourceArn: within('source_arn'),
      EventSourceToken: plain('event_source_token'),
      FunctionUrlAuthType: plain('function_url_auth_type'),
      InvokedViaFunctionUrl: plain('invoked_via_function_url'),
    },
  },
  aws_lambda_event_source_mapping: {
    type: 'AWS::Lambda::EventSourceMapping',
    properties: {
      FunctionName: theFunction,
      EventSourceArn: linked('event_source_arn', null, 'arn'),
      BatchSize: plain('batch_size'),
      Enabled: plain('enabled', true),
      MaximumRetryAttempts: plain('maximum_retry_attempts'),
      MaximumRecordAgeInSeconds: plain('maximum_record_age_in_seconds'),
      MaximumBatchingWindowInSeconds: plain('maximum_batching_window_in_seconds'),
      BisectBatchOnFunctionError: plain('bisect_batch_on_function_error'),
      ParallelizationFactor: plain('parallelization_factor'),
      TumblingWindowInSeconds: plain('tumbling_window_in_seconds'),
      FunctionResponseTypes: plain('function_response_types'),
      StartingPosition: plain('starting_position'),
      Queues: plain('queues'),
      Topics: plain('topics'),
      KmsKeyArn: linked('kms_key_arn', KEYS, 'arn'),
      'ScalingConfig/MaximumConcurrency': plain('scaling_config/maximum_concurrency'),
      'FilterCriteria/Filters': blocks('filter_criteria/filter', { Pattern: plain('pattern') }),
      'DestinationConfig/OnFailure/Destination': linked('destination_config/on_failure/destination_arn', null, 'arn'),
      SelfManagedEventSource: block('self_managed_event_source', { Endpoints: plain('endpoints') }),
      DocumentDBEventSourceConfig: block('document_db_event_source_config', { DatabaseName: plain('database_name') }),
      SourceAccessConfigurations: blocks('source_access_configuration', { Type: plain('type'), URI: plain('uri') }),
    },
  },
  aws_lambda_function_event_invoke_config: {
    type: 'AWS::Lambda::EventInvokeConfig',
    properties: {
      FunctionName: theFunction,
      Qualifier: plain('qualifier'),
      MaximumEventAgeInSeconds: plain('maximum_event_age_in_seconds'),
      MaximumRetryAttempts: plain('maximum_retry_attempts'),
      ...DESTINATIONS,
    },
  },
  aws_lambda_code_signing_config: {
    type: 'AWS::Lambda::CodeSigningConfig',
    attributes: { arn: 'Ref' },
    properties: {
      Description: plain('description'),
      'AllowedPublishers/SigningProfileVersionArns': linkedList(
        'allowed_publishers/signing_profile_version_arns',
        ['aws_signer_signing_profile'],
        'version_arn',
      ),
      'CodeSigningPolicies/UntrustedArtifactOnDeployment': plain('policies/untrusted_artifact_on_deployment', 'Warn'),
    },
  },
  aws_lambda_layer_version: {
    type: 'AWS::Lambda::LayerVersion',
    attributes: { arn: 'Ref', id: 'Ref' },
    properties: {
      LayerName: plain('layer_name'),
      CompatibleRuntimes: plain('compatible_runtimes'),
      LicenseInfo: plain('license_info'),
      Content: code,
    },
  },
  aws_lambda_layer_version_permission: {
    type: 'AWS::Lambda::LayerVersionPermission',
    properties: {
      Action: plain('action'),
      Principal: plain('principal'),
      OrganizationId: plain('organization_id'),
      LayerVersionArn: linked('layer_name', ['aws_lambda_layer_version'], 'arn'),
    },
  },
  aws_signer_signing_profile: {
    type: 'AWS::Signer::SigningProfile',
    attributes: { arn: 'Arn', version_arn: 'ProfileVersionArn' },
    properties: { PlatformId: plain('platform_id') },
  },
  aws_cloudformation_stack: {
    type: 'AWS::CloudFormation::Stack',
    properties: { TemplateURL: plain('template_url'), TemplateBody: json('template_body') },
  },
};

export const LAMBDA_PARTS: Readonly<Record<string, Part>> = {
  aws_lambda_runtime_management_config: {
    of: 'function_name',
    types: FUNCTIONS,
    properties: {
      'RuntimeManagementConfig/UpdateRuntimeOn': plain('update_runtime_on', 'Auto'),
      'RuntimeManagementConfig/RuntimeVersionArn': plain('runtime_version_arn'),
    },
  },
  aws_lambda_function_recursion_config: {
    of: 'function_name',
    types: FUNCTIONS,
    properties: { RecursiveLoop: plain('recursive_loop') },
  },
  aws_lambda_provisioned_concurrency_config: {
    of: 'qualifier',
    types: ['aws_lambda_alias'],
    properties: {
      'ProvisionedConcurrencyConfig/ProvisionedConcurrentExecutions': plain('provisioned_concurrent_executions'),
    },
  },
};
