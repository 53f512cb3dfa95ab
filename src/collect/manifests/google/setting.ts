import { isPlaceholder, secretWord } from '../../../mask/secret-names.ts';
import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { LOGICAL_ID } from '../../../model/logical-id.ts';
import type { Place } from '../../../model/place.ts';
import { hole } from '../candidates.ts';
import { addressesOf } from '../facts/named-hosts.ts';
import { wordOf } from '../resource.ts';
import { secretFindings } from '../secret-findings.ts';
import type { Draft } from '../stack.ts';
import { type Form, ONLY_AFTER_APPLY, SENSITIVE } from '../value-form.ts';
import { draftIn, type Manifest } from './draft.ts';

export type Setting = {
  /** Id of the function, or of the stack. */
  owner: string;
  surface: 'environment' | 'stored-value' | 'parameter' | 'output' | 'definition';
  name: string;
  /** As it is written; it goes no further than to the rules that look for secrets in it. */
  value: Json | undefined;
  form: Form | 'written';
  /** In a store of secrets everything is one. */
  secret?: boolean;
  /** What it is called among the facts. */
  key: string;
  place: Place;
};

/** A fact about one value of the user's choice: its name, what kind of value, and findings; never the value. */
export function settingFact(manifest: Manifest, setting: Setting): Draft {
  const { owner, surface, name, value, form, secret = false, key, place } = setting;
  const fact = draftIn(manifest, 'setting', key, place);
  Object.assign(fact.attributes, {
    owner,
    surface,
    name,
    form: form === 'written' ? formOf(value) : form,
    secretWord: secretWord(name) ?? (secret ? 'secret' : null),
    noEcho: null,
    addresses: addressesOf(value),
    refersTo: [],
    findings: isHole(value) ? [] : secretFindings(typeof value === 'object' ? [] : [wordOf(value)]),
  });
  return fact;
}

const REFERENCE = new RegExp(`^\\$\\{${LOGICAL_ID}\\.\\w+\\}$`);

function formOf(value: Json | undefined): Json {
  if (isHole(value)) {
    if (value.unresolved === SENSITIVE) return 'secret-parameter';
    return value.unresolved === ONLY_AFTER_APPLY ? 'reference' : hole(value.unresolved);
  }
  const text = wordOf(value);
  if (text === '') return typeof value === 'object' && value !== null ? 'literal' : 'empty';
  // Kubernetes puts other variables in; Terraform names an attribute of another resource.
  if (REFERENCE.test(text) || /^\$\([A-Za-z_][\w.-]*\)$/.test(text)) return 'reference';
  return isPlaceholder(text) ? 'placeholder' : 'literal';
}
