import { describe, expect, it } from 'vitest';
import { handlerCoverage } from '../../src/derive/handler-coverage.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import { derive } from './derive-all.ts';
import { fact } from './fact-builder.ts';

const LINES = { covered: 3, total: 4 };

function report(paths: (string | { unresolved: string })[], path = 'coverage/lcov.info', more: Attributes = {}): Fact {
  const files = paths.map(
    (one): Json => (typeof one === 'string' ? { path: one, lines: LINES, branches: null, statements: null } : one),
  );
  const place = { path, line: 1, column: 1, pointer: null };
  return { ...fact('coverage', 'x', { files, repeated: false, ...more }), id: `coverage:${path}#report`, place };
}

const NODE: Attributes = {
  runtime: 'nodejs22.x',
  handler: 'create.handler',
  codeForm: 'local',
  codeLocation: 'src/orders',
  platform: 'aws',
};

function coverage(attributes: Attributes, ...others: Fact[]): Json[] {
  const found = derive(handlerCoverage, [fact('function', 'Create', { ...NODE, ...attributes }), ...others]);
  return found.get('function:template.yaml#Create')?.coverage as Json[];
}

/** Paths that were found, and the reasons of holes. */
function said(attributes: Attributes, ...others: Fact[]): string[] {
  return coverage(attributes, ...others).map((one) => {
    const { file, unresolved } = one as { file?: string; unresolved?: string };
    return file ?? `? ${unresolved}`;
  });
}

describe('the source of a handler in a coverage report', () => {
  it('stands below the folder that the code is packed from, in whichever language it is written', () => {
    expect(coverage({}, report(['src/orders/create.ts', 'src/billing/create.ts']))).toEqual([
      {
        report: 'coverage:coverage/lcov.info#report',
        file: 'src/orders/create.ts',
        lines: LINES,
        branches: null,
        statements: null,
      },
    ]);
    const python = { runtime: 'python3.13', handler: 'app.create.handle', codeLocation: '.' };
    expect(said(python, report(['app/create.py']))).toEqual(['app/create.py']);
    const ruby = { runtime: 'ruby3.4', handler: 'create.Orders::Create.call' };
    expect(said(ruby, report(['src/orders/create.rb']))).toEqual(['src/orders/create.rb']);
  });

  it('is told by each report, but not by one of an attempt that was repeated', () => {
    const path = 'src/orders/create.js';
    const reports = [report([path], 'a.json'), report([path], 'b.xml'), report([path], 'c.xml', { repeated: true })];
    expect(coverage({}, ...reports).map((one) => (one as { report: string }).report)).toEqual([
      'coverage:a.json#report',
      'coverage:b.xml#report',
    ]);
  });

  it('is none without a report, and a hole where reports do not name it', () => {
    expect(coverage({})).toEqual([]);
    expect(said({}, report(['src/orders/notify.ts']))).toEqual([
      '? no coverage report names src/orders/create.*; what is deployed may be built from another file',
    ]);
  });

  it('is a hole where several could be meant', () => {
    const both = said({}, report(['src/orders/create.js', 'src/orders/create.ts']));
    expect(both).toHaveLength(1);
    expect(both[0]).toMatch(/^\? .*names several files that it may be: /);
    const elsewhere = said({}, report(['/build/src/orders/create.ts']));
    expect(elsewhere[0]).toMatch(/^\? .* may mean it by \/build\/src\/orders\/create\.ts/);
    expect(said({}, report(['orders/create.ts']))[0]).toMatch(/^\? .* may mean it by orders\/create\.ts/);
  });

  it('is found from the folder of a package that the report itself lies in', () => {
    const inPackage = { codeLocation: 'packages/orders/src' };
    const path = 'packages/orders/coverage/lcov.info';
    expect(said(inPackage, report(['src/create.ts'], path))).toEqual(['src/create.ts']);
    expect(said(inPackage, report(['src/create.ts'], 'packages/billing/coverage/lcov.info'))[0]).toMatch(/^\? /);
  });

  it('is a hole where the report lists only the first of its files', () => {
    expect(said({}, report(['a.ts', { unresolved: '9 more source files' }]))).toEqual([
      '? coverage:coverage/lcov.info#report: 9 more source files',
    ]);
  });

  it.each([
    [{ codeForm: 'inline', codeLocation: null }, 'its code stands in the manifest'],
    [{ codeForm: 'image', codeLocation: 'x/y@sha256:1', runtime: null, handler: null }, 'its code is in an image'],
    [{ codeLocation: 'dist/orders.zip' }, 'its code is in dist/orders.zip'],
    [{ codeForm: 's3', codeLocation: 's3://b/k' }, 'its code is at s3://b/k'],
    [{ handler: { unresolved: 'a parameter' } }, 'a parameter'],
    [{ handler: '/opt/wrapper.handler' }, 'names no file of its own code'],
    [{ handler: '../shared/create.handler' }, 'names no file of its own code'],
    [{ runtime: 'dotnet8', handler: 'Shop::Shop.Create::Handle' }, 'does not name its source file'],
  ])('is not known of %j', (attributes, why) => {
    const [only, ...rest] = said(attributes as Attributes, report(['src/orders/create.ts']));
    expect(rest).toEqual([]);
    expect(only).toContain(`? which source its handler is is not known: `);
    expect(only).toContain(why);
  });

  it('is of a class in the file of the class, wherever sources lie', () => {
    const java = { runtime: 'java21', handler: 'com.shop.Create$Handler::handle', codeLocation: 'build/orders.jar' };
    expect(said(java, report(['com/shop/Create.java', 'com/shop/Notify.java']))).toEqual(['com/shop/Create.java']);
    expect(said(java, report(['a/src/main/java/com/shop/Create.java', 'b/com/shop/Create.kt']))[0]).toMatch(/several/);
    expect(said({ ...java, handler: 'Create' }, report(['Create.java']))[0]).toContain(
      'names no class with its package',
    );
  });

  it('is of Go the files of the folder, below whatever the module is called', () => {
    const go = { runtime: 'provided.al2023', handler: 'bootstrap', codeLocation: 'cmd/create' };
    const files = [
      'example.com/shop/cmd/create/main.go',
      'example.com/shop/cmd/create/db.go',
      'example.com/shop/x/x.go',
    ];
    expect(said(go, report(files))).toEqual([files[1], files[0]]);
    expect(said(go, report([...files, 'example.com/other/cmd/create/main.go']))[0]).toMatch(/several folders/);
    expect(said({ ...go, codeLocation: '.' }, report(files))[0]).toMatch(/which of its folders is the root/);
  });

  it('is below the folder of the service where Serverless Framework packs it', () => {
    const packed = { handler: 'src/create.handler', codeForm: 's3', codeLocation: { unresolved: 'when it is packed' } };
    const stack = (dialect: string): Fact => ({ ...fact('stack', 'x', { dialect }), id: 'stack:template.yaml' });
    expect(said(packed, report(['src/create.ts']), stack('serverless'))).toEqual(['src/create.ts']);
    expect(said(packed, report(['src/create.ts']), stack('terraform'))[0]).toMatch(/where its code is is not known/);
  });
});
