import { pick, readAs, texts } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { type Draft, none, type Stack, set } from '../stack.ts';
import { codeForm, codeLocation } from './function-code.ts';
import { resourceFact } from './parts.ts';

/** Every layer that the stack makes. */
export function layers(stack: Stack): Draft[] {
  return stack.ofType('AWS::Lambda::LayerVersion').map((resource) => {
    const fact = resourceFact(stack, 'layer', resource, ['LayerName']);
    const source = stack.source(resource);
    set(fact, 'runtimes', source, ['CompatibleRuntimes'], texts, none([]));
    const content = pick(source.value, ['Content']);
    const unstated = hole('the template does not say where the code is');
    fact.attributes.codeForm = readAs(content, codeForm, unstated);
    fact.attributes.codeLocation = readAs(content, (value) => codeLocation(value, stack.path), unstated);
    return fact;
  });
}
