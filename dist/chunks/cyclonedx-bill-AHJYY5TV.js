import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  imageDigest,
  sha256Of,
  timeOf
} from "./chunk-7RFD3EN3.js";
import {
  objectsOf,
  own,
  textOf,
  textsOf
} from "./chunk-FBYWDJV3.js";
import "./chunk-W3JPNJFX.js";

// src/collect/components/cyclonedx-bill.ts
var MAX_DEPTH = 200;
function nameOf(component) {
  const name = textOf(own(component, "name"));
  const group = textOf(own(component, "group"));
  return name === null || group === null ? name : `${group}/${name}`;
}
function licencesOf(choices) {
  const stated = objectsOf(choices).flatMap((choice) => {
    const licence = own(choice, "license");
    const text = textOf(own(choice, "expression")) ?? textOf(own(licence, "id")) ?? textOf(own(licence, "name")) ?? null;
    const acknowledgement = own(choice, "acknowledgement") ?? own(licence, "acknowledgement");
    return text === null ? [] : [{ text, isConcluded: acknowledgement === "concluded" }];
  });
  const concluded = stated.filter(({ isConcluded }) => isConcluded);
  return (concluded.length > 0 ? concluded : stated).map(({ text }) => text);
}
function digestsOf(component) {
  return objectsOf(own(component, "hashes")).map((hash) => ({
    algorithm: textOf(own(hash, "alg")),
    digest: textOf(own(hash, "content"))
  }));
}
function subjectOf(component) {
  const purl = textOf(own(component, "purl"));
  const version = textOf(own(component, "version"));
  const sha256 = sha256Of(digestsOf(component)) ?? imageDigest(purl, version);
  return { name: nameOf(component) ?? "", version, purl, sha256 };
}
function relatedRefs(document) {
  const related = /* @__PURE__ */ new Set();
  for (const dependency of objectsOf(own(document, "dependencies"))) {
    const on = own(dependency, "dependsOn");
    const provides = textsOf(own(dependency, "provides"));
    const ref = own(dependency, "ref");
    if (typeof ref === "string" && (Array.isArray(on) || provides.length > 0)) related.add(ref);
    for (const other of [...textsOf(on), ...provides]) related.add(other);
  }
  return related;
}
function* componentsIn(list, depth = 0) {
  if (depth > MAX_DEPTH) return;
  for (const component of objectsOf(list)) {
    yield { component, isNested: depth > 0 };
    yield* componentsIn(own(component, "components"), depth + 1);
  }
}
function linkedFrom(holder) {
  return objectsOf(own(holder, "externalReferences")).flatMap((reference) => {
    const url = textOf(own(reference, "url"));
    return url !== null && (own(reference, "type") === "bom" || url.startsWith("urn:cdx:")) ? [url] : [];
  });
}
function toolsOf(tools) {
  const all = Array.isArray(tools) ? objectsOf(tools) : [...objectsOf(own(tools, "components")), ...objectsOf(own(tools, "services"))];
  return all.flatMap((tool) => {
    const name = textOf(own(tool, "name"));
    return name === null ? [] : [{ name, version: textOf(own(tool, "version")) }];
  });
}
function cycloneDxBill({ document, version, encoding, faults, lineOf }) {
  const metadata = own(document, "metadata");
  const subject = own(metadata, "component");
  const related = relatedRefs(document);
  const linked = linkedFrom(document);
  const components = [];
  const listed = [...componentsIn(own(document, "components")), ...componentsIn(own(subject, "components"), 1)];
  for (const { component, isNested } of listed) {
    const purl = textOf(own(component, "purl"));
    const ref = own(component, "bom-ref");
    const identifiers = [purl, textOf(own(component, "cpe")), textOf(own(own(component, "swid"), "tagId"))];
    const others = [...textsOf(own(component, "swhid")), ...textsOf(own(component, "omniborId"))];
    const supplier = own(component, "supplier") ?? own(component, "manufacturer");
    components.push({
      name: nameOf(component),
      version: textOf(own(component, "version")),
      purl,
      hasIdentifier: identifiers.some((one) => one !== null) || others.length > 0,
      hasSupplier: textOf(own(supplier, "name")) !== null || textOf(own(component, "publisher")) !== null,
      isRelated: isNested || typeof ref === "string" && related.has(ref),
      licences: licencesOf(own(component, "licenses"))
    });
    linked.push(...linkedFrom(component));
  }
  const completeness = /* @__PURE__ */ new Map();
  for (const composition of objectsOf(own(document, "compositions"))) {
    const aggregate = textOf(own(composition, "aggregate"));
    if (aggregate === null) continue;
    const count = ["assemblies", "dependencies"].flatMap((name) => textsOf(own(composition, name))).length;
    completeness.set(aggregate, (completeness.get(aggregate) ?? 0) + count);
  }
  const organisations = ["supplier", "manufacture", "manufacturer"].filter(
    (name) => textOf(own(own(metadata, name), "name")) !== null
  );
  return {
    format: "cyclonedx",
    version,
    encoding,
    serial: textOf(own(document, "serialNumber")),
    madeAt: timeOf(own(metadata, "timestamp")),
    tools: toolsOf(own(metadata, "tools")),
    authors: objectsOf(own(metadata, "authors")).length + organisations.length,
    subjects: objectsOf([subject ?? null]).map(subjectOf),
    components,
    completeness,
    linked,
    faults,
    line: lineOf?.(document) ?? 1
  };
}
export {
  cycloneDxBill
};
