import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import type { VexProduct } from './statement.ts';

/** Levels of branches that are looked into; those of vendors have five or six. */
const MAX_DEPTH = 64;

type Known = { name: string; purls: string[]; sha256: string | null };

/** Finds what the ids of a CSAF document's product tree stand for. */
export function createCsafProducts(tree: Json | undefined): (id: string) => VexProduct[] {
  const known = new Map<string, Known>();
  const inside = new Map<string, { component: string; product: string }>();
  const add = (product: Json | undefined) => {
    const id = textOf(own(product, 'product_id'));
    if (id !== null) known.set(id, knownOf(product));
  };
  const branches = (value: Json | undefined, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    for (const branch of objectsOf(value)) {
      add(own(branch, 'product'));
      branches(own(branch, 'branches'), depth + 1);
    }
  };
  branches(own(tree, 'branches'), 0);
  for (const product of objectsOf(own(tree, 'full_product_names'))) add(product);
  for (const relation of objectsOf(own(tree, 'relationships'))) {
    const whole = own(relation, 'full_product_name');
    const id = textOf(own(whole, 'product_id'));
    const component = textOf(own(relation, 'product_reference'));
    const product = textOf(own(relation, 'relates_to_product_reference'));
    add(whole);
    if (id !== null && component !== null && product !== null) inside.set(id, { component, product });
  }
  return (id) => {
    const relation = inside.get(id);
    if (relation === undefined) return productsOf(known.get(id), id, []);
    const component = known.get(relation.component);
    const components = component === undefined || component.purls.length === 0 ? [relation.component] : component.purls;
    return productsOf(known.get(relation.product), relation.product, components);
  };
}

function knownOf(product: Json | undefined): Known {
  const helper = own(product, 'product_identification_helper');
  const purl = textOf(own(helper, 'purl'));
  const hashes = objectsOf(own(helper, 'hashes')).flatMap((one) => objectsOf(own(one, 'file_hashes')));
  const sha256 = hashes.find((one) => /^sha-?256$/i.test(textOf(own(one, 'algorithm')) ?? ''));
  const digest = textOf(own(sha256, 'value'));
  return {
    name: textOf(own(product, 'name')) ?? 'a product without a name',
    // From 2.1 on there can be several.
    purls: [...(purl === null ? [] : [purl]), ...textsOf(own(helper, 'purls'))],
    sha256: digest !== null && /^[0-9a-f]{64}$/i.test(digest) ? digest.toLowerCase() : null,
  };
}

/** A product with several package URLs is each of them. */
function productsOf(product: Known | undefined, id: string, components: string[]): VexProduct[] {
  if (product === undefined) return [{ name: id, purl: null, sha256: null, components }];
  const { name, purls, sha256 } = product;
  return (purls.length === 0 ? [null] : purls).map((purl) => ({ name, purl, sha256, components }));
}

/** Ids of the products of groups, for what speaks of groups. */
export function groupsOf(tree: Json | undefined): (id: string) => string[] {
  const groups = new Map(
    objectsOf(own(tree, 'product_groups')).map((group) => [
      textOf(own(group, 'group_id')) ?? '',
      textsOf(own(group, 'product_ids')),
    ]),
  );
  return (id) => groups.get(id) ?? [];
}

/** Whether a flag, a threat or the like is about a product; one that names none is about all. */
export function isAbout(entry: Json, id: string, groups: (id: string) => string[]): boolean {
  if (!isObject(entry)) return false;
  const ids = [...textsOf(own(entry, 'product_ids')), ...textsOf(own(entry, 'group_ids')).flatMap(groups)];
  return (own(entry, 'product_ids') === undefined && own(entry, 'group_ids') === undefined) || ids.includes(id);
}
