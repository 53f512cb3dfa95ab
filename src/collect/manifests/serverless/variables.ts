import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import type { Problem } from '../../../model/problem.ts';
import { hole } from '../candidates.ts';
import { weightier } from '../evaluation.ts';
import { emptyObject } from '../intrinsics.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { isObject } from '../resource.ts';
import type { Document } from './document.ts';
import { below, mark, Part, placeOfSpot, pointerOf, type Spot, topOf } from './part.ts';
import { joinPieces, withNames } from './text-pieces.ts';
import { type Delimiters, parseText, type Source, STANDARD, type Text, type Variable } from './variable-syntax.ts';

/** Values that variables may bring in, counted each time. */
export const MAX_VALUES = 300_000;

/** Variables that stand for one another, and levels of what they bring, one below the other. */
const MAX_DEPTH = 400;

/** What one source of a variable gave. `perhaps`: nothing here, but whoever deploys can hand it over. */
export type Given = { part: Part; perhaps?: boolean };

/** A source by its name, such as `self` or `file`. */
export type Lookup = (asked: {
  type: string;
  params: Json[];
  address: Json | undefined;
  /** Where the variable stands. */
  spot: Spot;
}) => Given;

/** Works out the variables of a service, only those that something asks for. What cannot be known becomes a hole. */
export class Variables {
  readonly problems: Problem[] = [];
  private readonly lookup: Lookup;
  private readonly delimiters: Delimiters;
  private readonly pseudo: boolean;
  private readonly texts = new Map<string, Part>();
  private readonly active = new Set<string>();
  private readonly documents = new Map<Document, number>();
  private depth = 0;
  private values = 0;
  private told = new Set<string>();

  /** `pseudo`: `#{AWS::Region}` stands for what Fn::Sub would put in, as a plugin of older services has it. */
  constructor(lookup: Lookup, delimiters: Delimiters = STANDARD, pseudo = false) {
    this.pseudo = pseudo;
    this.lookup = lookup;
    this.delimiters = delimiters;
  }

  /** What stands at a path of a document, worked out. */
  at(document: Document, path: readonly string[]): Part {
    let raw: Json | undefined = document.value;
    let spot = topOf(document);
    for (const [index, step] of path.entries()) {
      if (typeof raw === 'string') return this.text(raw, spot, false).at(...path.slice(index));
      const own: boolean = typeof raw === 'object' && raw !== null && Object.hasOwn(raw, step);
      const next: Json | undefined = !own
        ? undefined
        : Array.isArray(raw)
          ? raw[Number(step)]
          : isObject(raw)
            ? raw[step]
            : undefined;
      if (next === undefined) return new Part(undefined, spot);
      raw = next;
      spot = below(spot, step);
    }
    return raw === undefined ? new Part(undefined, spot) : this.value(raw, spot, false);
  }

  /** Everything is worked out again: what it rests on has become known. */
  forget(): void {
    this.texts.clear();
    this.values = 0;
  }

  /** A problem, told once for each place and code. */
  tell(code: string, message: string, spot: Spot, kinds?: Problem['kinds']): void {
    const key = `${code} ${this.keyOf(spot)}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    const problem = manifestProblem(code, message, placeOfSpot(spot));
    this.problems.push(kinds === undefined ? problem : { ...problem, kinds });
  }

  private value(raw: Json, spot: Spot, inSub: boolean): Part {
    if (typeof raw === 'string') return this.text(raw, spot, inSub);
    if (typeof raw !== 'object' || raw === null) return new Part(raw, spot);
    if (++this.values > MAX_VALUES) return this.capped(spot);
    if (this.depth >= MAX_DEPTH) return new Part(hole('nested deeper than we follow'), spot);
    this.depth++;
    const part = this.container(raw, spot, inSub);
    this.depth--;
    return part;
  }

  private container(raw: Json[] | JsonObject, spot: Spot, inSub: boolean): Part {
    if (Array.isArray(raw)) {
      const items: Json[] = [];
      for (const [index, item] of raw.entries()) {
        const part = this.value(item, below(spot, String(index)), inSub && index === 0);
        mark(items, String(index), part);
        items.push(part.value ?? null);
      }
      return new Part(items, spot);
    }
    const made = emptyObject();
    for (const name of Object.keys(raw)) {
      const part = this.value(raw[name] ?? null, below(spot, name), name === 'Fn::Sub');
      mark(made, name, part);
      made[name] = part.value ?? null;
    }
    return new Part(made, spot);
  }

  private capped(spot: Spot): Part {
    const message = `Variables bring in more than ${MAX_VALUES} values; the rest is not known. Keep the packaged template instead.`;
    if (!this.told.has('values')) this.tell('cap-reached', message, topOf(spot.document));
    this.told.add('values');
    return new Part(hole('more values than we follow'), spot);
  }

  private text(raw: string, spot: Spot, inSub: boolean): Part {
    if (!raw.includes(this.delimiters.open) && !(this.pseudo && raw.includes('#{'))) return new Part(raw, spot);
    const key = `${inSub ? 'sub' : ''} ${this.keyOf(spot)}`;
    const known = this.texts.get(key);
    if (known) {
      this.values += sizeOf(known.value);
      return this.values > MAX_VALUES ? this.capped(spot) : known;
    }
    if (this.active.has(key)) return new Part(hole('a variable that stands for itself'), spot);
    if (this.depth >= MAX_DEPTH) return new Part(hole('variables nested deeper than we follow'), spot);
    this.active.add(key);
    this.depth++;
    const part = this.evaluated(raw, spot, inSub);
    this.depth--;
    this.active.delete(key);
    this.texts.set(key, part);
    return part;
  }

  private evaluated(raw: string, spot: Spot, inSub: boolean): Part {
    const text = parseText(raw, this.delimiters);
    if (text === null) return new Part(hole('a variable that cannot be read'), spot);
    const [only] = text;
    if (text.length === 1 && typeof only === 'object' && !inSub) return this.variable(only, spot);
    if (text.length === 1 && typeof only === 'string' && !this.pseudo) return new Part(only, spot);
    return this.joined(text, spot, inSub);
  }

  /** A text with variables in it. */
  private joined(text: Text, spot: Spot, inSub: boolean): Part {
    let origin: Origin | null = null;
    const pieces = text.map((piece): Json => {
      if (typeof piece === 'string') return piece;
      const part = this.variable(piece, spot);
      if (part.origin !== null && part.origin.kind !== 'literal') origin = weightier(origin ?? undefined, part.origin);
      return isObject(part.value) || typeof part.value !== 'object'
        ? wrapped(part.value)
        : hole('a variable that is no text');
    });
    const written = text.map((piece) => typeof piece === 'string');
    const named = this.pseudo ? withNames(pieces, written) : { pieces, written };
    return new Part(joinPieces(named.pieces, named.written, inSub), spot, origin);
  }

  /** One variable: the first of its sources that has a value. */
  private variable({ sources, written }: Variable, spot: Spot): Part {
    const shown = written.slice(0, 80);
    let perhaps: string | null = null;
    for (const source of sources) {
      const given = this.given(source, spot);
      const { part } = given;
      if (part.there || ('literal' in source && sources.length > 1)) {
        if (isHole(part.value)) return new Part(part.value, spot);
        const assumed: Origin = { kind: 'assumed', from: `\${${shown}}, without ${perhaps}` };
        return perhaps === null ? part : new Part(part.value, part.spot, assumed);
      }
      if (given.perhaps && 'type' in source) perhaps ??= this.shown(source);
    }
    const reason = perhaps === null ? `\${${shown}} names nothing that is here` : `${perhaps} is given at deployment`;
    return new Part(hole(reason), spot);
  }

  private shown({ type, address }: { type: string; address: Text | null }): string {
    const [only] = address ?? [];
    return address?.length === 1 && typeof only === 'string' ? `${type}:${only.slice(0, 60)}` : type;
  }

  private given(source: Source, spot: Spot): Given {
    if ('literal' in source) return { part: new Part(source.literal, spot) };
    const params = source.params.map((param) => this.plain(param, spot));
    const address = source.address === null ? undefined : this.plain(source.address, spot);
    const asked = address === undefined ? params : [address, ...params];
    const open = asked.find(({ value }) => isHole(value));
    if (open !== undefined && isHole(open.value)) return { part: new Part(hole(open.value.unresolved), spot) };
    const values = params.map(({ value }) => value ?? null);
    const found = this.lookup({ type: source.type, params: values, address: address?.value, spot });
    // What is looked up under an assumed name is assumed.
    const assumed = asked.map(({ origin }) => origin).find((origin) => origin?.kind === 'assumed');
    if (!assumed || found.part.origin?.kind === 'assumed') return found;
    return { ...found, part: new Part(found.part.value, found.part.spot, assumed) };
  }

  /** A text inside a variable. */
  private plain(text: Text, spot: Spot): Part {
    const [only] = text;
    if (text.length === 1 && typeof only === 'string') return new Part(only, spot);
    const part = this.joined(text, spot, false);
    const known = part.value === undefined || isHole(part.value) || typeof part.value !== 'object';
    return known ? part : part.with(hole('a variable that is only known at deployment'));
  }

  private keyOf(spot: Spot): string {
    const { document } = spot;
    let number = this.documents.get(document);
    if (number === undefined) {
      number = this.documents.size;
      this.documents.set(document, number);
    }
    return `${number} ${JSON.stringify(pointerOf(spot))}`;
  }
}

function wrapped(value: Json | undefined): Json {
  return value === undefined || value === null ? hole('a variable without a value in a text') : value;
}

const sizes = new WeakMap<object, number>();

/** How many values a value holds. */
export function sizeOf(value: Json | undefined): number {
  if (typeof value !== 'object' || value === null) return 1;
  let size = sizes.get(value);
  if (size === undefined) {
    size = 1;
    for (const item of Object.values(value)) size += sizeOf(item);
    sizes.set(value, size);
  }
  return size;
}
