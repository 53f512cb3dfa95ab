import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');

describe('dist', () => {
  it('is what the sources build', () => {
    const stdout = execFileSync(process.execPath, [join(ROOT, 'scripts/check-dist.mjs')], { encoding: 'utf8' });
    expect(stdout).toContain('dist/ is current');
    // It builds all of it again, which a busy machine takes its time for.
  }, 300_000);

  it('carries the licence of every package that is in it', () => {
    const notices = readFileSync(join(DIST, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const code = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(DIST, name), 'utf8'))
      .join('\n');
    // esbuild writes the path of each module above it.
    const bundled = new Set(
      [...code.matchAll(/^\/\/ .*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//gm)].map(([, name]) => name),
    );
    expect(bundled.size).toBeGreaterThan(10);
    for (const name of bundled) expect(notices, name).toMatch(new RegExp(`^.*${name}[@ ]`, 'm'));
    expect(notices).toContain('dejavu-fonts-ttf');
    expect([...bundled].filter((name) => dependencies[name ?? ''] !== undefined).length).toBeGreaterThan(5);
  });

  it('loads for --help neither formats nor the HTTP client nor what verifies', () => {
    const loaded = new Map<string, string>();
    const load = (name: string): void => {
      if (loaded.has(name)) return;
      const code = readFileSync(join(DIST, name), 'utf8');
      loaded.set(name, code);
      for (const [, from = ''] of code.matchAll(/^(?:import|export)\b[^;]*?"(\.[^"]+)";$/gm))
        load(join(dirname(name), from));
    };
    load('cli.js');
    expect(loaded.size).toBeGreaterThan(2);
    for (const heavy of ['pdfkit', 'undici', 'handlebars', '@sigstore/verify', 'saxes', 'ajv', 'yaml']) {
      for (const [name, code] of loaded) {
        expect(code, `${heavy} in ${name}`).not.toMatch(new RegExp(`^// .*node_modules/${heavy}/`, 'm'));
      }
    }
  });
});
