import { describe, expect, test } from 'vitest';
import { onlyReading, readings } from './files.ts';
import { factOf, ofType, schemaErrors } from './reading.ts';

const TRUST = `
        Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}]`;

const ROLE = `  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:${TRUST}
`;

function fn(name: string, properties: string): string {
  return `  ${name}:
    Type: AWS::Lambda::Function
    Properties: {Runtime: nodejs22.x, Code: {ZipFile: x}, ${properties}}
`;
}

function nested(
  name: string,
  template: string,
  parameters = '{}',
  type = 'AWS::CloudFormation::Stack',
  at = 'TemplateURL',
) {
  return `  ${name}:
    Type: ${type}
    Properties: {${at}: ${template}, Parameters: ${parameters}}
`;
}

describe('a nested stack', () => {
  test.each([
    ['AWS::CloudFormation::Stack', 'TemplateURL'],
    ['AWS::Serverless::Application', 'Location'],
  ])('of type %s is read with its parent, both ways', async (type, at) => {
    const made = await onlyReading({
      'app/template.yaml': `Resources:
${ROLE}${nested('Queues', './nested/queues.yaml', '{}', type, at)}${nested('Workers', 'nested/workers.yaml', '{RoleArn: !GetAtt Role.Arn, Queue: !GetAtt Queues.Outputs.Arn, Seconds: 7}', type, at)}${fn('Ask', 'Role: !GetAtt Queues.Outputs.Own, DeadLetterConfig: {TargetArn: !GetAtt Queues.Outputs.Arn}')}`,
      'app/nested/queues.yaml': `Resources:
${ROLE}  Jobs: {Type: AWS::SQS::Queue}
Outputs: {Arn: {Value: !GetAtt Jobs.Arn}, Own: {Value: !GetAtt Role.Arn}}
`,
      'app/nested/workers.yaml': `Parameters:
  RoleArn: {Type: String}
  Queue: {Type: String}
  Seconds: {Type: Number}
  Size: {Type: Number, Default: 256}
Resources:
${fn('Work', 'Role: !Ref RoleArn, Timeout: !Ref Seconds, MemorySize: !Ref Size')}  Source:
    Type: AWS::Lambda::EventSourceMapping
    Properties: {FunctionName: !Ref Work, EventSourceArn: !Ref Queue}
`,
    });
    expect(made.problems).toEqual([]);
    expect(schemaErrors(made.facts)).toEqual([]);
    expect(made.includes).toEqual(['app/nested/queues.yaml', 'app/nested/workers.yaml']);
    const work = factOf(made, 'function:app/nested/workers.yaml#Work');
    expect(work.attributes).toMatchObject({
      role: 'role:app/template.yaml#Role',
      timeoutSeconds: 7,
      memoryMb: 256,
    });
    expect(work.place).toMatchObject({ path: 'app/nested/workers.yaml', line: 7 });
    expect(work.origins['/timeoutSeconds']).toMatchObject({ kind: 'literal', place: { path: 'app/template.yaml' } });
    expect(work.origins['/memoryMb']).toBeUndefined();
    expect(factOf(made, 'function:app/template.yaml#Ask').attributes).toMatchObject({
      role: 'role:app/nested/queues.yaml#Role',
      deadLetterTarget: '${app/nested/queues.yaml#Jobs.Arn}',
    });
    expect(ofType(made, 'event-source')[0]?.attributes).toMatchObject({ source: '${app/nested/queues.yaml#Jobs.Arn}' });
  });

  test('has what is not known of its parent as not known, and no secret', async () => {
    const made = await onlyReading({
      'template.yaml': `Parameters: {Open: {Type: String}, DbPassword: {Type: String, Default: hunter2hunter2}}
Resources:
${nested('Child', 'child.yaml', '{Name: !Ref Open, Key: !Ref DbPassword}')}`,
      'child.yaml': `Parameters: {Name: {Type: String}, Key: {Type: String}}
Resources:
${fn('Create', 'FunctionName: !Ref Name, KmsKeyArn: !Ref Key')}`,
    });
    const { attributes } = factOf(made, 'function:child.yaml#Create');
    expect(attributes.name).toEqual({ unresolved: 'parameter Open has no default and no value was supplied' });
    expect(attributes.kmsKey).toEqual({ unresolved: 'value withheld: parameter DbPassword is a secret' });
    expect(JSON.stringify(made)).not.toContain('hunter2');
  });

  test('whose output is not known is not known to its parent; a name of elsewhere is a name where one is enough', async () => {
    const made = await onlyReading({
      'template.yaml': `Resources:
${nested('Child', 'child.yaml')}${fn('Ask', 'FunctionName: !GetAtt Child.Outputs.O, KmsKeyArn: !GetAtt Child.Outputs.O, DeadLetterConfig: {TargetArn: !GetAtt Child.Outputs.P}')}`,
      'child.yaml':
        'Parameters: {Open: {Type: String}}\nResources: {Own: {Type: Custom::Thing}}\nOutputs: {O: {Value: !ImportValue Shared}, P: {Value: !Ref Open}}\n',
    });
    expect(factOf(made, 'function:template.yaml#Ask').attributes).toMatchObject({
      name: { unresolved: 'a value imported from another stack is only known at deployment' },
      kmsKey: '${ImportValue Shared}',
      deadLetterTarget: { unresolved: 'the nested stack Child is given no Open' },
    });
  });

  test('with a name of the parent is not mistaken for the parent', async () => {
    const made = await onlyReading({
      'template.yaml': `Resources:
${ROLE}${nested('Child', 'child.yaml', '{Given: !GetAtt Role.Arn}')}`,
      'child.yaml': `Parameters: {Given: {Type: String}}
Resources:
${ROLE}${fn('Theirs', 'Role: !Ref Given')}${fn('Own', 'Role: !GetAtt Role.Arn')}`,
    });
    expect(factOf(made, 'function:child.yaml#Theirs').attributes.role).toBe('role:template.yaml#Role');
    expect(factOf(made, 'function:child.yaml#Own').attributes.role).toBe('role:child.yaml#Role');
  });

  test('that is used twice is told of once, what its uses differ in not known', async () => {
    const made = await onlyReading({
      'template.yaml': `Resources:
${nested('One', 'child.yaml', '{Seconds: 5, Same: 256}')}${nested('Two', 'child.yaml', '{Seconds: 9, Same: 256}')}`,
      'child.yaml': `Parameters: {Seconds: {Type: Number}, Same: {Type: Number}}
Resources:
${fn('Create', 'Timeout: !Ref Seconds, MemorySize: !Ref Same')}`,
    });
    expect(ofType(made, 'function')).toHaveLength(1);
    expect(factOf(made, 'function:child.yaml#Create').attributes).toMatchObject({
      timeoutSeconds: { among: [5, 9] },
      memoryMb: 256,
    });
  });

  test('of two templates is told of with the first, and knows what both pass', async () => {
    const parent = (seconds: number) => `Resources:\n${nested('Child', 'child.yaml', `{Seconds: ${seconds}}`)}`;
    const { byPath } = await readings({
      'a.template.yaml': parent(5),
      'b.template.yaml': parent(6),
      'child.yaml': `Parameters: {Seconds: {Type: Number}}\nResources:\n${fn('Create', 'Timeout: !Ref Seconds')}`,
    });
    expect([...byPath.keys()]).toEqual(['a.template.yaml', 'b.template.yaml']);
    const [a, b] = [...byPath.values()].map(({ facts }) => facts.filter(({ type }) => type === 'function'));
    expect(a).toMatchObject([{ attributes: { timeoutSeconds: { among: [5, 6] } } }]);
    expect(b).toEqual([]);
  });

  test('of a nested stack', async () => {
    const made = await onlyReading({
      'template.yaml': `Resources:\n${nested('A', 'a/a.yaml', '{S: 4}')}`,
      'a/a.yaml': `Parameters: {S: {Type: Number}}\nResources:\n${nested('B', '../b/b.yaml', '{S: !Ref S}')}`,
      'b/b.yaml': `Parameters: {S: {Type: Number}}\nResources:\n${fn('Create', 'Timeout: !Ref S')}`,
    });
    expect(factOf(made, 'function:b/b.yaml#Create').attributes.timeoutSeconds).toBe(4);
  });

  test('knows the region of its parent', async () => {
    const made = await onlyReading({
      'template.yaml': `Resources:\n${nested('A', 'a.yaml')}`,
      'samconfig.toml': '[default.deploy.parameters]\nregion = "eu-west-1"\nstack_name = "up"\n',
      'a.yaml': `Conditions: {Here: !Equals [!Ref AWS::Region, eu-west-1], Up: !Equals [!Ref AWS::StackName, up]}\nResources:\n${fn('Create', 'Timeout: !If [Here, 5, 6], MemorySize: !If [Up, 1, 2]')}`,
    });
    expect(factOf(made, 'function:a.yaml#Create').attributes).toMatchObject({
      timeoutSeconds: 5,
      memoryMb: { among: [1, 2] },
    });
    expect(factOf(made, 'stack:a.yaml').attributes.region).toBe('eu-west-1');
  });

  test.each([
    ['an address', 'https://s3.amazonaws.com/bucket/child.yaml'],
    ['a path out of the root', '../../child.yaml'],
    ['a file that is not there', 'gone.yaml'],
    ['itself', 'template.yaml'],
    ['an application of the repository', '{ApplicationId: a, SemanticVersion: 1.0.0}'],
  ])('at %s is a problem that caps, and its outputs are not known', async (_, location) => {
    const { byPath } = await readings({
      'template.yaml': `Resources:\n${nested('Child', location)}${fn('Ask', 'KmsKeyArn: !GetAtt Child.Outputs.Key, FunctionName: !GetAtt Child.Outputs.Name')}`,
      'child.yaml': `Resources: {Q: {Type: AWS::SQS::Queue}}`,
    });
    const made = byPath.get('template.yaml');
    expect(made?.problems).toMatchObject([
      { code: 'nested-unread', kinds: ['manifest', 'policy'], place: { line: 2 } },
    ]);
    expect(made && factOf(made, 'function:template.yaml#Ask').attributes.name).toEqual({
      unresolved: 'output of the nested stack Child is only known at deployment',
    });
  });

  test('two that nest each other are read once each, and what hangs on itself is not known', async () => {
    const made = await onlyReading({
      'a.yaml': `Parameters: {P: {Type: String, Default: x}}\nResources:\n${nested('B', 'b.yaml', '{P: !GetAtt B.Outputs.O}')}`,
      'b.yaml': `Parameters: {P: {Type: String}}\nResources:\n${nested('A', 'a.yaml')}${fn('Create', 'FunctionName: !Ref P')}Outputs: {O: {Value: !Ref P}}\n`,
    });
    expect(ofType(made, 'stack')).toHaveLength(2);
    expect(factOf(made, 'function:b.yaml#Create').attributes.name).toHaveProperty('unresolved');
  });

  test('of a source that was built is not read beside the built one', async () => {
    const parent = `Resources:\n${nested('Child', 'child.yaml')}`;
    const child = `Resources:\n${fn('Create', 'Timeout: 5')}`;
    const { byPath } = await readings({
      'template.yaml': parent,
      'child.yaml': child,
      '.aws-sam/build/template.yaml': parent,
      '.aws-sam/build/child.yaml': child,
    });
    expect([...byPath.keys()]).toEqual(['.aws-sam/build/template.yaml']);
  });

  test('deeper than is followed is told', async () => {
    const files: Record<string, string> = {};
    for (let depth = 0; depth < 13; depth++)
      files[`t${10 + depth}.yaml`] = `Resources:\n${nested('N', `t${11 + depth}.yaml`)}`;
    files['t23.yaml'] = 'Resources: {Q: {Type: AWS::SQS::Queue}}';
    const { byPath } = await readings(files);
    const codes = [...byPath.values()].flatMap(({ problems }) => problems.map(({ code }) => code));
    expect(codes).toContain('cap-reached');
  });
});
