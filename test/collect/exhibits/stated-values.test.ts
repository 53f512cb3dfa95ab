import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTPUT, withoutOutput } from '../../../src/collect/exhibits/program-output.ts';
import { statedValues, textsIn, UNSTATED } from '../../../src/collect/exhibits/stated-values.ts';
import { DIALECTS, texts } from '../dialects/dialects.ts';
import { PLANTED } from '../dialects/planted.ts';

const ALL: Record<string, string> = Object.assign({}, ...Object.values(DIALECTS).map(texts));

function stated(...values: unknown[]): Set<string> {
  const found = new Set<string>();
  textsIn(values, found);
  return found;
}

describe('a manifest with the values that the report states', () => {
  it.each(Object.keys(ALL).filter((path) => ALL[path]?.includes(PLANTED)))(
    '%s shows none that nobody took for a fact',
    (path) => {
      const shown = statedValues(ALL[path] ?? '', new Set());
      expect(shown).not.toContain(PLANTED);
      expect(shown).not.toContain('7f3a91');
      expect(shown).toContain(UNSTATED);
    },
  );

  it('keeps structure, names, types, references and what is stated, number or text', () => {
    const text = `Resources:
  Pay: # a note
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      MemorySize: 512
      Role: !GetAtt PayRole.Arn
      Environment:
        Variables: { TABLE: !Ref Orders, PIN: 4711, KEY: "s=t'r" }
  PayRole:
    - 'don''t'
    - c2VjcmV0==
  Orders: |
    of some: lines
`;
    expect(statedValues(text, stated({ runtime: 'nodejs24.x', memory: [512] }))).toBe(`Resources:
  Pay: [value]
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      MemorySize: 512
      Role: !GetAtt PayRole.Arn
      Environment:
        Variables: { TABLE: !Ref Orders, PIN: [value], KEY: "[value]" }
  PayRole:
    - '[value]'
    - [value]
  Orders: |
    of some: [value]
`);
  });

  it('JSON keeps its texts and keys, and what is no text loses its quotes nowhere', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const shown = statedValues(JSON.stringify(value), new Set());
        expect(shown.split('"').length).toBe(JSON.stringify(value).split('"').length - escapedQuotes(value));
      }),
      { numRuns: 300 },
    );
  });

  it('a secret of letters at any value of a template is not in it, whatever stands around it', () => {
    const secret = 'tulipsandroses';
    const around = fc.constantFrom(
      '',
      ' ',
      'x ',
      ' #',
      ': ',
      '= ',
      '"',
      "'",
      '{',
      '}',
      ', ',
      '- ',
      '\\"',
      '\n',
      '!Ref ',
      '==',
    );
    fc.assert(
      fc.property(fc.array(around, { maxLength: 6 }), fc.array(around, { maxLength: 6 }), (before, after) => {
        const value = JSON.stringify(`${before.join('')}${secret}${after.join('')}`);
        expect(statedValues(`Key: ${value}\n`, new Set())).not.toContain(secret);
        expect(statedValues(`{"Key": ${value}}`, new Set())).not.toContain(secret);
      }),
    );
  });
});

function escapedQuotes(value: unknown): number {
  // Quotes within texts go with the text.
  const inKeysAndTexts = (one: unknown): number => {
    if (typeof one === 'string') return one.split('"').length - 1;
    if (typeof one !== 'object' || one === null) return 0;
    return Object.values(one).reduce((sum: number, inner) => sum + inKeysAndTexts(inner), 0);
  };
  return inKeysAndTexts(value);
}

describe('a test report without what programs wrote', () => {
  const secret = 'tulip';

  it.each([
    [
      'JUnit',
      `<testsuite name="pay" tests="1" time="0.1"><properties><property name="p" value="${secret}"/></properties><testcase name="sends"><failure message="${secret} &gt; 1" type="E">${secret}</failure><system-out><![CDATA[a ${secret}]]></system-out></testcase><!-- ${secret} --></testsuite>`,
      ['name="sends"', 'time="0.1"', 'type="E"', 'tests="1"'],
    ],
    ['cut short', `<testsuite name="pay"><testcase name="sends"><system-out><![CDATA[a ${secret}`, ['name="sends"']],
    [
      'JSON',
      `{"name": "sends", "status": "failed", "failureMessages": ["a \\" ${secret}", "${secret}"], "error": {"message": "${secret}", "stack": "${secret}"}}`,
      ['"name": "sends"', '"status": "failed"'],
    ],
    ['go test', `{"Action":"output","Output":"${secret}\\n"}\n{"Action":"pass","Test":"T"}\n`, ['"Test":"T"']],
    [
      'TAP',
      `TAP version 14\n1..1\nnot ok 1 - sends\n  ---\n  found: ${secret}\n  ...\n${secret}\n`,
      ['not ok 1 - sends', '1..1'],
    ],
  ])('%s', (_, text, kept) => {
    const shown = withoutOutput(text);
    expect(shown).not.toContain(secret);
    expect(shown).toContain(OUTPUT);
    for (const part of kept) expect(shown).toContain(part);
  });

  it('counts of lines that were covered are no output', () => {
    const lcov = 'TN:\nSF:src/pay.ts\nDA:1,1\nend_of_record\n';
    expect(withoutOutput(lcov)).toBe(lcov);
  });
});
