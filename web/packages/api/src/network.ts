import type { PostState } from "./post";
import type { Text } from "./text";

export type NetState = "closed" | "leaks" | "not-set";
export type Counts = "manned" | "open";

/** One way in that nothing stops. */
export interface Leak {
  /** The state of the post at the gate, or that there is none. */
  why: "no-post" | "unmanned" | "revoked" | "planned";
  post?: string;
  postName?: Text;
  /** Name of the road at the gate, may be empty. */
  road: string;
  roadClass: string;
  /** The named place nearest to where the way ends, may be empty. */
  reaches: string;
  lon: number;
  lat: number;
  metres: number;
  minutes: number;
  line: [lon: number, lat: number][];
}

export interface NetPicture {
  /** `not-set` while no post of the cordon is open. */
  state: NetState;
  /** Which posts close their road. */
  counts: Counts;
  posts: number;
  closing: number;
  /** Posts that are open and have somebody there. */
  manned: number;
  offRoad: number;
  leaks: Leak[];
  more: boolean;
}

export interface RoadSpot {
  road: string;
  roadClass: string;
  lon: number;
  lat: number;
  metres: number;
}

/** What an order would do to the net. */
export interface NetPreview {
  before: NetPicture;
  after: NetPicture;
  opened: Leak[];
  closed: Leak[];
  /** Missing when the post stands on no road. */
  road?: RoadSpot;
  /** The road nearest to it, however far. */
  nearest?: RoadSpot;
  /** False for a kind of post that the net does not count. */
  closesRoads: boolean;
}

export interface PostOnRoad {
  code: string;
  name: Text;
  kind: string;
  state: PostState;
  manned: boolean;
  closes: boolean;
  lon: number;
  lat: number;
  road?: RoadSpot;
  /** The nearest one and how far it is, of a post that stands on none. */
  nearest?: RoadSpot;
}

export interface ImportFigures {
  roadsFile: string;
  areaFile: string;
  ways: number;
  nodes: number;
  segments: number;
  byMode: number;
  oneWay: number;
  kilometres: number;
  barriers: number;
  goesOn: number;
  pieces: number;
  largestPiece: number;
  places: number;
  hospitals: number;
  classes: Record<string, number>;
  remarks: Record<string, number>;
  areaNotes: string[];
}

export interface CordonSetUp {
  mode: string;
  outside: string;
  inside: string;
  direction: string;
  access: string;
  counts: Counts;
  kinds: string[];
}

/** The page of the net; without a network only `loaded: false`. */
export interface Network {
  loaded: boolean;
  asOf?: string;
  net?: NetPicture;
  setUp?: CordonSetUp;
  hash?: string;
  synthetic?: Text;
  figures?: ImportFigures;
  fromScenario?: boolean;
  importedBy?: string;
  importedAt?: string;
  posts?: PostOnRoad[];
}

export interface NetSite {
  road: string;
  roadClass: string;
  way: number;
  lon: number;
  lat: number;
  isCrossing: boolean;
  isOneWay: boolean;
}

export interface NetPlan {
  fewest: NetSite[];
  crossings: number;
  leadingIn: number;
  closing: number;
  spare: string[];
}

export interface NetBudget {
  inflow: number;
  steps: { posts: number; uncovered: number; gain: number; atLeast: number; exact: boolean }[];
  k: number;
  chosen: NetSite[];
}

export interface NetBurden {
  waitMinutes: number;
  posts: number;
  trips: number;
  slower: number;
  cutOff: number;
  meanMinutes: number;
  p95Minutes: number;
  worstMinutes: number;
  hospitalMinutes: number;
  hospitals: number;
  hospitalBefore: number;
  losingHospital: string[];
}
