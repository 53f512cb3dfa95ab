// Signs the artifacts of an example with a mock Sigstore instance, and writes a bundle beside each and the instance's trusted root.
// Each run makes new keys, so that it is run once and its files are kept in git. Needs Node 24, which runs TypeScript:
//   node_modules/.bin/node scripts/example-signatures.mjs --root keys/trusted_root.json --subject IDENTITY --at TIME FILE[=IDENTITY] ...
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { provenanceOf, startMockSigstore } from '../test/signing/mock-sigstore.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string' },
    subject: { type: 'string' },
    issuer: { type: 'string', default: 'https://token.actions.githubusercontent.com' },
    at: { type: 'string' },
  },
});
if (values.root === undefined || values.subject === undefined || positionals.length === 0) {
  console.error(
    'usage: example-signatures.mjs --root FILE --subject IDENTITY [--issuer URL] [--at TIME] FILE[=IDENTITY] ...',
  );
  process.exit(3);
}

// The mock's authorities are valid from the moment they are made, so that an earlier date needs an earlier clock.
if (values.at !== undefined) {
  const Real = Date;
  const offset = Real.parse(values.at) - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + offset);
      else super(...given);
    }
    static now() {
      return Real.now() + offset;
    }
  };
}

const sigstore = await startMockSigstore();
for (const positional of positionals) {
  const [file, subject = values.subject] = positional.split('=');
  const statement = provenanceOf(basename(file), readFileSync(file), subject);
  const bundle = await sigstore.signStatement(statement, { issuer: values.issuer, subject });
  writeFileSync(`${file}.sigstore.json`, `${JSON.stringify(bundle, null, 2)}\n`);
}
mkdirSync(dirname(values.root), { recursive: true });
writeFileSync(values.root, `${JSON.stringify(sigstore.trustedRoot, null, 2)}\n`);
await sigstore.close();
