import { describe, expect, test } from 'vitest';
import { because, factOf, ofType, reading, schemaErrors } from '../reading.ts';

const TRUST =
  'AssumeRolePolicyDocument: {Version: 2012-10-17, Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: "sts:AssumeRole"}]}';
const ALLOW = (resource: string): string =>
  `{Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: ${resource}}]}`;

test('a role with its trust and its policies, each statement at its place', () => {
  const made = reading(`Resources:
  Run:
    Type: AWS::IAM::Role
    Properties:
      RoleName: run
      ${TRUST}
      PermissionsBoundary: !ImportValue Boundary
      ManagedPolicyArns:
        - arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole
        - !Sub arn:\${AWS::Partition}:iam::aws:policy/ReadOnlyAccess
        - !Ref Shared
        - arn:aws:iam::123456789012:policy/team/own
      Policies:
        - PolicyName: orders
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: [dynamodb:GetItem]
                Resource: !GetAtt Table.Arn
              - Effect: Deny
                Action: "*"
                Resource: "*"
  Table: {Type: 'AWS::DynamoDB::Table'}
  Shared: {Type: 'AWS::IAM::ManagedPolicy', Properties: {ManagedPolicyName: shared, PolicyDocument: ${ALLOW('"*"')}}}
`);
  expect(schemaErrors(made.facts)).toEqual([]);
  expect(factOf(made, 'role:template.yaml#Run').attributes).toEqual({
    stack: 'stack:template.yaml',
    logicalId: 'Run',
    name: 'run',
    madeBy: 'template',
    managedPolicies: [
      {
        name: 'AWSLambdaBasicExecutionRole',
        arn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
        owner: 'aws',
      },
      { name: 'ReadOnlyAccess', arn: `arn:\${AWS::Partition}:iam::aws:policy/ReadOnlyAccess`, owner: 'aws' },
      { name: 'shared', arn: `\${Shared}`, owner: 'stack' },
      { name: 'own', arn: 'arn:aws:iam::123456789012:policy/team/own', owner: 'other' },
    ],
    inlinePolicies: ['orders'],
    permissionsBoundary: `\${ImportValue Boundary}`,
    maxSessionSeconds: 3600,
    trustedServices: ['lambda.amazonaws.com'],
    seenIn: [],
  });
  const statements = ofType(made, 'policy-statement');
  expect(statements.map(({ id, place }) => `${id.split('#')[1]} ${place.line}`)).toEqual([
    'Run/orders/0 17',
    'Run/orders/1 20',
    'Run/Shared/0 24',
  ]);
  expect(statements[0]?.attributes).toMatchObject({
    role: 'role:template.yaml#Run',
    kind: 'inline',
    policy: 'orders',
    resources: [{ pattern: `\${Table.Arn}`, level: 4 }],
  });
  expect(statements[2]?.attributes).toMatchObject({ kind: 'managed', policy: 'shared' });
  expect(ofType(made, 'trust-statement').map(({ id }) => id)).toEqual(['trust-statement:template.yaml#Run/0']);
});

describe('policies that stand by themselves', () => {
  const statements = (policy: string): string[] =>
    ofType(
      reading(`Resources:\n  Run: {Type: 'AWS::IAM::Role', Properties: {RoleName: run, ${TRUST}}}\n${policy}`),
      'policy-statement',
    ).map(
      ({ id, attributes }) =>
        `${id.split('#')[1]} ${typeof attributes.role === 'string' ? attributes.role : JSON.stringify(attributes.role)}`,
    );
  const policy = (type: string, properties: string): string =>
    `  P: {Type: 'AWS::IAM::${type}', Properties: {PolicyName: p, PolicyDocument: ${ALLOW('"*"')}, ${properties}}}\n`;

  test.each([
    [policy('Policy', 'Roles: [!Ref Run]')],
    [policy('Policy', 'Roles: [run]')],
    [policy('RolePolicy', 'RoleName: !Ref Run')],
    [policy('ManagedPolicy', 'Roles: [!Ref Run]')],
  ])('%s hangs on the role', (written) => {
    expect(statements(written)).toEqual(['Run/P/0 role:template.yaml#Run']);
  });

  test('the role counts them', () => {
    const made = reading(
      `Resources:\n  Run: {Type: 'AWS::IAM::Role', Properties: {${TRUST}}}\n${policy('Policy', 'Roles: [!Ref Run]')}`,
    );
    expect(factOf(made, 'role:template.yaml#Run').attributes.inlinePolicies).toEqual(['p']);
    const managed = reading(
      `Resources:\n  Run: {Type: 'AWS::IAM::Role', Properties: {${TRUST}}}\n${policy('ManagedPolicy', 'Roles: [!Ref Run]')}`,
    );
    expect(factOf(managed, 'role:template.yaml#Run').attributes.managedPolicies).toEqual([
      { name: 'P', arn: `\${P}`, owner: 'stack' },
    ]);
  });

  test.each([
    [
      '  U: {Type: AWS::IAM::User, Properties: {Policies: [{PolicyName: p, PolicyDocument: DOCUMENT}]}}\n',
      'U/p/0 null',
    ],
    [
      '  G: {Type: AWS::IAM::Group, Properties: {Policies: [{PolicyName: p, PolicyDocument: DOCUMENT}]}}\n',
      'G/p/0 null',
    ],
    [policy('UserPolicy', 'UserName: someone'), '*/P/0 null'],
    [policy('GroupPolicy', 'GroupName: some'), '*/P/0 null'],
  ])('%s hangs on no role', (written, statement) => {
    expect(statements(written.replace('DOCUMENT', ALLOW('"*"')))).toEqual([statement]);
  });

  test('of a role elsewhere it is a hole, of none it is null', () => {
    expect(statements(policy('Policy', 'Roles: [other]'))[0]).toContain('declared elsewhere');
    expect(statements(policy('ManagedPolicy', 'Path: /'))).toEqual(['*/P/0 null']);
  });
});

describe('conditions', () => {
  const role = (
    policies: string,
  ): string => `Parameters: {Free: {Type: String}, Bucket: {Type: String, Default: orders}}
Conditions: {InEurope: !Equals [!Ref 'AWS::Region', eu-west-1]}
Resources:
  Run:
    Type: AWS::IAM::Role
    Properties:
      ${TRUST}
      Policies:
${policies}`;

  test('a statement under a condition that is not known is there, and said to be conditional, at its own line', () => {
    const made = reading(
      role(`        - PolicyName: p
          PolicyDocument:
            Statement:
              - !If
                - InEurope
                - {Effect: Allow, Action: "*", Resource: "*"}
                - !Ref AWS::NoValue
              - {Effect: Allow, Action: "s3:GetObject", Resource: "*"}
`),
    );
    const [first, second] = ofType(made, 'policy-statement');
    expect(first?.attributes.actions).toEqual([{ pattern: '*', service: '*', breadth: 'all' }]);
    expect(first?.origins['/actions']?.kind).toBe('conditional');
    expect([first?.place.line, second?.place.line]).toEqual([13, 16]);
    expect(second?.origins).toEqual({});
  });

  test('both documents of a condition count', () => {
    const made = reading(
      role(
        `        - PolicyName: p\n          PolicyDocument: !If [InEurope, ${ALLOW('"*"')}, ${ALLOW('"arn:aws:s3:::a/b"')}]\n`,
      ),
    );
    expect(ofType(made, 'policy-statement').map(({ attributes }) => attributes.resources)).toEqual([
      [{ pattern: '*', level: 0 }],
      [{ pattern: 'arn:aws:s3:::a/b', level: 4 }],
    ]);
  });

  test('a default is assumed, a parameter without a value is a hole', () => {
    const made = reading(
      role(
        `        - {PolicyName: p, PolicyDocument: ${ALLOW('[!Sub "arn:aws:s3:::${Bucket}/*", !Sub "arn:aws:s3:::${Free}/*"]')}}\n`,
      ),
    );
    const [fact] = ofType(made, 'policy-statement');
    const resources = fact?.attributes.resources;
    const [known, unknown] = Array.isArray(resources) ? resources : [];
    expect(known).toEqual({ pattern: 'arn:aws:s3:::orders/*', level: 4 });
    expect(because(unknown)).toContain('Free has no default');
    expect(fact?.origins['/resources/0']?.kind).toBe('assumed');
  });

  test('a role whose condition never holds is not there; one that may hold is conditional', () => {
    const roleUnder = (condition: string): string => `Parameters: {P: {Type: String, Default: a}}
Conditions: {Never: !Equals [a, b], Default: !Equals [!Ref P, b], Open: !Equals [!Ref 'AWS::Region', x]}
Resources: {Run: {Type: 'AWS::IAM::Role', Condition: ${condition}, Properties: {${TRUST}, Policies: [{PolicyName: p, PolicyDocument: ${ALLOW('"*"')}}]}}}
`;
    expect(ofType(reading(roleUnder('Never')), 'role')).toEqual([]);
    for (const condition of ['Default', 'Open']) {
      const made = reading(roleUnder(condition));
      expect(factOf(made, 'role:template.yaml#Run').origins['']?.kind).toBe('conditional');
      expect(ofType(made, 'policy-statement')[0]?.origins['']?.kind).toBe('conditional');
    }
  });
});

test('what cannot be read is a problem at its place, and the fact a hole', () => {
  const made = reading(
    `Resources:\n  Run: {Type: 'AWS::IAM::Role', Properties: {Policies: [{PolicyName: p, PolicyDocument: 5}]}}\n`,
  );
  expect(made.problems.map(({ code, place }) => `${code} ${place?.line}`)).toEqual(['policy-syntax 2']);
  expect(schemaErrors(made.facts)).toEqual([]);
  expect(because(ofType(made, 'policy-statement')[0]?.attributes.effect)).not.toBe('no hole');
});
