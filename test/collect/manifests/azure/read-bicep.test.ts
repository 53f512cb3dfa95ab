import { expect, test } from 'vitest';
import { bicep } from '../../../../src/collect/manifests/azure/read-bicep.ts';
import { findSuperseded } from '../../../../src/collect/supersede.ts';
import { ofType, schemaErrors } from '../reading.ts';
import { readFiles } from './arm-reading.ts';

const SOURCE = `param location string = resourceGroup().location
// resource old 'Microsoft.Web/sites@2020-01-01' = {
/* resource older 'Microsoft.Web/sites@2020-01-01' = { */
var url = 'https://example.org' // kind: 'functionapp'

resource plan 'Microsoft.Web/serverfarms@2024-04-01' existing = {
  name: 'plan'
}

resource web 'Microsoft.Web/sites@2024-04-01' = {
  name: 'web'
  kind: 'app'
}

resource app 'Microsoft.Web/sites@2024-04-01' = if (deploy) {
  name: 'app'
  kind: 'functionapp,linux'
}

  resource data 'Microsoft.Storage/storageAccounts@2023-05-01' = [for n in names: {
    name: n
  }]
`;

test('headings of Bicep are an inventory: functions with nothing known, at their lines', () => {
  const made = readFiles(bicep, { 'infra/main.bicep': SOURCE });
  expect(schemaErrors(made.facts)).toEqual([]);
  expect(made.problems.map(({ code }) => code)).toEqual(['bicep-source']);
  expect(ofType(made, 'stack')[0]?.attributes).toMatchObject({
    dialect: 'arm',
    form: 'inventory',
    resources: 3,
    functions: 1,
    resourceTypes: [
      { resourceType: 'Microsoft.Storage/storageAccounts', count: 1 },
      { resourceType: 'Microsoft.Web/sites', count: 2 },
    ],
  });
  expect(ofType(made, 'function').map(({ id, place }) => [id, place.line])).toEqual([
    ['function:infra/main.bicep#app', 15],
  ]);
});

test('a compiled template beside Bicep is read in its place, and in that of the modules below', () => {
  const paths = [
    'infra/main.bicep',
    'infra/main.json',
    'infra/modules/app.bicep',
    'other/alone.bicep',
    'other/main.json',
  ];
  expect(findSuperseded(paths)).toEqual([
    { path: 'infra/main.bicep', by: 'infra/main.json' },
    { path: 'infra/modules/app.bicep', by: 'infra/main.json' },
  ]);
});
