import { gzipSync } from 'node:zlib';
import { SECRETS } from '../mask/secrets.ts';

/** A secret of a known form: the text that shows it for what it is, and the part of it that must be nowhere. */
export type Secret = (typeof SECRETS)[number];

/** Those with a form of their own, or with what stands beside them: any place must be safe with them. */
export const KNOWN: readonly Secret[] = SECRETS;

/** How a secret can stand in a text of any format. Each is valid within a string of JSON, YAML in quotes and XML. */
export const GUISES: Record<string, (text: string) => string> = {
  plain: (text) => text,
  escaped: (text) => [...text].map((one) => `\\u00${one.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
  base64: (text) => Buffer.from(`{"message": ${JSON.stringify(text)}}`).toString('base64'),
  packed: (text) => gzipSync(JSON.stringify({ text })).toString('base64'),
  address: (text) => encodeURIComponent(text),
};

const quoted = (text: string): string => JSON.stringify(text).replaceAll('\\\\u00', '\\u00');
const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');

/** The pieces in which files are read. */
const CHUNK = 1 << 20;

/** Places of every kind of input, each with a file that is read as that kind. `at` tells the files of one run apart. */
export const PLACES: Record<string, (text: string, at: number) => Record<string, string | Buffer>> = {
  'a description in a manifest': (text, at) => ({
    [`m${at}/template.yaml`]: `Resources:\n  Pay${at}:\n    Type: AWS::Lambda::Function\n    Properties: {Runtime: nodejs24.x, Handler: a.b, Description: ${quoted(text)}}\n`,
  }),
  'an environment variable': (text, at) => ({
    [`e${at}/template.json`]: `{"Resources": {"Pay${at}": {"Type": "AWS::Lambda::Function", "Properties": {"Runtime": "nodejs24.x", "Handler": "a.b", "Environment": {"Variables": {"KEY": ${quoted(text)}}}}}}}`,
  }),
  'a comment in a manifest': (text, at) => ({
    [`c${at}/template.yaml`]: `# ${text.replaceAll('\n', '\n# ')}\nResources:\n  Jobs${at}: {Type: "AWS::SQS::Queue"}\n`,
  }),
  'a name in a manifest': (text, at) => ({
    [`n${at}/template.json`]: `{"Resources": {"Jobs${at}": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": ${quoted(text)}, "Tags": [{"Key": ${quoted(text)}, "Value": ${quoted(text)}}]}}}}`,
  }),
  'a policy': (text, at) => ({
    [`policies/p${at}-policy.json`]: `{"Version": "2012-10-17", "Statement": [{"Sid": ${quoted(text)}, "Effect": "Allow", "Action": "s3:GetObject", "Resource": ${quoted(text)}}]}`,
  }),
  'a test report': (text, at) => ({
    [`t${at}/junit.xml`]: `<testsuites><testsuite name="${xml(text)}" tests="1"><testcase classname="pay" name="sends ${xml(text)}"><failure message="${xml(text)}">${xml(text)}</failure><system-out>${xml(text)}</system-out></testcase></testsuite></testsuites>`,
  }),
  'a line of a log': (text, at) => ({
    [`logs/Pay${at}/plain.log`]: `2026-11-09T07:00:00.000Z INFO ${text}\n2026-11-09T07:00:01.000Z INFO done\n`,
  }),
  'a field of a log': (text, at) => ({
    [`logs/Pay${at}/fields.jsonl`]: `{"time": "2026-11-09T07:00:00Z", "level": "ERROR", "message": ${quoted(text)}, "error": {"name": ${quoted(text)}}}\n`,
  }),
  'a packed log, across the pieces in which it is read': (text, at) => {
    const line = `{"time": "2026-11-09T07:00:00Z", "level": "INFO", "message": "ok"}\n`;
    const before = line.repeat(Math.floor(CHUNK / line.length) - 1);
    const room = CHUNK - before.length - `{"time": "2026-11-09T07:00:01Z", "message": `.length - 8;
    const last = `{"time": "2026-11-09T07:00:01Z", "message": ${quoted(`${'x'.repeat(Math.max(0, room))} ${text}`)}}\n`;
    return {
      [`logs/Pay${at}/long.jsonl`]: before + last + line,
      [`logs/Pay${at}/long.jsonl.gz`]: gzipSync(before + last),
    };
  },
  'a report of a scanner': (text, at) => ({
    [`s${at}/results.sarif`]: `{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "scan", "rules": [{"id": "a", "shortDescription": {"text": ${quoted(text)}}}]}}, "results": [{"ruleId": "a", "level": "error", "message": {"text": ${quoted(text)}}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": ${quoted(text)}}}}]}]}]}`,
  }),
  'a bill of materials': (text, at) => ({
    [`b${at}/bom.cdx.json`]: `{"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"authors": [{"name": ${quoted(text)}}], "component": {"type": "application", "name": "pay", "description": ${quoted(text)}}}, "components": [{"type": "library", "name": ${quoted(text)}, "version": "1.0.0", "purl": "pkg:npm/a@1.0.0"}]}`,
  }),
  'a workflow': (text, at) => ({
    [`.github/workflows/w${at}.yml`]: `name: ${quoted(text)}\non: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    env: {KEY: ${quoted(text)}}\n    steps:\n      - run: ${quoted(`curl -H ${text}`)}\n`,
  }),
  'a document': (text, at) => ({
    [`docs/runbooks/incident-response-${at}.md`]: `---\nowner: ${quoted(text)}\n---\n# Incident response\n\n${text}\n`,
  }),
  'a signature': (text, at) => ({
    [`g${at}/app.sigstore.json`]: `{"mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json", "note": ${quoted(text)}, "dsseEnvelope": {"payload": "${Buffer.from(text).toString('base64')}", "payloadType": "application/vnd.in-toto+json", "signatures": [{"sig": ""}]}}`,
  }),
  'what cannot be read': (text, at) => ({
    [`x${at}/template.yaml`]: `AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Key: ${text}: [\n`,
    [`x${at}/junit.xml`]: `<testsuites><testsuite name="a"><${text}`,
    [`policies/x${at}-policy.json`]: `{"Version": "2012-10-17", "Statement": [${text}`,
  }),
  // What a name cannot hold is no form of a secret any more.
  'the name of a file': (text, at) =>
    text.includes('/') || text.length > 200
      ? {}
      : {
          [`f${at}/${text}.template.yaml`]: 'Resources:\n  Jobs: {Type: "AWS::SQS::Queue"}\n',
          [`logs/${text}/a.log`]: '2026-11-09T07:00:00.000Z INFO done\n',
        },
};

/** What a secret would look like in what is let out, as it is and encoded. */
export function looksOf(secret: string): string[] {
  const inBase64 = [0, 1, 2].map((shift) => {
    const text = Buffer.from(`${' '.repeat(shift)}${secret}`).toString('base64');
    return text.slice(shift === 0 ? 0 : 4, -4);
  });
  return [
    secret,
    encodeURIComponent(secret),
    GUISES.escaped?.(secret) ?? '',
    ...inBase64.filter((text) => text.length >= 12),
  ];
}
