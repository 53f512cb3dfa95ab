import { describe, expect, test } from 'vitest';
import { expanded, functionWith } from './expanded.ts';

const GLOBALS = `Globals:
  Function:
    Timeout: 20
    Tracing: Active
    Layers: [arn:aws:lambda:eu-west-1:123456789012:layer:shared:1]
    Environment:
      Variables:
        STAGE: test
        LEVEL: info
`;

describe('Globals', () => {
  test('fill in what a function leaves out, and the origin says from which line', () => {
    const { get } = expanded(`${GLOBALS}Resources:\n${functionWith('')}`);
    const made = get('Orders');
    expect(made.properties).toMatchObject({ Timeout: 20, TracingConfig: { Mode: 'Active' } });
    expect(made.origins.get('Timeout')).toMatchObject({
      kind: 'literal',
      from: 'Globals.Function.Timeout',
      place: { line: 3 },
    });
    expect(made.origins.get('TracingConfig/Mode')).toMatchObject({ from: 'Globals.Function.Tracing' });
  });

  test('give way to the function: maps name by name, lists one after the other, texts whole', () => {
    const { get } = expanded(
      `${GLOBALS}Resources:\n${functionWith(`Timeout: 5
Layers: [arn:aws:lambda:eu-west-1:123456789012:layer:own:1]
Environment: { Variables: { LEVEL: debug, OWN: yes-please } }`)}`,
    );
    const made = get('Orders');
    expect(made.properties.Timeout).toBe(5);
    expect(made.properties.Layers).toEqual([
      'arn:aws:lambda:eu-west-1:123456789012:layer:shared:1',
      'arn:aws:lambda:eu-west-1:123456789012:layer:own:1',
    ]);
    expect(made.properties.Environment).toEqual({ Variables: { STAGE: 'test', LEVEL: 'debug', OWN: 'yes-please' } });
    expect([...made.origins.keys()].sort()).toEqual(['Environment/Variables/STAGE', 'Layers/0', 'TracingConfig/Mode']);
  });

  test('do not mix with an intrinsic function', () => {
    const { get } = expanded(
      `${GLOBALS}Resources:\n${functionWith('Environment: !If [Own, { Variables: {} }, !Ref AWS::NoValue]')}`,
    );
    expect(get('Orders').properties.Environment).toHaveProperty('Fn::If');
    expect(get('Orders').properties.Environment).not.toHaveProperty('Variables');
  });

  test.each([
    ["'*'", undefined, undefined],
    ['[Timeout]', undefined, { Mode: 'Active' }],
  ])('are ignored where IgnoreGlobals is %s', (ignored, timeout, tracing) => {
    const text = `${GLOBALS}Resources:\n${functionWith('')}`;
    const { get, problems } = expanded(
      text.replace('    Properties:', `    IgnoreGlobals: ${ignored}\n    Properties:`),
    );
    expect(problems).toEqual([]);
    expect(get('Orders').properties.Timeout).toBe(timeout);
    expect(get('Orders').properties.TracingConfig).toEqual(tracing);
  });

  test('do not reach plain resources of CloudFormation', () => {
    const { get } = expanded(`${GLOBALS}Resources:
  Plain: { Type: AWS::Lambda::Function, Properties: { Handler: a.b } }`);
    expect(get('Plain').properties).toEqual({ Handler: 'a.b' });
  });

  test.each([
    ['Globals: nothing', 'must be a map', 1],
    ['Globals:\n  Fonction: { Timeout: 3 }', 'no section Fonction', 2],
    ['Globals:\n  Function:\n    Policies: AdministratorAccess', 'Policies cannot be set', 3],
  ])('that SAM does not take are refused: %s', (globals, message, line) => {
    const { problems, get } = expanded(`${globals}\nResources:\n${functionWith('')}`);
    expect(problems).toMatchObject([{ code: 'sam-refused', place: { line } }]);
    expect(problems[0]?.message).toContain(message);
    expect(JSON.stringify(get('OrdersRole').properties)).not.toContain('AdministratorAccess');
  });

  test('with a key like __proto__ change nothing else', () => {
    const { get } = expanded(`Globals:
  Function:
    Environment: { Variables: { __proto__: { polluted: yes } } }
Resources:
${functionWith('Environment: { Variables: { OWN: a } }')}`);
    expect(get('Orders').properties.Environment).not.toHaveProperty('Variables.polluted');
    expect({}).not.toHaveProperty('polluted');
  });
});
