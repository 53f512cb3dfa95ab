import { describe, expect, it } from 'vitest';
import { packagedServerless } from '../../../../src/collect/manifests/serverless/read-packaged.ts';
import { findSuperseded } from '../../../../src/collect/supersede.ts';
import { because, factOf, ofType } from '../reading.ts';
import { codes, service } from './service.ts';

const PATH = 'api/.serverless/cloudformation-template-update-stack.json';

const TRUST = {
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

const TEMPLATE = JSON.stringify(
  {
    Resources: {
      HelloLambdaFunction: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          FunctionName: 'shop-prod-hello',
          Runtime: 'nodejs22.x',
          Timeout: 6,
          Code: { S3Bucket: { Ref: 'ServerlessDeploymentBucket' }, S3Key: 'k.zip' },
          Role: { 'Fn::GetAtt': ['IamRoleLambdaExecution', 'Arn'] },
        },
      },
      ServerlessDeploymentBucket: { Type: 'AWS::S3::Bucket', Properties: {} },
      IamRoleLambdaExecution: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: TRUST,
          Policies: [
            { PolicyName: 'p', PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] } },
          ],
        },
      },
      MineRole: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: TRUST } },
      HelloLambdaPermissionApiGateway: {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          FunctionName: { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] },
          Action: 'lambda:InvokeFunction',
          Principal: 'apigateway.amazonaws.com',
        },
      },
      ApiGatewayRestApi: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'a', Policy: '' } },
      ApiGatewayDeployment123: {
        Type: 'AWS::ApiGateway::Deployment',
        Properties: { RestApiId: { Ref: 'ApiGatewayRestApi' }, StageName: 'prod' },
      },
      CustomDashresourceDashexistingDashs3LambdaFunction: {
        Type: 'AWS::Lambda::Function',
        Properties: { Runtime: 'nodejs22.x', Code: { S3Bucket: 'b', S3Key: 'k' }, Role: 'arn:aws:iam::1:role/x' },
      },
    },
  },
  null,
  1,
);

const STATE = JSON.stringify({
  service: { provider: { stage: 'prod', region: 'eu-west-1', logs: { restApi: true } } },
});

describe('the packaged template of a service', () => {
  const made = service({ [PATH]: TEMPLATE, 'api/.serverless/serverless-state.json': STATE });

  it('is read as what the framework deploys', () => {
    const { attributes } = factOf(made, `stack:${PATH}`);
    expect(attributes).toMatchObject({ dialect: 'serverless', form: 'compiled', stage: 'prod', region: 'eu-west-1' });
    expect(made.includes).toEqual(['api/.serverless/serverless-state.json']);
    expect(codes(made)).toEqual([]);
  });

  it('tells what the framework makes by itself from what the service declares', () => {
    const by = (type: string): unknown[] =>
      ofType(made, type).map(({ id, attributes }) => [id.split('#')[1], attributes.madeBy]);
    expect(by('role')).toEqual([
      ['IamRoleLambdaExecution', 'serverless'],
      ['MineRole', 'template'],
    ]);
    expect(by('function')).toEqual([
      ['HelloLambdaFunction', 'template'],
      ['CustomDashresourceDashexistingDashs3LambdaFunction', 'serverless'],
    ]);
    expect(by('resource-policy-statement')).toEqual([['HelloLambdaPermissionApiGateway', 'serverless']]);
  });

  it('places what the framework made where it stands', () => {
    const [statement] = ofType(made, 'policy-statement');
    expect(TEMPLATE.split('\n')[(statement?.place.line ?? 0) - 1]).toMatch(/^\s*\{$/);
    expect(statement?.place.pointer).toBe(
      '/Resources/IamRoleLambdaExecution/Properties/Policies/0/PolicyDocument/Statement/0',
    );
  });

  it('does not say how the stage of a REST API logs where nothing beside it does', () => {
    const alone = service({ [PATH]: TEMPLATE });
    const stages = ofType(alone, 'api-stage');
    expect(stages).toHaveLength(1);
    for (const { attributes } of stages) {
      for (const name of ['accessLogTarget', 'accessLogFormat', 'logging', 'tracing']) {
        expect(because(attributes[name])).toContain('after the deployment');
      }
    }
    expect(factOf(alone, `stack:${PATH}`).attributes.stage).toBeNull();
  });

  it('does not take the framework’s own limits for what the service states', () => {
    const id = `function:${PATH}#HelloLambdaFunction`;
    const filled = (functions: object, provider: object = {}) => {
      const template = TEMPLATE.replace('"Timeout": 6,', '"Timeout": 6, "MemorySize": 1024,');
      const state = JSON.stringify({ service: { provider, functions } });
      return factOf(service({ [PATH]: template, 'api/.serverless/serverless-state.json': state }), id);
    };
    const unsure = { unresolved: expect.stringContaining('whether timeout is stated') };
    const left = filled({ hello: { name: 'shop-prod-hello', timeout: 6, memory: 1024 } });
    expect(left.attributes.declared).toEqual([unsure, 'runtime']);
    expect(left.origins['/memoryMb']).toMatchObject({ kind: 'inherited-default' });
    const own = filled({ hello: { name: 'shop-prod-hello', memorySize: 1024 } }, { timeout: 6 });
    expect(own.attributes.declared).toEqual(['timeout', 'memory', 'runtime']);
  });

  it('is looked for by its name, and wins over the service beside it', () => {
    expect(packagedServerless.recognises(Buffer.from('{}'), PATH)).toBe(true);
    expect(packagedServerless.recognises(Buffer.from('{}'), 'api/template.json')).toBe(false);
    expect(findSuperseded(['api/serverless.yml', PATH, 'web/serverless.ts', 'api/serverless.other.yml'])).toEqual([
      { path: 'api/serverless.yml', by: PATH },
    ]);
    expect(findSuperseded(['serverless.ts', '.serverless/cloudformation-template-update-stack.json'])).toHaveLength(1);
  });
});
