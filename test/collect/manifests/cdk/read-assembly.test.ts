import { describe, expect, test } from 'vitest';
import { onlyReading, readings } from '../files.ts';
import { factOf, ofType, schemaErrors } from '../reading.ts';

const HASH = 'ab'.repeat(32);
const CODE = { S3Bucket: { 'Fn::Sub': 'cdk-assets-${AWS::AccountId}-${AWS::Region}' }, S3Key: `${HASH}.zip` };

function fn(path: string | null, more: object = {}): object {
  const metadata = path === null ? {} : { Metadata: { 'aws:cdk:path': path } };
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: CODE,
      Handler: 'index.handler',
      Runtime: 'nodejs22.x',
      Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
      ...more,
    },
    ...metadata,
  };
}

function role(path: string): object {
  const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } };
  return {
    Type: 'AWS::IAM::Role',
    Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
    Metadata: { 'aws:cdk:path': path },
  };
}

function stackArtifact(templateFile: string, more: object = {}): object {
  return {
    type: 'aws:cloudformation:stack',
    environment: 'aws://unknown-account/unknown-region',
    properties: { templateFile, ...more },
  };
}

function manifest(artifacts: object, more: object = {}): string {
  return JSON.stringify({ version: '48.0.0', artifacts, ...more }, null, 1);
}

function template(resources: object, more: object = {}): string {
  return JSON.stringify({ Resources: resources, ...more }, null, 1);
}

const APP = {
  'cdk.out/manifest.json': manifest({
    'Orders.assets': { type: 'cdk:asset-manifest', properties: { file: 'Orders.assets.json' } },
    Orders: stackArtifact('Orders.template.json'),
  }),
  'cdk.out/Orders.assets.json': JSON.stringify({
    files: {
      [HASH]: {
        source: { path: `asset.${HASH}`, packaging: 'zip' },
        destinations: { a: { objectKey: `${HASH}.zip` } },
      },
    },
  }),
  'cdk.out/Orders.template.json': template({
    Role: role('Orders/Create/ServiceRole/Resource'),
    Create12345678: fn('Orders/Create/Resource'),
  }),
};

describe('a cloud assembly', () => {
  test('is read through its manifest, and its templates by nobody else', async () => {
    const made = await onlyReading(APP);
    expect(made.dialect).toBe('cdk');
    expect(made.problems).toEqual([]);
    expect(made.includes).toEqual(['cdk.out/Orders.assets.json', 'cdk.out/Orders.template.json']);
    expect(factOf(made, 'stack:cdk.out/Orders.template.json').attributes).toMatchObject({
      dialect: 'cdk',
      functions: 1,
    });
    const { attributes, place } = factOf(made, 'function:cdk.out/Orders.template.json#Create12345678');
    expect(attributes).toMatchObject({
      name: 'Create12345678',
      constructPath: 'Orders/Create',
      madeBy: 'template',
      role: 'role:cdk.out/Orders.template.json#Role',
      codeForm: 'local',
      codeLocation: `cdk.out/asset.${HASH}`,
    });
    expect(place).toMatchObject({ path: 'cdk.out/Orders.template.json', pointer: '/Resources/Create12345678' });
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  test('says the same as a template of CloudFormation, but for what CDK knows besides', async () => {
    const resources = {
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'a' } },
      Role: role('x'),
      Create: fn('x'),
    };
    const plain = JSON.parse(template(resources));
    for (const resource of Object.values<{ Metadata?: object }>(plain.Resources)) delete resource.Metadata;
    const files = {
      'cdk.out/manifest.json': manifest({ A: stackArtifact('A.template.json') }),
      'cdk.out/A.template.json': template(resources),
    };
    const [ours, theirs] = [
      await onlyReading(files),
      await onlyReading({ 'cdk.out/A.template.json': JSON.stringify(plain) }),
    ];
    const without = (facts: typeof ours.facts) =>
      facts
        .filter(({ type }) => type !== 'stack')
        .map(({ id, attributes: { constructPath: _, ...rest }, origins }) => ({ id, rest, origins }));
    expect(without(ours.facts)).toEqual(without(theirs.facts));
  });

  test.each([
    ['the manifest', {}, { '/Orders/Create/Resource': [{ type: 'aws:cdk:logicalId', data: 'Create' }] }],
    ['a file beside it', { '/Orders/Create/Resource': [{ type: 'aws:cdk:logicalId', data: 'Create' }] }, {}],
  ])('takes the path of a construct from %s where the template has none', async (_, apart, metadata) => {
    const artifact = { ...stackArtifact('A.template.json'), metadata, additionalMetadataFile: 'A.metadata.json' };
    const made = await onlyReading({
      'out/manifest.json': manifest({ A: artifact }),
      'out/A.metadata.json': JSON.stringify(apart),
      'out/A.template.json': template({ Create: fn(null) }),
    });
    expect(factOf(made, 'function:out/A.template.json#Create').attributes.constructPath).toBe('Orders/Create');
  });

  test('takes none where two constructs have the logical id, as in a nested stack', async () => {
    const data = [{ type: 'aws:cdk:logicalId', data: 'Create' }];
    const artifact = { ...stackArtifact('A.template.json'), metadata: { '/A/Create': data, '/A/Nested/Create': data } };
    const made = await onlyReading({
      'out/manifest.json': manifest({ A: artifact }),
      'out/A.template.json': template({ Create: fn(null) }),
    });
    expect(factOf(made, 'function:out/A.template.json#Create').attributes.constructPath).toBeNull();
  });

  test('names the folder of the code by what stands beside the function, where no assets are listed', async () => {
    const code = {
      ...fn('A/Create/Resource'),
      Metadata: { 'aws:asset:path': 'asset.ff', 'aws:asset:property': 'Code' },
    };
    const made = await onlyReading({
      'out/manifest.json': manifest({ A: stackArtifact('A.template.json') }),
      'out/A.template.json': template({ Create: code }),
    });
    expect(factOf(made, 'function:out/A.template.json#Create').attributes.codeLocation).toBe('out/asset.ff');
  });

  test('a key that no asset has stays the address in the bucket', async () => {
    const files = { ...APP, 'cdk.out/Orders.assets.json': '{"files": {}}' };
    const { attributes } = factOf(await onlyReading(files), 'function:cdk.out/Orders.template.json#Create12345678');
    expect(attributes.codeForm).toBe('s3');
  });

  test.each([
    ['Orders/Custom::S3AutoDeleteObjectsCustomResourceProvider/Handler', 'cdk'],
    ['Orders/LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a/Resource', 'cdk'],
    ['Orders/BucketNotificationsHandler050a0587b7544547bf325f094a3db834/Resource', 'cdk'],
    ['Orders/AWS679f53fac002430cb0da5b7982bd2287/Resource', 'cdk'],
    ['Orders/Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C512MiB/Resource', 'cdk'],
    ['Orders/Certs/framework-onEvent/Resource', 'cdk'],
    ['Orders/Custom::OwnThingCustomResourceProvider/Handler', 'template'],
    ['Orders/SingletonLambda0123456789abcdef0123456789abcdef/Resource', 'template'],
    ['Orders/Create/Resource', 'template'],
  ])('of %s says that it was made by %s', async (path, madeBy) => {
    const made = await onlyReading({
      ...APP,
      'cdk.out/Orders.template.json': template({ Role: role(path), Fn: fn(path) }),
    });
    expect(factOf(made, 'function:cdk.out/Orders.template.json#Fn').attributes.madeBy).toBe(madeBy);
    expect(factOf(made, 'role:cdk.out/Orders.template.json#Role').attributes.madeBy).toBe(madeBy);
  });

  test('region and account decide mappings and conditions', async () => {
    const made = await onlyReading({
      'out/manifest.json': manifest({
        A: { ...stackArtifact('A.template.json'), environment: 'aws://111122223333/eu-west-1' },
      }),
      'out/A.template.json': template(
        {
          Create: fn(null, {
            Timeout: { 'Fn::FindInMap': ['M', { Ref: 'AWS::Region' }, 's'] },
            MemorySize: { 'Fn::If': ['Own', 256, 512] },
          }),
        },
        {
          Mappings: { M: { 'eu-west-1': { s: 5 }, 'us-east-1': { s: 6 } } },
          Conditions: { Own: { 'Fn::Equals': [{ Ref: 'AWS::AccountId' }, '111122223333'] } },
        },
      ),
    });
    expect(factOf(made, 'function:out/A.template.json#Create').attributes).toMatchObject({
      timeoutSeconds: 5,
      memoryMb: 256,
    });
    expect(factOf(made, 'stack:out/A.template.json').attributes.region).toBe('eu-west-1');
  });
});

describe('several stacks', () => {
  const exported = {
    Outputs: { Exported: { Value: { 'Fn::GetAtt': ['Role', 'Arn'] }, Export: { Name: 'Base:RoleArn' } } },
  };
  const files = {
    'cdk.out/manifest.json': manifest({
      Base: stackArtifact('Base.template.json'),
      App: stackArtifact('App.template.json'),
    }),
    'cdk.out/Base.template.json': template({ Role: role('Base/Role/Resource') }, exported),
    'cdk.out/App.template.json': template({
      Create: fn('App/Create/Resource', { Role: { 'Fn::ImportValue': 'Base:RoleArn' } }),
    }),
  };

  test('what one exports and another imports is one thing', async () => {
    const made = await onlyReading(files);
    expect(factOf(made, 'function:cdk.out/App.template.json#Create').attributes.role).toBe(
      'role:cdk.out/Base.template.json#Role',
    );
  });

  test('a stage is an assembly within it, with its name', async () => {
    const nested = (stage: string) => ({
      type: 'cdk:cloud-assembly',
      properties: { directoryName: `assembly-${stage}`, displayName: stage },
    });
    const inner = (stage: string) => ({
      [`cdk.out/assembly-${stage}/manifest.json`]: manifest({ A: stackArtifact('A.template.json') }),
      [`cdk.out/assembly-${stage}/A.template.json`]: template({ Create: fn(null) }),
    });
    const app = {
      'cdk.out/manifest.json': manifest({ Dev: nested('Dev'), Prod: nested('Prod') }),
      ...inner('Dev'),
      ...inner('Prod'),
    };
    const all = await onlyReading(app);
    expect(ofType(all, 'stack').map(({ attributes }) => attributes.stage)).toEqual(['Dev', 'Prod']);
    const prod = await onlyReading(app, { stage: 'prod' });
    expect(ofType(prod, 'function').map(({ id }) => id)).toEqual([
      'function:cdk.out/assembly-Prod/A.template.json#Create',
    ]);
    expect(prod.problems).toMatchObject([{ code: 'other-stage', kinds: [] }]);
  });

  test('what two export under one name is neither of them', async () => {
    const more = {
      'cdk.out/manifest.json': manifest({
        Base: stackArtifact('Base.template.json'),
        Other: stackArtifact('Other.template.json'),
        App: stackArtifact('App.template.json'),
      }),
      'cdk.out/Other.template.json': files['cdk.out/Base.template.json'],
    };
    const made = await onlyReading({ ...files, ...more });
    expect(factOf(made, 'function:cdk.out/App.template.json#Create').attributes.role).toHaveProperty('unresolved');
  });

  test('one whose template the settings exclude is not read', async () => {
    const made = await onlyReading(files, { exclude: ['**/Base.template.json'] });
    expect(ofType(made, 'stack').map(({ id }) => id)).toEqual(['stack:cdk.out/App.template.json']);
  });

  test('nested stacks are found by their asset, and know what their parent passes', async () => {
    const child = {
      Type: 'AWS::CloudFormation::Stack',
      Properties: {
        TemplateURL: { 'Fn::Sub': `https://s3.\${AWS::Region}.amazonaws.com/assets/${HASH}.json` },
        Parameters: { RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } },
      },
    };
    const made = await onlyReading({
      'cdk.out/manifest.json': manifest({
        'A.assets': { type: 'cdk:asset-manifest', properties: { file: 'A.assets.json' } },
        A: stackArtifact('A.template.json'),
      }),
      'cdk.out/A.assets.json': JSON.stringify({
        files: { [HASH]: { source: { path: 'ANested.nested.template.json' } } },
      }),
      'cdk.out/A.template.json': template({ Role: role('A/Role'), Nested: child }),
      'cdk.out/ANested.nested.template.json': template(
        { Create: fn(null, { Role: { Ref: 'RoleArn' } }) },
        { Parameters: { RoleArn: { Type: 'String' } } },
      ),
    });
    expect(made.problems).toEqual([]);
    expect(factOf(made, 'function:cdk.out/ANested.nested.template.json#Create').attributes.role).toBe(
      'role:cdk.out/A.template.json#Role',
    );
  });
});

describe('an assembly that is not whole', () => {
  test.each([
    ['a template that is not there', manifest({ A: stackArtifact('Gone.template.json') }), 'missing-template'],
    ['a template outside of the root', manifest({ A: stackArtifact('../../x.template.json') }), 'outside-root'],
    [
      'stand-ins for what was not looked up',
      manifest({ A: stackArtifact('A.template.json') }, { missing: [{ key: 'vpc' }] }),
      'cdk-missing-context',
    ],
    [
      'an assembly that is not there',
      manifest({ S: { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-S' } } }),
      'missing-template',
    ],
    ['a manifest cut off', manifest({ A: stackArtifact('A.template.json') }).slice(0, -9), 'json-syntax'],
  ])('%s is a problem that caps', async (_, text, code) => {
    const { byPath } = await readings({
      'out/manifest.json': text,
      'out/A.template.json': template({ Create: fn(null) }),
    });
    expect(byPath.get('out/manifest.json')?.problems).toContainEqual(
      expect.objectContaining({
        code,
        kinds: ['manifest', 'policy'],
        place: expect.objectContaining({ path: 'out/manifest.json' }),
      }),
    );
  });

  test('what an earlier synthesis left, and what lies in the code, is not read', async () => {
    const made = await onlyReading({
      ...APP,
      'cdk.out/Old.template.json': template({ Old: fn(null) }),
      [`cdk.out/asset.${HASH}/template.json`]: template({ Inside: fn(null) }),
    });
    expect(ofType(made, 'function')).toHaveLength(1);
    expect(made.problems).toMatchObject([
      { code: 'not-in-assembly', kinds: [], place: { path: 'cdk.out/Old.template.json' } },
    ]);
  });

  test('a web app manifest is none', async () => {
    const { byPath } = await readings({ 'manifest.json': '{"name": "a", "icons": [], "artifacts": []}' });
    expect(byPath.size).toBe(0);
  });
});
