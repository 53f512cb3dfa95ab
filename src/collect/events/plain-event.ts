import type { Json } from '../../model/json.ts';
import type {
  ControlPlaneActor,
  ControlPlaneFrom,
  ControlPlaneOutcome,
  ControlPlaneProvider,
} from '../../model/tables.ts';

/** Somebody or something that a record names. A person is named as the settings say before it becomes a fact. */
export type NamedActor = {
  kind: ControlPlaneActor;
  /** As it stands in the record; null: not told. */
  name: string | null;
  /** The name is a person's, or can be. */
  isPerson: boolean;
  identity: string | null;
  account: string | null;
  through: string | null;
};

/** A thing that a record names; `person`: its name is somebody's. */
export type NamedResource = { kind: string; name: string; isPerson: boolean };

/** One record of a log of a control plane, whatever the platform calls its parts. */
export type PlainEvent = {
  provider: ControlPlaneProvider;
  id: string | null;
  /** ISO 8601. */
  at: string | null;
  service: string | null;
  name: string;
  /** Further names by which the table can know it: rights that were used. */
  alsoNamed: readonly string[];
  actor: NamedActor;
  from: ControlPlaneFrom | null;
  outcome: ControlPlaneOutcome;
  mfa: boolean | null;
  account: string | null;
  region: string | null;
  /** Worked out only for events that matter. */
  resources: () => NamedResource[];
  /** What conditions of the table look into. */
  record: Json;
};
