import { luhn, mod1110, verhoeff, weighted } from './checksums.ts';
import { standsAlone } from './personal-rules.ts';
import { fromAnchor, type Rule } from './rule.ts';

/**
 * A number that a state gives to a person: how it is written, and what of it can be checked. Where numbers of that form
 * are often something else, `named` is what must stand before it.
 */
type NationalId = {
  rule: string;
  /** Of where the number begins, or, where it is named, of its name; a list where they hold blanks. */
  anchors: string | readonly string[];
  pattern: RegExp;
  /** Of the characters without blanks and marks, letters large. */
  valid: (id: string) => boolean;
  named?: true;
};

/** Digits of one kind over and over check out in many of these systems, and belong to nobody. */
const varied = (id: string): boolean => !/^(\d)\1+$/.test(id);
const number = (id: string, from = 0, to?: number): number => Number(id.slice(from, to));

/** Whether day and month can be those of a birth; 40, 60 and the like are added to some for the sex or because numbers ran out. */
function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

const SPANISH = 'TRWAGMYFPDXBNJZSQVHLCKE';
const FINNISH = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const CHINESE = '10X98765432';
const SINGAPORE: Readonly<Record<string, string>> = {
  S: 'JZIHGFEDCBA',
  T: 'GFEDCBAJZIH',
  F: 'XWUTRQPNMLK',
  G: 'RQPNMLKXWUT',
};

function spanish(id: string): boolean {
  const digits = id.replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return SPANISH.charAt(number(digits, 0, 8) % 23) === id.at(-1);
}

const ODD_ITALIAN = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** The sixteenth character checks the others, which count differently by odd and even place (Decreto 23/12/1976). */
function italian(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const character = id.charAt(i);
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    sum += i % 2 === 0 ? (ODD_ITALIAN[value] ?? 0) : value;
  }
  return String.fromCharCode(65 + (sum % 26)) === id.at(-1);
}

function brazilian(id: string): boolean {
  const digit = (length: number): number => {
    const rest =
      weighted(
        id,
        Array.from({ length }, (_, i) => length + 1 - i),
      ) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  return varied(id) && digit(9) === number(id, 9, 10) && digit(10) === number(id, 10);
}

function norwegian(id: string): boolean {
  const first = (11 - (weighted(id, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  const second = (11 - (weighted(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return (
    first === number(id, 9, 10) && second === number(id, 10) && isDay(number(id, 0, 2) % 40, number(id, 2, 4) % 40)
  );
}

/** Born from 2000 on, a 2 is thought in front. */
function belgian(id: string): boolean {
  const check = number(id, 9);
  return 97 - (number(id, 0, 9) % 97) === check || 97 - ((2e9 + number(id, 0, 9)) % 97) === check;
}

/** Corsica's departments have a letter, which counts as a number. */
function french(id: string): boolean {
  const digits = id.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - (Number(digits) % 97) === number(id, 13);
}

function german(id: string): boolean {
  const counts = Array.from({ length: 10 }, (_, digit) => id.slice(0, 10).split(String(digit)).length - 1);
  return counts.filter((count) => count > 1).length === 1 && Math.max(...counts) <= 3 && mod1110(id);
}

function chilean(id: string): boolean {
  const digits = id.slice(0, -1).split('').reverse();
  const rest = (11 - (digits.reduce((sum, digit, i) => sum + Number(digit) * (2 + (i % 6)), 0) % 11)) % 11;
  return id.at(-1) === (rest === 10 ? 'K' : String(rest));
}

function turkish(id: string): boolean {
  const digits = id.split('').map(Number);
  const odd = weighted(id, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighted(id, [0, 1, 0, 1, 0, 1, 0, 1]);
  return (
    (((odd * 7 - even) % 10) + 10) % 10 === digits[9] &&
    digits.slice(0, 10).reduce((sum, digit) => sum + digit, 0) % 10 === digits[10]
  );
}

const swiss = (id: string): boolean =>
  (10 - (weighted(id, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === number(id, 12);
const dutch = (id: string): boolean => varied(id) && weighted(id, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
const polish = (id: string): boolean =>
  weighted(id, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0 && isDay(number(id, 4, 6), number(id, 2, 4) % 20);
const korean = (id: string): boolean =>
  isDay(number(id, 4, 6), number(id, 2, 4)) &&
  (11 - (weighted(id, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10 === number(id, 12);
const chinese = (id: string): boolean =>
  isDay(number(id, 12, 14), number(id, 10, 12)) &&
  CHINESE.charAt(weighted(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === id.at(-1);
const nhs = (id: string): boolean =>
  varied(id) && (11 - (weighted(id, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === number(id, 9);
const australian = (id: string): boolean => varied(id) && weighted(id, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;
const portuguese = (id: string): boolean => {
  const rest = weighted(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return varied(id) && (rest < 2 ? 0 : 11 - rest) === number(id, 8);
};
const irish = (id: string): boolean => {
  const extra = id.length > 8 ? (id.charCodeAt(8) - 64) * 9 : 0;
  return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt((weighted(id, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23) === id.charAt(7);
};
const singaporean = (id: string): boolean =>
  SINGAPORE[id.charAt(0)]?.charAt(weighted(id.slice(1), [2, 7, 6, 5, 4, 3, 2]) % 11) === id.at(-1);
const finnish = (id: string): boolean =>
  isDay(number(id, 0, 2), number(id, 2, 4)) &&
  FINNISH.charAt(Number(id.slice(0, 6) + id.slice(-4, -1)) % 31) === id.at(-1);
const swedish = (id: string): boolean => {
  const short = id.slice(-10);
  return luhn(short) && isDay(number(short, 4, 6) % 60, number(short, 2, 4));
};
const american = (id: string): boolean =>
  /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/.test(id) && varied(id) && id !== '123456789';

const SET = `["'\\\\]{0,4}(?:[ _-]?(?:number|nummer|numero|no|nr|id))?["'\\\\]{0,4}\\s{0,4}[:=#]?\\s{0,4}["'\\\\]{0,4}`;
const named = (name: string, id: string): RegExp => new RegExp(`(?:${name})${SET}(?<value>${id})`, 'i');

const IDS: readonly NationalId[] = [
  { rule: 'us-ssn', anchors: '000-00-0000', pattern: /\d{3}-\d\d-\d{4}/, valid: american },
  {
    rule: 'us-ssn',
    anchors: 'ssn social_security social-security socialsecurity',
    pattern: named('ssn|social[_ -]?security', '\\d{3} ?\\d\\d ?\\d{4}'),
    valid: american,
    named: true,
  },
  {
    rule: 'ca-sin',
    anchors: 'sin" sin= sin: social_insurance',
    pattern: named('\\bsin|social[_ -]insurance', '\\d{3}[ -]?\\d{3}[ -]?\\d{3}'),
    valid: (id) => varied(id) && luhn(id),
    named: true,
  },
  { rule: 'br-cpf', anchors: '000.000.000-00', pattern: /\d{3}\.\d{3}\.\d{3}-\d\d/, valid: brazilian },
  { rule: 'br-cpf', anchors: 'cpf', pattern: named('cpf', '\\d{11}'), valid: brazilian, named: true },
  { rule: 'cl-rut', anchors: '00.000.000-', pattern: /\d\d\.\d{3}\.\d{3}-[\dkK]/, valid: chilean },
  {
    rule: 'mx-curp',
    anchors: 'curp',
    pattern: named('curp', '[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z0-9]\\d'),
    valid: () => true,
    named: true,
  },
  {
    rule: 'gb-nino',
    anchors: 'nino national_insurance national-insurance nationalinsurance',
    pattern: named('nino|national[_ -]?insurance', '[A-Z]{2} ?\\d\\d ?\\d\\d ?\\d\\d ?[A-D]'),
    valid: (id) => /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(id),
    named: true,
  },
  {
    rule: 'gb-nhs-number',
    anchors: 'nhs',
    pattern: named('nhs', '\\d{3}[ -]?\\d{3}[ -]?\\d{4}'),
    valid: nhs,
    named: true,
  },
  { rule: 'ie-pps', anchors: 'pps', pattern: named('ppsn?', '\\d{7}[A-W][A-IW]?'), valid: irish, named: true },
  {
    rule: 'fr-nir',
    anchors: ['0 00 00 00 000 000 00', '0 00 00 0a 000 000 00', '0 00 00 0b 000 000 00'],
    pattern: /[12] \d\d \d\d (?:\d\d|2[AB]) \d{3} \d{3} \d\d/,
    valid: french,
  },
  {
    rule: 'fr-nir',
    anchors: 'nir securite_sociale insee',
    pattern: named('\\bnir|s[eé]curit[eé][_ -]sociale|insee', '[12]\\d{4}(?:\\d\\d|2[AB])\\d{8}'),
    valid: french,
    named: true,
  },
  {
    rule: 'de-tax-id',
    anchors: 'steuer idnr tax_id taxid tin: tin= tin"',
    pattern: named(
      'steuer[_ -]?(?:id(?:entifikationsnummer)?|nummer)|idnr|tax[_ -]?id|\\btin',
      '[1-9]\\d(?: ?\\d{3}){3}',
    ),
    valid: german,
    named: true,
  },
  {
    rule: 'es-dni',
    anchors: [...SPANISH].map((letter) => `00000000${letter} 00000000-${letter}`).join(' '),
    pattern: /\d{8}-?[A-Z]/,
    valid: spanish,
  },
  { rule: 'es-nie', anchors: 'nie', pattern: named('\\bnie', '[XYZ]-?\\d{7}-?[A-Z]'), valid: spanish, named: true },
  {
    rule: 'it-codice-fiscale',
    anchors: 'fiscal',
    pattern: named('(?:codice|cod\\.?)?[_ -]?fiscale?', '[A-Z]{6}\\d\\d[A-EHLMPR-T]\\d\\d[A-Z]\\d{3}[A-Z]'),
    valid: italian,
    named: true,
  },
  {
    rule: 'nl-bsn',
    anchors: 'bsn burgerservice',
    pattern: named('bsn|burgerservice', '\\d{9}'),
    valid: dutch,
    named: true,
  },
  { rule: 'be-national-number', anchors: '00.00.00-000.00', pattern: /\d\d\.\d\d\.\d\d-\d{3}\.\d\d/, valid: belgian },
  { rule: 'ch-ahv', anchors: '000.0000.0000.00', pattern: /756\.\d{4}\.\d{4}\.\d\d/, valid: swiss },
  {
    rule: 'se-personal-number',
    anchors: '00000000-0000 000000-0000 000000+0000',
    pattern: /(?:19|20)?\d{6}[-+]\d{4}/,
    valid: swedish,
  },
  {
    rule: 'fi-personal-id',
    anchors: ['-', '+', ...'abcdefuvwxy'].map((sign) => `000000${sign}000`).join(' '),
    pattern: /\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/,
    valid: finnish,
  },
  {
    rule: 'no-birth-number',
    anchors: 'fodselsnummer personnummer fnr birth_number',
    pattern: named('f[oø]dselsnummer|personnummer|fnr|birth[_ -]?number', '\\d{6} ?\\d{5}'),
    valid: norwegian,
    named: true,
  },
  {
    rule: 'dk-cpr',
    anchors: 'cpr',
    pattern: named('cpr', '\\d{6}-?\\d{4}'),
    valid: (id) => isDay(number(id, 0, 2), number(id, 2, 4)),
    named: true,
  },
  { rule: 'pl-pesel', anchors: 'pesel', pattern: named('pesel', '\\d{11}'), valid: polish, named: true },
  { rule: 'pt-nif', anchors: 'nif', pattern: named('\\bnif', '[1-3]\\d{8}'), valid: portuguese, named: true },
  {
    rule: 'tr-tckn',
    anchors: 'tckn tc_kimlik kimlik',
    pattern: named('tckn|(?:tc[_ -]?)?kimlik', '[1-9]\\d{10}'),
    valid: turkish,
    named: true,
  },
  {
    rule: 'in-aadhaar',
    anchors: 'aadhaar aadhar',
    pattern: named('aadhaa?r', '[2-9]\\d{3}[ -]?\\d{4}[ -]?\\d{4}'),
    valid: verhoeff,
    named: true,
  },
  {
    rule: 'in-pan',
    anchors: 'pan" pan= pan: pan_number pan_no',
    pattern: named('\\bpan', '[A-Z]{3}[ABCFGHLJPT][A-Z]\\d{4}[A-Z]'),
    valid: () => true,
    named: true,
  },
  {
    rule: 'cn-resident-id',
    anchors: '000000000000000000 00000000000000000x',
    pattern: /[1-9]\d{5}(?:19|20)\d{9}[\dX]/i,
    valid: chinese,
  },
  { rule: 'kr-rrn', anchors: '000000-0000000', pattern: /\d{6}-[1-8]\d{6}/, valid: korean },
  {
    rule: 'sg-nric',
    anchors: 'nric',
    pattern: named('nric|\\bfin', '[STFG]\\d{7}[A-Z]'),
    valid: singaporean,
    named: true,
  },
  {
    rule: 'au-tfn',
    anchors: 'tfn tax_file',
    pattern: named('tfn|tax[_ -]file', '\\d{3} ?\\d{3} ?\\d{3}'),
    valid: australian,
    named: true,
  },
  {
    rule: 'za-id',
    anchors: ['id_number', 'id-number', 'id number', 'idnumber'],
    pattern: named('(?:za|south[_ -]african?)?[_ -]?id[_ -]?', '\\d{13}'),
    valid: (id) => luhn(id) && isDay(number(id, 4, 6), number(id, 2, 4)),
    named: true,
  },
];

/** Numbers that states give to persons. Most have check digits; confidence is medium, as one in ten or so of others has them too. */
export const nationalIdRules: readonly Rule[] = IDS.map(({ rule, anchors, pattern, valid, named: isNamed }) => ({
  rule,
  category: 'personal',
  confidence: 'medium',
  anchors: typeof anchors === 'string' ? anchors.split(' ') : anchors,
  exact: false,
  begins: isNamed ? 'anywhere' : 'number',
  find: fromAnchor(
    pattern,
    (value, text, span) => standsAlone(text, span) && valid(value.replace(/[ .+-]/g, '').toUpperCase()),
  ),
}));
