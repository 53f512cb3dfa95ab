import { describe, expect, it } from 'vitest';
import { COMMIT, json, lockfileOf, lockfilesOf, SHA256 } from './projects.ts';

describe('go.sum', () => {
  const mod = `module example.com/shop

go 1.24

require github.com/aws/aws-sdk-go v1.55.0 // indirect

require (
	example.com/own v0.0.0
	example.com/old v1.0.0
	golang.org/x/net v0.40.0
)

replace example.com/own => ../own

replace example.com/old v1.0.0 => example.com/new v1.1.0
`;
  const sum = `example.com/new v1.1.0 h1:a=
example.com/new v1.1.0/go.mod h1:a=
github.com/aws/aws-sdk-go v1.55.0/go.mod h1:a=
golang.org/x/net v0.40.0 h1:a=
golang.org/x/net v0.40.0/go.mod h1:a=
`;

  it('holds the modules that are built, with what replaces them', async () => {
    expect(await lockfileOf({ 'go.mod': mod, 'go.sum': sum })).toMatchObject({
      ecosystem: 'go',
      dependencies: 3,
      path: 'go.sum',
      entries: 2,
      outOfStep: [],
      loose: [],
      sources: [{ kind: 'registry', host: 'proxy.golang.org', packages: 2 }],
    });
  });

  it('lacks what was raised, and may be left to the workspace', async () => {
    const raised = mod.replace('v0.40.0', 'v0.41.0');
    expect((await lockfileOf({ 'go.mod': raised, 'go.sum': sum }))?.outOfStep).toEqual(['golang.org/x/net']);
    const work = { 'go.work': 'go 1.24\nuse (\n\t./shop\n)\n', 'go.work.sum': 'golang.org/x/net v0.41.0 h1:a=\n' };
    expect((await lockfileOf({ 'shop/go.mod': raised, 'shop/go.sum': sum, ...work }))?.outOfStep).toEqual([]);
    expect(await lockfileOf({ 'go.mod': mod })).toMatchObject({ path: null });
  });
});

describe('Maven', () => {
  const pom = `<project>
  <groupId>com.example</groupId><artifactId>shop</artifactId>
  <repositories><repository><url>https://user:hunter2@maven.example.com/releases</url></repository></repositories>
  <dependencies>
    <dependency><groupId>com.amazonaws</groupId><artifactId>aws-lambda-java-core</artifactId><version>1.3.0</version></dependency>
    <dependency><groupId>\${project.groupId}</groupId><artifactId>own</artifactId><version>1</version></dependency>
  </dependencies>
</project>`;

  it('has no lockfile of its own', async () => {
    const fact = await lockfileOf({ 'pom.xml': pom });
    expect(fact).toMatchObject({ ecosystem: 'maven', dependencies: 1, path: null });
    expect(fact?.sources).toMatchObject([
      { host: { among: ['maven.example.com', 'repo.maven.apache.org'] }, packages: 1 },
    ]);
    expect(JSON.stringify(fact)).not.toContain('hunter2');
  });

  it('is held by the plugin that writes one', async () => {
    const child = { groupId: 'org.x', artifactId: 'y', version: '2', checksumAlgorithm: 'SHA-1', checksum: 'abc' };
    const core = {
      groupId: 'com.amazonaws',
      artifactId: 'aws-lambda-java-core',
      version: '1.3.0',
      checksumAlgorithm: 'SHA-256',
      checksum: SHA256,
      resolved: 'https://repo.maven.apache.org/maven2/a.jar',
      children: [child, { ...child, version: '1', included: false }],
    };
    const lock = json({ lockFileVersion: 1, artifactId: 'shop', dependencies: [core] });
    expect(await lockfileOf({ 'pom.xml': pom, 'lockfile.json': lock })).toMatchObject({
      path: 'lockfile.json',
      entries: 2,
      outOfStep: [],
      loose: [{ package: 'org.x:y', lacks: 'strong-hash' }],
    });
    const other = pom.replaceAll('aws-lambda-java-core', 'aws-lambda-java-events');
    expect((await lockfileOf({ 'pom.xml': other, 'lockfile.json': lock }))?.outOfStep).toEqual([
      'com.amazonaws:aws-lambda-java-events',
    ]);
  });
});

describe('Gradle', () => {
  const build = `plugins { id("java") }
repositories { mavenCentral() }
dependencies {
    implementation("com.amazonaws:aws-lambda-java-core:1.3.0") // comment
    testImplementation(libs.junit.jupiter)
    implementation(project(":own"))
}
`;
  const catalogue =
    '[versions]\njunit = "6.0.0"\n[libraries]\njunit-jupiter = { module = "org.junit:junit", version.ref = "junit" }\n';
  const versions =
    '# This is a Gradle generated file for dependency locking.\ncom.amazonaws:aws-lambda-java-core:1.3.0=compileClasspath,runtimeClasspath\norg.junit:junit:6.0.0=testCompileClasspath\nempty=annotationProcessor\n';
  const metadata = `<?xml version="1.0" encoding="UTF-8"?>
<verification-metadata>
  <configuration><verify-metadata>true</verify-metadata></configuration>
  <components>
    <component group="com.amazonaws" name="aws-lambda-java-core" version="1.3.0">
      <artifact name="a.jar"><sha256 value="${SHA256}"/></artifact>
    </component>
    <component group="org.junit" name="junit" version="6.0.0"><artifact name="j.jar"><md5 value="a"/></artifact></component>
  </components>
</verification-metadata>`;
  const files = { 'app/build.gradle.kts': build, 'gradle/libs.versions.toml': catalogue };

  it('keeps versions in one file and hashes in another', async () => {
    const both = { 'app/gradle.lockfile': versions, 'gradle/verification-metadata.xml': metadata };
    expect(await lockfileOf({ ...files, ...both })).toMatchObject({
      ecosystem: 'gradle',
      dependencies: 2,
      path: 'app/gradle.lockfile',
      entries: 2,
      outOfStep: [],
      loose: [{ package: 'org.junit:junit', lacks: 'strong-hash' }],
      sources: [{ kind: 'registry', host: 'repo.maven.apache.org', packages: 2 }],
    });
    expect((await lockfileOf({ ...files, 'app/gradle.lockfile': versions }))?.loose).toHaveLength(2);
    const alone = await lockfileOf({ ...files, 'gradle/verification-metadata.xml': metadata });
    expect(alone).toMatchObject({ path: 'gradle/verification-metadata.xml', entries: 2, outOfStep: [] });
  });

  it('is out of step with what the script adds, by name or by alias', async () => {
    const short = versions
      .split('\n')
      .filter((line) => !line.includes('junit'))
      .join('\n');
    expect((await lockfileOf({ ...files, 'app/gradle.lockfile': short }))?.outOfStep).toEqual(['org.junit:junit']);
  });
});

describe('NuGet', () => {
  const project = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><RestoreLockedMode>true</RestoreLockedMode></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" /><PackageReference Include="Acme.Money" Version="2.0.0" /></ItemGroup>
</Project>`;
  const props =
    '<Project><ItemGroup><PackageVersion Include="Newtonsoft.Json" Version="13.0.3" /></ItemGroup></Project>';
  const lock = json({
    version: 2,
    dependencies: {
      'net9.0': {
        'Newtonsoft.Json': { type: 'Direct', requested: '[13.0.3, )', resolved: '13.0.3', contentHash: 'abc==' },
        'Acme.Money': { type: 'Direct', requested: '[2.0.0, )', resolved: '2.0.0', contentHash: 'abc==' },
        own: { type: 'Project' },
      },
    },
  });
  const config = `<configuration>
  <packageSources><clear /><add key="nuget.org" value="https://api.nuget.org/v3/index.json" /><add key="acme" value="https://nuget.example.com/v3/index.json" /></packageSources>
  <packageSourceMapping>
    <packageSource key="nuget.org"><package pattern="*" /></packageSource>
    <packageSource key="acme"><package pattern="Acme.*" /></packageSource>
  </packageSourceMapping>
  <packageSourceCredentials><acme><add key="ClearTextPassword" value="hunter2" /></acme></packageSourceCredentials>
</configuration>`;

  it('holds packages by content hash, from the sources that names are bound to', async () => {
    const fact = await lockfileOf({
      'src/Shop.csproj': project,
      'src/packages.lock.json': lock,
      'Directory.Packages.props': props,
      'nuget.config': config,
    });
    expect(fact).toMatchObject({
      ecosystem: 'nuget',
      dependencies: 2,
      entries: 2,
      outOfStep: [],
      loose: [],
      enforced: true,
      sources: [
        { kind: 'registry', host: 'api.nuget.org', packages: 1 },
        { kind: 'registry', host: 'nuget.example.com', packages: 1 },
      ],
      scopes: [{ scope: 'acme.*', bound: true }],
    });
    expect(JSON.stringify(fact)).not.toContain('hunter2');
  });

  it('is out of step with another version, and open where nothing binds names and nothing is locked', async () => {
    const raised = props.replace('13.0.3', '13.0.4');
    const files = { 'src/Shop.csproj': project, 'Directory.Packages.props': raised };
    expect((await lockfileOf({ ...files, 'src/packages.lock.json': lock }))?.outOfStep).toEqual(['newtonsoft.json']);
    const unbound = config.replace(/<packageSourceMapping>[\s\S]*<\/packageSourceMapping>/, '');
    expect(await lockfileOf({ ...files, 'NuGet.Config': unbound })).toMatchObject({
      path: null,
      scopes: [{ scope: '*', bound: false }],
    });
  });
});

describe('Cargo', () => {
  const lock = `version = 4

[[package]]
name = "serde"
version = "1.0.200"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "${SHA256}"

[[package]]
name = "moved"
version = "0.1.0"
source = "git+https://github.com/acme/moved?branch=main#${COMMIT}"

[[package]]
name = "shop"
version = "0.1.0"
dependencies = ["moved", "own", "serde 1.0.200"]

[[package]]
name = "own"
version = "0.1.0"
dependencies = ["serde"]
`;
  const root =
    '[workspace]\nmembers = ["shop", "own"]\n[workspace.dependencies]\nserde = "1"\nown = { path = "own" }\n';
  const shop =
    '[package]\nname = "shop"\n[dependencies]\nown = { workspace = true }\nother = { version = "1", package = "serde" }\n[target."cfg(unix)".dependencies]\nmoved = { git = "https://github.com/acme/moved" }\n';

  it('has one lockfile for the workspace', async () => {
    const facts = await lockfilesOf({ 'Cargo.toml': root, 'shop/Cargo.toml': shop, 'Cargo.lock': lock });
    expect(facts['shop/Cargo.toml']).toMatchObject({
      dependencies: 2,
      path: 'Cargo.lock',
      format: 'cargo 4',
      entries: 2,
      outOfStep: [],
      loose: [],
      sources: [
        { kind: 'git', host: 'github.com', packages: 1 },
        { kind: 'registry', host: 'static.crates.io', packages: 1 },
      ],
    });
    expect(facts['Cargo.toml']).toMatchObject({ dependencies: 0, path: 'Cargo.lock' });
  });

  it('is out of step with what was added, and loose without checksum', async () => {
    const added = shop.replace('[target', 'rand = "0.9"\n[target');
    const facts = await lockfilesOf({
      'Cargo.toml': root,
      'shop/Cargo.toml': added,
      'Cargo.lock': lock.replace(/checksum.*\n/, ''),
    });
    expect(facts['shop/Cargo.toml']).toMatchObject({
      outOfStep: ['rand'],
      loose: [{ package: 'serde', lacks: 'hash' }],
    });
  });

  it('of its first version keeps the checksums at its end', async () => {
    const source = 'registry+https://github.com/rust-lang/crates.io-index';
    const old = `[[package]]\nname = "one"\nversion = "0.1.0"\ndependencies = ["serde 1.0.0 (${source})"]\n[[package]]\nname = "serde"\nversion = "1.0.0"\nsource = "${source}"\n[metadata]\n"checksum serde 1.0.0 (${source})" = "${SHA256}"\n`;
    const fact = await lockfileOf({
      'Cargo.toml': '[package]\nname = "one"\n[dependencies]\nserde = "1"\n',
      'Cargo.lock': old,
    });
    expect(fact).toMatchObject({ outOfStep: [], loose: [], entries: 1 });
  });
});

describe('Bundler', () => {
  const gemfile = `source "https://rubygems.org"
gem "rack", "~> 3.0" # comment
gem 'moved', git: 'https://github.com/acme/moved'
group :test do
  gem "minitest"
end
`;
  const lock = `GIT
  remote: https://github.com/acme/moved
  revision: ${COMMIT}
  specs:
    moved (0.1.0)
      rack

GEM
  remote: https://rubygems.org/
  specs:
    minitest (5.25.0)
    rack (3.1.0)

PLATFORMS
  ruby

DEPENDENCIES
  minitest
  moved!
  rack (~> 3.0)

CHECKSUMS
  minitest (5.25.0) sha256=${SHA256}
  moved (0.1.0)
  rack (3.1.0) sha256=${SHA256}

BUNDLED WITH
   2.7.0
`;

  it('holds gems by the hashes that it keeps', async () => {
    const config = { '.bundle/config': '---\nBUNDLE_FROZEN: "true"\nBUNDLE_GEMS__EXAMPLE__COM: "user:hunter2"\n' };
    const fact = await lockfileOf({ Gemfile: gemfile, 'Gemfile.lock': lock, ...config });
    expect(fact).toMatchObject({
      ecosystem: 'rubygems',
      dependencies: 3,
      entries: 3,
      outOfStep: [],
      loose: [],
      enforced: true,
      sources: [
        { kind: 'git', host: 'github.com', packages: 1 },
        { kind: 'registry', host: 'rubygems.org', packages: 2 },
      ],
      scopes: [],
    });
    expect(JSON.stringify(fact)).not.toContain('hunter2');
  });

  it('is out of step with what was added and taken away, and loose without hashes', async () => {
    const fact = await lockfileOf({
      Gemfile: gemfile.replace('"minitest"', '"rspec"'),
      'Gemfile.lock': lock.replace(/CHECKSUMS[\s\S]*?\n\n/, ''),
    });
    expect(fact?.outOfStep).toEqual(['minitest', 'rspec']);
    expect(fact?.loose).toEqual([
      { package: 'minitest', lacks: 'hash' },
      { package: 'rack', lacks: 'hash' },
    ]);
  });
});
