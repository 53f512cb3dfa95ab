import { secretWord } from '../../../../mask/secret-names.ts';
import type { Json } from '../../../../model/json.ts';
import { addressesOf } from '../../facts/named-hosts.ts';
import { wordOf } from '../../resource.ts';
import { secretFindings, writtenTexts } from '../../secret-findings.ts';
import type { Draft } from '../../stack.ts';
import { type AzureResource, type AzureStack, azureDraft, valueAt } from '../azure-stack.ts';
import type { AppSetting } from './app-settings.ts';

/** A setting as a fact: its name and the kind of its value, never the value. */
export function settingFact(
  stack: AzureStack,
  { name, form, value, resource, at }: Omit<AppSetting, 'path'>,
  owner: string,
  surface: 'environment' | 'stored-value',
  key: string,
): Draft {
  const fact = azureDraft(stack, 'setting', key, resource);
  Object.assign(fact.attributes, {
    owner,
    surface,
    name,
    form,
    secretWord: secretWord(name) ?? (surface === 'stored-value' ? 'secret' : null),
    noEcho: null,
    findings: secretFindings(writtenTexts(value)),
    // What is fetched from a vault is not the vault's address.
    addresses: form === 'secret-reference' ? [] : addressesOf(value),
    refersTo: [],
  });
  fact.place = resource.placeOf(at);
  return fact;
}

/** What the template itself puts into key vaults. */
export function storedSecrets(stack: AzureStack): Draft[] {
  return stack.ofType('Microsoft.KeyVault/vaults/secrets').map((resource) => {
    const path = ['properties', 'value'];
    const value = valueAt(resource.named, ...path);
    const form: Json = value === undefined ? 'empty' : resource.formAt(path);
    return settingFact(
      stack,
      { name: lastOf(resource), value, form, resource, at: path },
      stack.id,
      'stored-value',
      `${resource.key}/value`,
    );
  });
}

function lastOf({ name }: AzureResource): string {
  return wordOf(name.split('/').at(-1));
}
