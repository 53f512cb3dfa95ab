import { describe, expect, test } from 'vitest';
import { findSensitive } from '../../src/mask/rules.ts';

const rulesIn = (text: string) => findSensitive(text).map((finding) => finding.rule);

/** Numbers whose check digits are right, from how the issuers explain them or made by their formula; and one digit wrong. */
const IDS: readonly (readonly [rule: string, right: string, wrong: string])[] = [
  ['us-ssn', '219-09-4321', '666-09-4321'],
  ['us-ssn', 'ssn: 219094321', 'ssn: 000094321'],
  ['ca-sin', 'sin: 046 454 286', 'sin: 046 454 287'],
  ['br-cpf', '529.982.247-25', '529.982.247-26'],
  ['cl-rut', '12.345.678-5', '12.345.678-6'],
  ['gb-nino', 'nino AB 12 34 56 C', 'nino BG 12 34 56 C'],
  ['gb-nhs-number', 'nhs number: 943 476 5919', 'nhs number: 943 476 5918'],
  ['ie-pps', 'ppsn: 1234567FA', 'ppsn: 1234567AA'],
  ['fr-nir', '2 55 08 14 168 025 38', '2 55 08 14 168 025 39'],
  ['fr-nir', 'nir: 255081416802538', 'nir: 255081416802539'],
  ['de-tax-id', 'steuer-id: 86 095 742 719', 'steuer-id: 86 095 742 718'],
  ['es-dni', '12345678Z', '12345678A'],
  ['es-nie', 'nie X1234567L', 'nie X1234567A'],
  ['it-codice-fiscale', 'codice fiscale: RSSMRA85T10A562S', 'codice fiscale: RSSMRA85T10A562T'],
  ['nl-bsn', 'bsn: 111222333', 'bsn: 111222334'],
  ['be-national-number', '85.07.30-033.28', '85.07.30-033.29'],
  ['ch-ahv', '756.9217.0769.85', '756.9217.0769.86'],
  ['se-personal-number', '811228-9874', '811228-9875'],
  ['fi-personal-id', '131052-308T', '131052-308A'],
  ['pl-pesel', 'pesel=44051401359', 'pesel=44051401358'],
  ['pt-nif', 'nif: 123456789', 'nif: 123456780'],
  ['tr-tckn', 'tckn: 10000000146', 'tckn: 10000000145'],
  ['in-aadhaar', 'aadhaar: 2345 6789 0124', 'aadhaar: 2345 6789 0125'],
  ['cn-resident-id', '11010519491231002X', '110105194912310021'],
  ['sg-nric', 'nric: S1234567D', 'nric: S1234567A'],
  ['au-tfn', 'tfn: 123 456 782', 'tfn: 123 456 783'],
  ['za-id', 'id number: 8001015009087', 'id number: 8001015009088'],
];

describe('numbers that states give', () => {
  test.each(IDS)('%s: %s is one', (rule, right) => {
    expect(rulesIn(`for ${right}, say`)).toEqual([rule]);
  });

  test.each(IDS)('%s: a number like %s is none if it is %s', (rule, _right, wrong) => {
    expect(rulesIn(`for ${wrong}, say`)).not.toContain(rule);
  });

  test('numbers that need a name beside them are numbers without it', () => {
    expect(rulesIn('111222333 44051401359 8001015009087 234567890124 046454286')).toEqual([]);
  });

  test('part of a longer id is none', () => {
    expect(rulesIn('a-219-09-4321 219-09-43210 x12345678Z 1.529.982.247-25')).toEqual([]);
  });
});

describe('phone numbers', () => {
  test.each([
    '+49 170 1234567',
    '+1 (415) 555-2671',
    '+44-20-7946-0958',
    '+353 1 234 5678',
    'phone: 0170 123 4567',
    '"mobile":"415-555-2671"',
  ])('%s', (text) => {
    expect(rulesIn(`call ${text}.`)).toEqual(['phone']);
  });

  test.each(['+1 555 5550123', '+14155550123', '+0 170 1234567', '+999 170 1234567', '+12 apples', 'phone: 12'])(
    '%s is none',
    (text) => {
      expect(rulesIn(`call ${text}.`)).toEqual([]);
    },
  );
});
