/**
 * The properties of each SAM resource and event, as the SAM specification has them: `Name:kinds`, a kind being text, number, boolean,
 * list, texts (a list of texts) or map; without kinds anything goes; `!` marks what must be there. Source: `property_types` in
 * samtranslator/model of aws-sam-translator 1.110.0, and the SAM specification.
 */
const RESOURCES: { [type: string]: string } = {
  Api: `AccessLogSetting:map AlwaysDeploy:boolean ApiKeySourceType:text Auth:map BinaryMediaTypes:list CacheClusterEnabled:boolean
    CacheClusterSize:text CanarySetting:map Cors:text|map DefinitionBody:map DefinitionUri:text|map Description:text
    DisableExecuteApiEndpoint:boolean Domain:map EndpointAccessMode:text EndpointConfiguration:text|map FailOnWarnings:boolean
    GatewayResponses:map MergeDefinitions:boolean MethodSettings:list MinimumCompressionSize:number Mode:text Models:map Name:text|map
    OpenApiVersion:text|number Policy:text|map PropagateTags:boolean SecurityPolicy:text StageName!:text|map Tags:map TracingEnabled:boolean
    Variables:map`,
  Application: `Location!:text|map NotificationARNs:list Parameters:map Tags:map TemplateUrl:text TimeoutInMinutes:number`,
  CapacityProvider: `CapacityProviderName:text|map InstanceRequirements:map KmsKeyArn:text|map OperatorRole:text|map
    PropagateTags:boolean ScalingConfig:map Tags:map VpcConfig!:map`,
  Connector: `Destination!:list|map Permissions!:texts Source!:map`,
  Function: `Architectures AssumeRolePolicyDocument:map AutoPublishAlias:text AutoPublishAliasAllProperties:boolean
    AutoPublishCodeSha256:text CapacityProviderConfig:map CodeSigningConfigArn CodeUri DeadLetterQueue:map DeploymentPreference:map
    Description DurableConfig:map Environment:map EphemeralStorage EventInvokeConfig:map Events:map FileSystemConfigs
    FunctionName:text|map FunctionScalingConfig:map FunctionUrlConfig:map Handler ImageConfig ImageUri InlineCode KmsKeyArn Layers:list
    LoggingConfig MemorySize PackageType PermissionsBoundary:text Policies:text|list|map PropagateTags:boolean
    ProvisionedConcurrencyConfig PublishToLatestPublished RecursiveLoop ReservedConcurrentExecutions Role:text RolePath Runtime
    RuntimeManagementConfig SnapStart:map SourceKMSKeyArn Tags:map TenancyConfig Timeout Tracing:text|map VersionDeletionPolicy
    VersionDescription VpcConfig`,
  GraphQLApi: `ApiKeys:map Auth!:map Cache:map DataSources:map DomainName:map Functions:map IntrospectionConfig Logging:boolean|map Name
    OwnerContact QueryDepthLimit ResolverCountLimit Resolvers:map SchemaInline:text SchemaUri:text Tags:map Visibility XrayEnabled`,
  HttpApi: `AccessLogSettings:map Auth:map CorsConfiguration:boolean|map DefaultRouteSettings:map DefinitionBody:map
    DefinitionUri:text|map Description:text DisableExecuteApiEndpoint:boolean Domain:map FailOnWarnings:boolean Name
    PropagateTags:boolean RouteSettings:map StageName:text|map StageVariables:map Tags:map`,
  LayerVersion: `CompatibleArchitectures:list CompatibleRuntimes:list ContentUri!:text|map Description:text LayerName:text|map
    LicenseInfo:text PublishLambdaVersion:boolean RetentionPolicy:text`,
  SimpleTable: `PointInTimeRecoverySpecification PrimaryKey:map ProvisionedThroughput:map SSESpecification:map TableName:text|map
    Tags:map`,
  StateMachine: `AutoPublishAlias Definition:map DefinitionSubstitutions:map DefinitionUri:text|map DeploymentPreference Events:map
    Logging:map Name:text PermissionsBoundary:text Policies:text|list|map PropagateTags:boolean Role:text RolePath Tags:map Tracing:map
    Type:text UseAliasAsEventTarget:boolean`,
  WebSocketApi: `AccessLogSettings:map ApiKeySelectionExpression:text Auth:map DefaultRouteSettings:map Description:text
    DisableExecuteApiEndpoint:boolean DisableSchemaValidation:boolean Domain:map FailOnWarnings:boolean IpAddressType:text Name:text
    PropagateTags:boolean RouteSelectionExpression!:text RouteSettings:map Routes!:map StageName:text|map StageVariables:map Tags:map`,
};

const POLLED = `BatchSize:number BisectBatchOnFunctionError:boolean ConsumerGroupId:text DestinationConfig:map Enabled:boolean
  FilterCriteria:map FunctionResponseTypes:list KafkaBootstrapServers:list KmsKeyArn LoggingConfig:map
  MaximumBatchingWindowInSeconds:number MaximumRecordAgeInSeconds:number MaximumRetryAttempts:number MetricsConfig:map
  ParallelizationFactor:number ProvisionedPollerConfig:map Queues:list ScalingConfig:map SchemaRegistryConfig:map
  SecretsManagerKmsKeyId:text SourceAccessConfigurations:list StartingPosition StartingPositionTimestamp Topics:list
  TumblingWindowInSeconds:number`;
const RULE = `DeadLetterConfig:map EventBusName:text Input:text InputPath:text InputTransformer:map Pattern:map RetryPolicy:map
  RuleName:text State:text Target:map`;
const TIMED = `DeadLetterConfig:map Description:text Enabled:boolean Input:text Name:text RetryPolicy:map RuleName:text Schedule!:text
  State:text`;

const EVENTS: { [type: string]: string } = {
  AlexaSkill: 'SkillId:text',
  Api: `Auth:map Method!:text Path!:text RequestModel:map RequestParameters:list ResponseTransferMode:text RestApiId:text Stage:text
    TimeoutInMillis:number`,
  CloudWatchEvent: `${RULE} Enabled:boolean`,
  CloudWatchLogs: 'FilterPattern!:text LogGroupName!:text',
  Cognito: 'Trigger!:text|texts UserPool!:text',
  DocumentDB: `${POLLED} Cluster! CollectionName DatabaseName! FullDocument`,
  DynamoDB: `${POLLED} StartingPosition! Stream!`,
  EventBridgeRule: `${RULE} Enabled:boolean`,
  HttpApi: `ApiId:text Auth:map Method:text Path:text PayloadFormatVersion:text RouteSettings:map Stage:text TimeoutInMillis:number`,
  IoTRule: 'AwsIotSqlVersion:text Sql!:text',
  Kinesis: `${POLLED} StartingPosition! Stream!`,
  MQ: `${POLLED} Broker! DynamicPolicyName:boolean`,
  MSK: `${POLLED} StartingPosition! Stream!`,
  S3: 'Bucket!:text Events!:text|texts Filter:map',
  SNS: 'FilterPolicy FilterPolicyScope RedrivePolicy:map Region:text SqsSubscription:boolean|map Topic!:text',
  SQS: `${POLLED} Queue!`,
  Schedule: TIMED,
  ScheduleV2: `DeadLetterConfig:map Description:text EndDate:text FlexibleTimeWindow:map GroupName:text Input:text KmsKeyArn:text
    Name:text OmitName:boolean PermissionsBoundary:text RetryPolicy:map RoleArn:text ScheduleExpression!:text
    ScheduleExpressionTimezone:text StartDate:text State:text`,
  SelfManagedKafka: POLLED,
};

const MACHINE_EVENTS: { [type: string]: string } = {
  Api: 'Auth:map Method!:text Path!:text RestApiId:text Stage:text UnescapeMappingTemplate:boolean',
  CloudWatchEvent: RULE,
  EventBridgeRule: RULE,
  Schedule: `${TIMED} RoleArn:text Target:map`,
  ScheduleV2: EVENTS.ScheduleV2 ?? '',
};

/** One property: the kinds that it may be of, none where anything goes, and whether it must be there. */
export type PropertyType = { kinds: readonly string[]; needed: boolean };

/** By name the properties of a SAM resource type without `AWS::Serverless::`; undefined for a type that is not known. */
export function resourceProperties(type: string): ReadonlyMap<string, PropertyType> | undefined {
  return parsed(RESOURCES, type);
}

/** By name the properties of an event of a function or of a state machine. */
export function eventProperties(type: string, machine: boolean): ReadonlyMap<string, PropertyType> | undefined {
  return parsed(machine ? MACHINE_EVENTS : EVENTS, type);
}

const known = new Map<string, ReadonlyMap<string, PropertyType>>();

function parsed(table: { [type: string]: string }, type: string): ReadonlyMap<string, PropertyType> | undefined {
  const written = Object.hasOwn(table, type) ? table[type] : undefined;
  if (written === undefined) return undefined;
  let properties = known.get(written);
  if (properties === undefined) {
    const entries = written.split(/\s+/).map((word): [string, PropertyType] => {
      const [, name = '', needed, kinds] = /^(\w+)(!?)(?::(.+))?$/.exec(word) ?? [];
      return [name, { kinds: kinds?.split('|') ?? [], needed: needed === '!' }];
    });
    properties = new Map(entries);
    known.set(written, properties);
  }
  return properties;
}
