import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strict } from '../../../../src/collect/manifests/azure/arm-json.ts';
import { Evaluation } from '../../../../src/collect/manifests/azure/evaluation.ts';
import { parseExpression } from '../../../../src/collect/manifests/azure/expression.ts';
import { arm } from '../../../../src/collect/manifests/azure/read-arm.ts';
import { type Given, templateScope } from '../../../../src/collect/manifests/azure/template-scope.ts';
import { Tokens } from '../../../../src/collect/manifests/azure/tokens.ts';
import type { Json } from '../../../../src/model/json.ts';
import { because } from '../reading.ts';
import { readFiles, SCHEMA } from './arm-reading.ts';

const BODY = {
  parameters: {
    name: { type: 'string', defaultValue: 'orders' },
    open: { type: 'string' },
    stage: { type: 'string', allowedValues: ['dev', 'prod'] },
    password: { type: 'securestring', defaultValue: 'hunter2' },
    apiKey: { type: 'string', defaultValue: 'hunter2' },
    list: { type: 'array', defaultValue: ['a', 'b', 'c'] },
    tiers: { type: 'object', defaultValue: { dev: 'B1', prod: 'P1' } },
  },
  variables: {
    full: "[concat(parameters('name'), '-', parameters('stage'))]",
    round: "[variables('trip')]",
    trip: "[variables('round')]",
    sizes: { copy: [{ name: 'each', count: 2, input: "[copyIndex('each', 1)]" }] },
    copy: [{ name: 'top', count: 2, input: { at: "[copyIndex('top')]" } }],
  },
  functions: [
    {
      namespace: 'acme',
      members: {
        shout: {
          parameters: [{ name: 'what', type: 'string' }],
          output: { type: 'string', value: "[toUpper(parameters('what'))]" },
        },
      },
    },
  ],
};

function scopeOf(given: Given = new Map()) {
  return templateScope(BODY, given, { tokens: new Tokens(), symbol: () => undefined, output: () => undefined });
}

/** What an expression is deployed as; with `named`, `${...}` for what is not known. */
function work(text: string, named = false): Json {
  const scope = scopeOf();
  const value = new Evaluation(scope).work(text);
  return named ? value : scope.tokens.settle(value);
}

describe('expressions that are known', () => {
  test.each<[string, Json]>([
    ['plain', 'plain'],
    ['[[literal]', '[literal]'],
    ['[open', '[open'],
    ["['it''s']", "it's"],
    ["[ConCat('a', PARAMETERS('Name'))]", 'aorders'],
    ["[format('{0}-{1:D2}-{{x}}', 'a', 7)]", 'a-7-{x}'],
    ["[if(equals(parameters('name'), 'orders'), 'yes', json('broken'))]", 'yes'],
    ['[and(true(), not(false()))]', true],
    ["[or(false(), bool('false'))]", false],
    ["[empty('')]", true],
    ["[contains(parameters('list'), 'b')]", true],
    ["[contains(parameters('tiers'), 'DEV')]", true],
    ["[length(union(parameters('list'), createArray('c', 'd')))]", 4],
    ["[union(createObject('a', 1), createObject('b', 2)).B]", 2],
    ["[first(split('a,b', ','))]", 'a'],
    ["[last(parameters('list'))]", 'c'],
    ["[join(parameters('list'), '+')]", 'a+b+c'],
    ["[replace('a-b', '-', '')]", 'ab'],
    ["[substring('abcdef', 1, 3)]", 'bcd'],
    ["[take('abcdef', 3)]", 'abc'],
    ["[skip(parameters('list'), 2)[0]]", 'c'],
    ["[int('5')]", 5],
    ["[add(int('5'), mul(2, 3))]", 11],
    ['[string(5)]', '5'],
    ["[toLower('ABC')]", 'abc'],
    ['[json(\'{"a": [1]}\').a[0]]', 1],
    ["[parameters('tiers').prod]", 'P1'],
    ["[parameters('tiers')[concat('de', 'v')]]", 'B1'],
    ["[coalesce(null(), 'x')]", 'x'],
    ["[tryGet(parameters('tiers'), 'none')]", null],
    ["[acme.shout('hi')]", 'HI'],
    ["[variables('sizes').each[1]]", 2],
    ["[variables('top')[1].at]", 1],
    ["[join(map(range(0, 3), lambda('i', string(lambdaVariables('i')))), '')]", '012'],
    ["[length(filter(parameters('list'), lambda('x', not(equals(lambdaVariables('x'), 'b')))))]", 2],
    ["[base64ToString(base64('x'))]", 'x'],
    ['[greaterOrEquals(2, 2)]', true],
  ])('%s is %j', (text, value) => {
    expect(work(text)).toEqual(value);
  });
});

describe('what is not known', () => {
  test.each([
    ["[parameters('open')]", 'parameter open has no default'],
    ["[concat('a-', parameters('open'))]", 'parameter open has no default'],
    ["[parameters('password')]", 'withheld'],
    ["[parameters('apiKey')]", 'withheld'],
    ["[listKeys('x', '2020').keys[0].value]", 'withheld'],
    ["[reference('x').id]", 'after it is deployed'],
    ["[variables('round')]", 'worked out from itself'],
    ["[variables('none')]", 'not declared'],
    ['[nosuchfunction(1)]', 'not known to us'],
    ["[concat('a']", 'cannot be read'],
    ["[if(equals(parameters('open'), 'x'), 'a')]", 'three arguments'],
    ["[empty(parameters('open'))]", 'no default'],
  ])('%s is a hole: %s', (text, reason) => {
    expect(because(work(text))).toContain(reason);
  });

  test('each of the allowed values counts, and one parameter has one value', () => {
    expect(work("[parameters('stage')]")).toMatchObject({ among: ['dev', 'prod'] });
    expect(work("[variables('full')]")).toMatchObject({ among: ['orders-dev', 'orders-prod'] });
    expect(work("[concat(parameters('stage'), parameters('stage'))]")).toMatchObject({ among: ['devdev', 'prodprod'] });
    expect(work("[equals(parameters('stage'), 'prod')]")).toMatchObject({ among: [false, true] });
    expect(work("[parameters('tiers')[parameters('stage')]]")).toMatchObject({ among: ['B1', 'P1'] });
    expect(work("[if(equals(parameters('stage'), 'prod'), 2, 1)]")).toMatchObject({ among: [2, 1] });
  });

  test('a name keeps what is only known at deployment, and is the same wherever it is worked out', () => {
    const name = "[toLower(take(concat('St', uniqueString(resourceGroup().id)), 24))]";
    expect(work(name, true)).toBe(work(name, true));
    expect(work("[concat('st', uniqueString(resourceGroup().id))]")).toBe('st${uniqueString(resourceGroup().id)}');
    expect(work("[concat('st', parameters('open'))]", true)).toBe('st${open}');
    expect(work("[equals(parameters('open'), parameters('open'))]")).toBe(true);
    expect(work("[resourceId('Microsoft.Web/sites/slots', parameters('name'), 'staging')]", true)).toBe(
      '/subscriptions/${subscription().subscriptionId}/resourceGroups/${resourceGroup().name}/providers/Microsoft.Web/sites/orders/slots/staging',
    );
  });

  test('a value never comes out of a secret, whatever is made of it', () => {
    for (const text of [
      "[parameters('password')]",
      "[concat('x', parameters('password'))]",
      "[base64(parameters('apiKey'))]",
      "[toUpper(parameters('password'))]",
    ]) {
      expect(JSON.stringify([work(text), work(text, true)])).not.toMatch(/hunter2|HUNTER2|aHVudGVyMg/);
    }
  });
});

describe('whatever is written', () => {
  test('an expression of any depth comes to an end', () => {
    const deep = `[${'concat('.repeat(5000)}'a'${')'.repeat(5000)}]`;
    expect(parseExpression(deep)).toBeNull();
    expect(because(work(`[${'not('.repeat(99)}true()${')'.repeat(99)}]`))).toBe('no hole');
    expect(because(work(`['${'a'.repeat(30_000)}']`))).toContain('cannot be read');
  });

  test('nothing is thrown for any text in brackets', () => {
    const piece = fc.constantFrom(
      'concat',
      'parameters',
      'if',
      '(',
      ')',
      "'a'",
      ',',
      '[',
      ']',
      '.',
      '1',
      '-',
      "'",
      'copyIndex',
      'reference',
      'x.y',
      'lambda',
      ' ',
      '__proto__',
      'constructor',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        work(`[${pieces.join('')}]`);
        return true;
      }),
    );
  });

  test('nothing is thrown for any template, and problems have their place', () => {
    const key = fc.constantFrom(
      'type',
      'name',
      'resources',
      'properties',
      'parameters',
      'variables',
      'copy',
      'count',
      'input',
      'template',
      'condition',
      'scope',
      'outputs',
      'value',
      'siteConfig',
      'appSettings',
      'identity',
      'functions',
      '__proto__',
    );
    const leaf = fc.oneof(
      fc.constantFrom<Json>(
        'Microsoft.Web/sites',
        'functionapp',
        'Microsoft.Resources/deployments',
        'Microsoft.Authorization/roleAssignments',
        '[copyIndex()]',
        "[parameters('x')]",
        null,
        true,
        -1,
        1e9,
        'a/b',
      ),
      fc.string(),
    );
    const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
      ) as fc.Arbitrary<Json>,
    }));
    fc.assert(
      fc.property(fc.dictionary(key, tree, { maxKeys: 6 }), (body) => {
        const made = readFiles(arm, { 'x.json': JSON.stringify({ $schema: SCHEMA, ...body }) });
        return made.problems.every(({ place }) => place !== null && place.path === 'x.json');
      }),
      { numRuns: 300 },
    );
  });

  test('strict JSON keeps each value at its offset', () => {
    const text = '{ /* a, b */ "x": [1, 2, ], // "y": 3\n "z": "// no /* comment", }';
    expect(strict(text)).toHaveLength(text.length);
    expect(JSON.parse(strict(text))).toEqual({ x: [1, 2], z: '// no /* comment' });
  });

  test('a loop and a nest without end stop, and it is told', () => {
    let nested: Json = [];
    for (let depth = 0; depth < 30; depth++) {
      nested = [
        { type: 'Microsoft.Resources/deployments', name: `d${depth}`, properties: { template: { resources: nested } } },
      ];
    }
    const loops = [
      {
        type: 'a/b',
        name: "[concat('x', copyIndex())]",
        copy: { name: 'l', count: 800 },
        resources: [{ type: 'c', name: "[concat('y', copyIndex())]", copy: { name: 'm', count: 800 } }],
      },
    ];
    const codes = (resources: Json) =>
      readFiles(arm, { 'x.json': JSON.stringify({ $schema: SCHEMA, resources }) }).problems.map(({ code }) => code);
    expect(codes(nested)).toContain('too-deep');
    expect(codes(loops)).toContain('cap-reached');
  });
});
