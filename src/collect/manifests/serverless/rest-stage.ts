import { isHole } from '../../../model/hole.ts';
import { stated } from './event.ts';
import { firstSet, framework, isOn } from './expansion.ts';
import { tagList } from './function-settings.ts';
import { type Made, object, type Part } from './part.ts';

/** What the framework's own format holds, as far as checks ask for it. */
const FORMAT =
  '$context.requestId $context.identity.sourceIp $context.httpMethod $context.resourcePath $context.status';

/**
 * How the stage of a REST API logs and traces, in the shape of a deployment's StageDescription. The framework sets it after the
 * deployment, so that the packaged template does not hold it.
 */
export function stageDescription(provider: Part): Made {
  const logs = provider.at('logs', 'restApi');
  const tracing = provider.at('tracing', 'apiGateway');
  const on = isOn(logs);
  const access = on === null ? logs : on && logs.at('accessLogging').value !== false;
  const execution = on !== false && logs.at('executionLogging').value !== false;
  const level = firstSet(logs.at('level')) ?? framework('INFO', provider.spot, 'INFO');
  const full = logs.at('fullExecutionData');
  const method = object({
    HttpMethod: '*',
    ResourcePath: '/*',
    DataTraceEnabled: full.there ? full : framework(true, provider.spot, 'fullExecutionData is true'),
    LoggingLevel: level,
  });
  const destination = object({ 'Fn::GetAtt': ['ApiGatewayLogGroup', 'Arn'] });
  return object({
    TracingEnabled: isHole(tracing.value) ? tracing : isOn(tracing) === true,
    Tags: tagList(provider.at('stackTags'), provider.at('tags')),
    AccessLogSetting:
      access === false
        ? undefined
        : access === true
          ? object({ DestinationArn: destination, Format: stated(logs.at('format')) ?? FORMAT })
          : access,
    MethodSettings: on === false || !execution ? undefined : [on === null ? (logs.value ?? null) : method],
  });
}
