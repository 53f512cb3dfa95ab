import type { Json } from '../../model/json.ts';
import type { RuleContext } from './cyclonedx-rules.ts';
import { licenceId } from './licence-ids.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const SERIAL = new RegExp(`^urn:uuid:${UUID}$`);
const SERIAL_OF_XML = new RegExp(`^(?:urn:uuid:${UUID}|\\{${UUID}\\})$`);
const DIGEST_LENGTHS: ReadonlySet<number> = new Set([32, 40, 64, 96, 128]);
const TIME =
  /^-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-4]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/i;

/** What a scalar must be; the words say what it is not. */
export const SCALARS: Readonly<Record<string, (value: Json, context: RuleContext) => string | null>> = {
  text: (value) => (typeof value === 'string' ? null : 'is no text'),
  ref: (value, { minor }) => {
    if (typeof value !== 'string') return 'is no text';
    return value === '' && minor >= 5 ? 'is empty' : null;
  },
  integer: (value) => (Number.isInteger(value) ? null : 'is no whole number'),
  count: (value, { minor }) =>
    typeof value === 'number' && Number.isInteger(value) && (minor < 5 || value >= 1) ? null : 'is no count from 1 on',
  number: (value) => (typeof value === 'number' ? null : 'is no number'),
  share: (value) => (typeof value === 'number' && value >= 0 && value <= 1 ? null : 'is no number from 0 to 1'),
  flag: (value) => (typeof value === 'boolean' ? null : 'is neither true nor false'),
  time: (value) => (typeof value === 'string' && TIME.test(value) ? null : 'is no date with a time'),
  serial: (value, { isXml }) =>
    typeof value === 'string' && (isXml ? SERIAL_OF_XML : SERIAL).test(value) ? null : 'is no urn:uuid of lower case',
  digest: (value) =>
    typeof value === 'string' && DIGEST_LENGTHS.has(value.length) && /^[a-fA-F\d]+$/.test(value)
      ? null
      : 'is no hexadecimal digest',
  mime: (value) =>
    typeof value === 'string' && /^[-+a-z\d.]+\/[-+a-z\d.]+$/.test(value) ? null : 'is no media type of lower case',
  locale: (value) =>
    typeof value === 'string' && /^[a-z]{2}(?:-[A-Z]{2})?$/.test(value) ? null : 'is no language such as en or en-US',
  cpe: (value, { isXml }) => {
    if (typeof value !== 'string') return 'is no text';
    return isXml && !/^cpe:(?:2\.3:[aho*-]:|\/[AHOaho]?(?::|$))/i.test(value) ? 'is no CPE name' : null;
  },
  licenceId: (value) =>
    typeof value === 'string' && (licenceId(value) === value || /-exception\b/.test(value))
      ? null
      : 'is no id of the SPDX licence list',
};
