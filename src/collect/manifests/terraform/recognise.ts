import { decodeText } from '../../decode-text.ts';

const CONTENTS =
  /"(?:planned_values|resource_changes|values|prior_state|root_module|configuration|resources|serial)"\s*:/;

/** Whether the beginning of a file can be that of a plan or a state that Terraform or OpenTofu wrote as JSON. */
export function isPlanHead(head: Buffer, path: string): boolean {
  const text = decodeText(head);
  // What a wrapper of terraform wrote before it does not make it something else.
  const start = /^\s*(?:\[command\][^\n]*\n\s*)?\{/.exec(text);
  if (start === null) return false;
  const top = text.slice(start[0].length - 1);
  const versions = /"terraform_version"\s*:\s*(?:"|null)/.test(top) && /"(?:format_version|version)"\s*:/.test(top);
  if (versions && (CONTENTS.test(top) || /^\{\s*"format_version"/.test(top))) return true;
  // Tools that cut plans down leave the versions out.
  if (/"planned_values"\s*:\s*\{\s*"(?:root_module|outputs)"\s*:/.test(top)) return true;
  if (/"resource_changes"\s*:\s*\[/.test(top) && /"change"\s*:\s*\{/.test(top)) return true;
  // A plan that is cut off or spoilt is told of by its name.
  return (
    /(?:^|\/)[^/]*tfplan[^/]*\.json$|\.tfstate(?:\.json)?$/.test(path) &&
    /"(?:format_version|terraform_version)"/.test(top)
  );
}
