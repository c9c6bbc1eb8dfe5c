import type { Area } from "./area";
import type { Board } from "./board";
import type { Command, DirectivePage, DirectiveRow, LogEntry, NewDirective, Objective } from "./command";
import type { Digest, Edition, EditionChange, Recount } from "./digest";
import type { Gaps, NewCallIn, PostManning } from "./gap";
import { Http, seg, type Query, type Settings } from "./http";
import type { LookUp, LookUpAnswer } from "./look-up";
import type { NetBudget, NetBurden, NetPlan, NetPreview, Network } from "./network";
import type { Operation, OperationRow } from "./operation";
import type { Division, Member, Team, Unit } from "./organisation";
import type { NewOrder, NewPost, Post, PostDay, PostRow, Presence } from "./post";
import type { Certificate, Inventory, Privacy } from "./privacy";
import type { ProblemTitle, RefusedRecord, RetryOutcome } from "./refused";
import type { Session, SignInPage } from "./session";
import { openStream, type StreamHandlers } from "./stream";
import type { Page } from "./text";
import type { PostThroughput, Throughput } from "./throughput";
import type { Tiles } from "./tiles";
import type { TrailEntry, UnusualLooking } from "./trail";

type Stop = AbortSignal | undefined;

/** Every route the desk uses, by the words of the trade. */
export function connect(settings: Settings) {
  const http = new Http(settings);
  const of = (op: string): string => `/operations/${seg(op)}`;

  return {
    signInPage: () => http.get<SignInPage>("/sign-in"),
    session: () => http.get<Session>("/session"),
    signIn: (username: string, password: string) => http.post<Session>("/session", { username, password }),
    signOut: () => http.delete("/session"),
    problems: () => http.get<ProblemTitle[]>("/problems"),

    operations: () => http.get<OperationRow[]>("/operations"),
    operation: (op: string) => http.get<Operation>(of(op)),
    tiles: (op: string) => http.get<Tiles>(`${of(op)}/tiles`),
    outline: (op: string) => http.get<GeoJSON.Feature>(`${of(op)}/outline`),

    units: (op: string, stop?: Stop) => http.get<Unit[]>(`${of(op)}/units`, {}, stop),
    members: (op: string, query: Query, stop?: Stop) => http.get<Page<Member>>(`${of(op)}/members`, query, stop),
    teams: (op: string, stop?: Stop) => http.get<Team[]>(`${of(op)}/teams`, {}, stop),
    divisions: (op: string, query: Query = {}, stop?: Stop) =>
      http.get<Division[]>(`${of(op)}/divisions`, query, stop),

    posts: (op: string, query: Query, stop?: Stop) => http.get<Page<PostRow>>(`${of(op)}/posts`, query, stop),
    post: (op: string, post: string, stop?: Stop) => http.get<Post>(`${of(op)}/posts/${seg(post)}`, {}, stop),
    addPost: (op: string, post: NewPost) => http.post<Post>(`${of(op)}/posts`, post),
    orderPost: (op: string, post: string, order: NewOrder) =>
      http.post<Post>(`${of(op)}/posts/${seg(post)}/orders`, order),
    postDay: (op: string, post: string, day: string, stop?: Stop) =>
      http.get<PostDay>(`${of(op)}/posts/${seg(post)}/inspections/hourly`, { day }, stop),
    presence: (op: string, post: string, at?: string, stop?: Stop) =>
      http.get<Presence>(`${of(op)}/posts/${seg(post)}/presence`, { at }, stop),
    manning: (op: string, post: string, query: Query, stop?: Stop) =>
      http.get<PostManning>(`${of(op)}/posts/${seg(post)}/manning`, query, stop),
    gaps: (op: string, query: Query, stop?: Stop) => http.get<Gaps>(`${of(op)}/gaps`, query, stop),
    callIn: (op: string, what: NewCallIn) => http.post<void>(`${of(op)}/call-ins`, what),

    network: (op: string, query: Query = {}, stop?: Stop) => http.get<Network>(`${of(op)}/network`, query, stop),
    netPreview: (op: string, query: Query, stop?: Stop) => http.get<NetPreview>(`${of(op)}/network/preview`, query, stop),
    netPlan: (op: string, query: Query = {}, stop?: Stop) => http.get<NetPlan>(`${of(op)}/network/plan`, query, stop),
    netBudget: (op: string, posts: number, stop?: Stop) => http.get<NetBudget>(`${of(op)}/network/budget`, { posts }, stop),
    netBurden: (op: string, query: Query = {}, stop?: Stop) => http.get<NetBurden>(`${of(op)}/network/burden`, query, stop),
    areas: (op: string, stop?: Stop) => http.get<Area[]>(`${of(op)}/areas`, {}, stop),
    drawArea: (op: string, name: string, outline: GeoJSON.Polygon) => http.post<Area[]>(`${of(op)}/areas`, { name, outline }),
    changeArea: (op: string, id: number, name: string, outline: GeoJSON.Polygon) => http.post<Area[]>(`${of(op)}/areas/${seg(id)}`, { name, outline }),
    removeArea: (op: string, id: number) => http.post<Area[]>(`${of(op)}/areas/${seg(id)}/remove`),
    closeArea: (op: string, id: number) => http.post<Area[]>(`${of(op)}/areas/${seg(id)}/close`),
    importNetwork: (op: string, form: FormData) => http.post<Network>(`${of(op)}/network`, form),
    directives: (op: string, query: Query, stop?: Stop) => http.get<Page<DirectiveRow>>(`${of(op)}/directives`, query, stop),
    directive: (op: string, number: number | string, at?: string, stop?: Stop) =>
      http.get<DirectivePage>(`${of(op)}/directives/${seg(number)}`, { at }, stop),
    direct: (op: string, what: NewDirective) => http.post<DirectivePage>(`${of(op)}/directives`, what),
    acknowledge: (op: string, number: number, unit: string, at?: string) =>
      http.post<DirectivePage>(`${of(op)}/directives/${seg(number)}/acknowledgements`, { unit, at }),
    reportDone: (op: string, number: number, unit: string, text: string, at?: string) =>
      http.post<DirectivePage>(`${of(op)}/directives/${seg(number)}/reports`, { unit, text, at }),
    commandLog: (op: string, query: Query, stop?: Stop) => http.get<Page<LogEntry>>(`${of(op)}/command-log`, query, stop),
    note: (op: string, text: string, at?: string) => http.post<void>(`${of(op)}/command-log`, { text, at }),
    command: (op: string, stop?: Stop) => http.get<Command>(`${of(op)}/command`, {}, stop),
    offerCommand: (op: string, to: string, text: string, at?: string) =>
      http.post<Command>(`${of(op)}/command/handovers`, { to, text, at }),
    settleHandover: (op: string, id: number, how: "accept" | "decline", at?: string) =>
      http.post<Command>(`${of(op)}/command/handovers/${seg(id)}/${how}`, { at }),
    assumeCommand: (op: string, text: string, at?: string) => http.post<Command>(`${of(op)}/command/assume`, { text, at }),
    objectives: (op: string, at?: string, stop?: Stop) => http.get<Objective[]>(`${of(op)}/objectives`, { at }, stop),
    setObjective: (op: string, what: { text: string; from: string; to: string; at?: string | undefined }) =>
      http.post<Objective[]>(`${of(op)}/objectives`, what),
    endObjective: (op: string, number: number, outcome: "reached" | "dropped", text: string, at?: string) =>
      http.post<Objective[]>(`${of(op)}/objectives/${seg(number)}/end`, { outcome, text, at }),

    throughput: (op: string, query: Query, stop?: Stop) => http.get<Throughput>(`${of(op)}/throughput`, query, stop),
    postThroughput: (op: string, post: string, at?: string, stop?: Stop) =>
      http.get<PostThroughput>(`${of(op)}/posts/${seg(post)}/throughput`, { at }, stop),

    /** Any list as a file, by the list's own name and filters. */
    listLink: (op: string, list: string, form: "csv" | "xlsx", query: Query) => http.url(`${of(op)}/${list}.${form}`, query),

    board: (op: string, day?: string, stop?: Stop) => http.get<Board>(`${of(op)}/board`, { day }, stop),
    /** Events `board` and, when they are asked for, `positions`. */
    liveStream: (op: string, query: Query, handlers: StreamHandlers) => openStream(http.url(`${of(op)}/board/stream`, query), handlers),

    refused: (op: string, query: Query, stop?: Stop) =>
      http.get<Page<RefusedRecord>>(`${of(op)}/refused-records`, query, stop),
    viewRefused: (op: string, id: number | string, reason: string) =>
      http.post<{ text: string }>(`${of(op)}/refused-records/${seg(id)}/view`, { reason }),
    retryRefused: (op: string, id: number | string) =>
      http.post<RetryOutcome>(`${of(op)}/refused-records/${seg(id)}/retry`),
    dismissRefused: (op: string, id: number | string, reason: string) =>
      http.post<void>(`${of(op)}/refused-records/${seg(id)}/dismiss`, { reason }),

    trail: (op: string, query: Query, stop?: Stop) => http.get<Page<TrailEntry>>(`${of(op)}/trail`, query, stop),
    trailLink: (op: string, form: "csv" | "fhir.json", query: Query) => http.url(`${of(op)}/trail.${form}`, query),
    unusualLooking: (op: string, stop?: Stop) => http.get<UnusualLooking>(`${of(op)}/trail/unusual`, {}, stop),

    privacy: (op: string, stop?: Stop) => http.get<Privacy>(`${of(op)}/privacy`, {}, stop),
    countPersonal: (op: string) => http.post<Inventory>(`${of(op)}/privacy/dry-run`),
    requestDestruction: (op: string, reason: string, early: boolean) =>
      http.post<Privacy>(`${of(op)}/privacy/destruction`, { reason, early }),
    withdrawDestruction: (op: string, reason: string) =>
      http.post<Privacy>(`${of(op)}/privacy/destruction/withdraw`, { reason }),
    approveDestruction: (op: string, confirm: string) =>
      http.post<Privacy>(`${of(op)}/privacy/destruction/approve`, { confirm }),
    certificate: (op: string, stop?: Stop) => http.get<Certificate>(`${of(op)}/privacy/certificate.json`, {}, stop),
    certificateLink: (op: string, form: "json" | "txt", query: Query) =>
      http.url(`${of(op)}/privacy/certificate.${form}`, query),

    digest: (op: string, query: Query, stop?: Stop) => http.get<Digest>(`${of(op)}/digest`, query, stop),
    recount: (op: string, window: Query) => http.post<Recount>(`${of(op)}/digest/recount`, undefined, window),
    editions: (op: string, stop?: Stop) => http.get<Edition[]>(`${of(op)}/digest/editions`, {}, stop),
    edition: (op: string, number: number) => http.get<Digest>(`${of(op)}/digest/editions/${seg(number)}`),
    freeze: (op: string, window: Query) => http.post<Edition>(`${of(op)}/digest/editions`, window),
    editionDiff: (op: string, number: number, against: number) =>
      http.get<EditionChange[]>(`${of(op)}/digest/editions/${seg(number)}/diff`, { against }),
    digestLink: (op: string, form: "csv" | "txt" | "json", query: Query) =>
      http.url(`${of(op)}/digest${form === "json" ? "" : "." + form}`, query),

    inspectionsLink: (op: string, query: Query) => http.url(`${of(op)}/inspections.csv`, query),
    lookUp: (op: string, what: LookUp) => http.post<LookUpAnswer>(`${of(op)}/look-ups`, what),
  };
}

export type Api = ReturnType<typeof connect>;
