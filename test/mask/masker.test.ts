import { describe, expect, test } from 'vitest';
import { cutText } from '../../src/mask/cut.ts';
import { createMasker } from '../../src/mask/masker.ts';
import { PERSONAL, SECRETS } from './secrets.ts';

describe('createMasker', () => {
  test('ordinals follow first appearance, and equal values share one', () => {
    const mask = createMasker();
    expect(mask('to ann@firma.de and bob@firma.de')).toBe('to [email#1] and [email#2]');
    expect(mask('again bob@firma.de, from +491701234567')).toBe('again [email#2], from [phone#1]');
  });

  test('masking what is masked changes nothing', () => {
    const mask = createMasker();
    for (const { text } of [...SECRETS, ...PERSONAL]) {
      const once = mask(`seen ${text} here`);
      expect(mask(once)).toBe(once);
    }
  });

  test('text with nothing to hide comes back as it is', () => {
    expect(createMasker()('GET /orders 200')).toBe('GET /orders 200');
  });
});

describe('cutText', () => {
  test('a text that fits is not touched', () => {
    expect(cutText('abc', 3)).toBe('abc');
  });

  test('a cut through an address would leave half of it unknown: it goes as a whole', () => {
    const text = `${'x'.repeat(20)} someone@firma.de`;
    expect(cutText(text, 30)).toBe(`${'x'.repeat(20)} …`);
  });

  test('no character is cut in two', () => {
    expect(cutText('ab😀cd', 3)).toBe('ab…');
  });
});
