import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTemplate, type Template } from '../../../src/collect/manifests/template.ts';
import type { Json } from '../../../src/model/json.ts';

function parsed(text: string): Template {
  const { template, problems } = parseTemplate(Buffer.from(text), 'template.yaml');
  if (!template) throw new Error(problems.map(({ code }) => code).join());
  return template;
}

const value = (text: string): Json | undefined => parsed(`A: ${text}\n`).body.A;
const codes = (text: string): string[] => parseTemplate(Buffer.from(text), 't').problems.map(({ code }) => code);

describe('values', () => {
  test.each<[string, Json]>([
    ['2012-10-17', '2012-10-17'],
    ['yes', true],
    ['Off', false],
    ['"yes"', 'yes'],
    ['0777', 511],
    ['012345678901', '012345678901'],
    ['123456789012', 123456789012],
    ['12345678901234567890', '12345678901234567890'],
    ['0x1F', 31],
    ['-1', -1],
    ['1.50', 1.5],
    ['1_000', 1000],
    ['~', null],
    ['1.2.3', '1.2.3'],
    ['-x', '-x'],
    ['!!str 5', '5'],
  ])('a scalar %s', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  test.each<[string, Json]>([
    ['!Ref X', { Ref: 'X' }],
    ['!Condition X', { Condition: 'X' }],
    [`!Sub "\${X}"`, { 'Fn::Sub': `\${X}` }],
    [`!Sub ["\${X}", {X: 1}]`, { 'Fn::Sub': [`\${X}`, { X: 1 }] }],
    ['!GetAtt X.Arn', { 'Fn::GetAtt': ['X', 'Arn'] }],
    ['!GetAtt [X, Outputs.A.B]', { 'Fn::GetAtt': ['X', 'Outputs.A.B'] }],
    ['!GetAtt X.Outputs.A', { 'Fn::GetAtt': ['X', 'Outputs.A'] }],
    ['{Fn::GetAtt: X.Arn}', { 'Fn::GetAtt': ['X', 'Arn'] }],
    ['!Join [",", [!Ref A, b]]', { 'Fn::Join': [',', [{ Ref: 'A' }, 'b']] }],
    ['!If [C, yes, no]', { 'Fn::If': ['C', true, false] }],
    ['!Ref 012', { Ref: '012' }],
  ])('the tag in %s', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  test('JSON gives what YAML gives', () => {
    const json = '{"A": {"Fn::GetAtt": "X.Arn"}, "B": [1, "yes", null, true]}';
    expect(parsed(json).body).toEqual({ A: { 'Fn::GetAtt': ['X', 'Arn'] }, B: [1, 'yes', null, true] });
  });

  test('lists and maps in brackets are read at any indentation, as CloudFormation reads them', () => {
    const text =
      'A:\n  B: [\n  !Ref X,\n"y: z", # a comment\n    [1,\n2]\n  ]\n  C: {d: 1,\n  e: 2}\n  F: {g: 1, g: 2}\n';
    const { template, problems } = parseTemplate(Buffer.from(text), 't');
    expect(template?.body).toEqual({ A: { B: [{ Ref: 'X' }, 'y: z', [1, 2]], C: { d: 1, e: 2 }, F: { g: 2 } } });
    const at = (path: string) => template?.placeOf(path.split('/'));
    expect(at('A/B/1')).toMatchObject({ line: 4, column: 1 });
    expect(at('A/C/e')).toMatchObject({ line: 9, column: 3 });
    expect(at('A/F')).toMatchObject({ line: 10, column: 3 });
    expect(problems).toMatchObject([{ code: 'duplicate-key', place: { line: 10, column: 13 } }]);
  });

  test('aliases and merge keys are filled in, the own key first', () => {
    const { body } = parsed('A: &a {x: 1, y: 2}\nB: {<<: *a, y: 3}\nC: *a\nD: {<<: [*a, {z: 4}]}\n');
    expect(body).toEqual({ A: { x: 1, y: 2 }, B: { x: 1, y: 3 }, C: { x: 1, y: 2 }, D: { x: 1, y: 2, z: 4 } });
  });

  test('keys of every name are own keys of objects without a prototype', () => {
    for (const text of [
      'A: {__proto__: {polluted: 1}, constructor: 2}',
      '{"A": {"__proto__": {"polluted": 1}, "constructor": 2}}',
    ]) {
      const { body } = parsed(text);
      expect(Object.getPrototypeOf(body)).toBe(null);
      expect(Object.keys(body.A ?? {})).toEqual(['__proto__', 'constructor']);
      expect(Reflect.get({}, 'polluted')).toBe(undefined);
    }
  });
});

describe('places', () => {
  const yaml = `# a comment
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Role: !GetAtt
        - Role
        - Arn
      Layers:
        - first
        - !Sub
          - "\${V}"
          - V: two
`;
  const json = `{
  "Resources": {
    "Orders": {"Type": "A", "Properties": {
      "Role": {"Fn::GetAtt": ["Role", "Arn"]},
      "Layers": ["first",
        {"Fn::Sub": ["x", {"V": "t\\"wo"}]}], "Aft\\u0065r": 1
    }}
  }
}`;
  const at = (text: string, path: string): string => {
    const place = parsed(text).placeOf(path === '' ? [] : path.split('/'));
    return `${place.line}:${place.column}`;
  };

  test.each([
    ['', '2:1', '1:1'],
    ['Resources', '2:1', '2:3'],
    ['Resources/Orders', '3:3', '3:5'],
    ['Resources/Orders/Properties/Role', '6:7', '4:7'],
    ['Resources/Orders/Properties/Layers/0', '10:11', '5:18'],
    ['Resources/Orders/Properties/Layers/1/Fn::Sub/1/V', '13:13', '6:28'],
    ['Resources/Orders/Properties/Layers/9', '9:7', '5:7'],
    ['Resources/Missing/Properties', '2:1', '2:3'],
  ])('%s', (path, inYaml, inJson) => {
    expect(at(yaml, path)).toBe(inYaml);
    expect(at(json, path)).toBe(inJson);
  });

  test('after an escaped text, and of an escaped key', () => {
    expect(at(json, 'Resources/Orders/Properties/After')).toBe('6:46');
  });

  test('windows line ends count once', () => {
    expect(at('A: 1\r\nB: 2\r\n', 'B')).toBe('2:1');
  });

  test('a place names the pointer, with its slashes escaped', () => {
    expect(parsed('A: {b/c~: 1}').placeOf(['A', 'b/c~'])).toEqual({
      path: 'template.yaml',
      line: 1,
      column: 5,
      pointer: '/A/b~1c~0',
    });
  });
});

describe('what is wrong with a template', () => {
  test.each([
    ['A: {b: 1, b: 2}', ['duplicate-key']],
    ['{"A": 1, "A": 2}', ['duplicate-key']],
    ['A: !Unheard x', ['unknown-tag']],
    ['A: 1\n---\nB: 2\n', ['multi-document']],
    ['A: [1\nB: 2', ['yaml-syntax']],
    [`A: [${'\n1,'.repeat(60)}\n]`, ['yaml-syntax']],
    ['{"A": [1}', ['yaml-syntax']],
    ['A: *nowhere', ['unknown-alias']],
    ['? [a]\n: 1', ['complex-key']],
    ['- a', ['not-a-template']],
    ['', ['not-a-template']],
    ['A: &a [*a]', ['alias-cycle']],
    [`A: ${'['.repeat(300)}${']'.repeat(300)}`, ['too-deep']],
    [`${'{"A":'.repeat(300)}1${'}'.repeat(300)}`, ['too-deep']],
    ['['.repeat(3_000_000), ['too-deep']],
    ['- '.repeat(1_000_000), ['too-deep']],
    ['&a '.repeat(100_000), ['too-deep']],
  ])('%.40s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('it caps what rests on manifests and policies, and says where, in words of ours', () => {
    const [problem] = parseTemplate(Buffer.from('A: 1\nB: "password\n'), 'x/t.yaml').problems;
    expect(problem).toMatchObject({ kinds: ['manifest', 'policy'], place: { path: 'x/t.yaml', line: 3 } });
    expect(problem?.message).not.toContain('password');
  });

  test('what is wrong with a .json file is told of the JSON, at the sign that it stops at; YAML in one is read', () => {
    const told = (text: string) => parseTemplate(Buffer.from(text), 'template.json').problems[0];
    expect(told('{"A": 1,\n "B": "x" hunter2}')).toMatchObject({ code: 'json-syntax', place: { line: 2, column: 11 } });
    expect(JSON.stringify(told('{"A": 1,\n "B": "x" hunter2}'))).not.toContain('hunter2');
    expect(told('{"A": 1, B: 2,}')).toBe(undefined);
  });

  test('a duplicate key is read as its last value, and its place is told', () => {
    const { template, problems } = parseTemplate(Buffer.from('A:\n  b: 1\n  b: 2\n'), 't');
    expect(template?.body).toEqual({ A: { b: 2 } });
    expect(problems[0]?.place).toMatchObject({ line: 3, column: 3 });
  });

  test('aliases that explode are cut off', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, n) =>
        `a${n}: &a${n} [${Array(9)
          .fill(n === 0 ? 'x' : `*a${n - 1}`)
          .join()}]`,
    );
    expect(codes(laughs.join('\n'))).toEqual(['cap-reached']);
  });

  test('more bytes than the cap are refused', () => {
    expect(codes(`A: ${'x'.repeat(11 * 1024 * 1024)}`)).toEqual(['cap-reached']);
  });
});

test('a text of millions of characters is passed over in JSON', () => {
  const text = `{"A": "${'\\"'.repeat(5_000_000)}", "B": 1}`;
  const { template, problems } = parseTemplate(Buffer.from(text), 't');
  expect(problems).toEqual([]);
  expect(template?.placeOf(['B'])).toMatchObject({ line: 1, column: text.indexOf('"B"') + 1 });
});

describe('any input', () => {
  test('bytes never make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { template, problems } = parseTemplate(Buffer.from(bytes), 't');
        return template !== null || problems.length > 0;
      }),
    );
  });

  test('any JSON object is read as JSON.parse reads it, and every value has a place', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 }), (object) => {
        const text = JSON.stringify(object, null, 1);
        const { template, problems } = parseTemplate(Buffer.from(text), 't');
        expect(problems).toEqual([]);
        if (!text.includes('Fn::GetAtt')) expect(JSON.stringify(template?.body)).toBe(JSON.stringify(JSON.parse(text)));
        const lines = text.split('\n');
        for (const name of Object.keys(object)) {
          const place = template?.placeOf([name]);
          expect(lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)).toContain(JSON.stringify(name));
        }
      }),
    );
  });
});
