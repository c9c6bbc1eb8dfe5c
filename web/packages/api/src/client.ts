import type { Account, NewDuty, NewPassword, Role } from "./account";
import type { Area } from "./area";
import type { Board } from "./board";
import type { Command, DirectivePage, DirectiveRow, LogEntry, NewDirective, Objective } from "./command";
import type { DevicePage, DevicePlaces, DeviceToken, EnrolledDevice, IssuedCode, NewDevices } from "./device";
import type { Digest, Edition, EditionChange, Recount } from "./digest";
import type { Gaps, NewCallIn, PostManning } from "./gap";
import { Http, seg, type Query, type Settings } from "./http";
import type { LookUp, LookUpAnswer } from "./look-up";
import type { NetBudget, NetBurden, NetPlan, NetPreview, Network } from "./network";
import type { Operation, OperationRow } from "./operation";
import type { Division, Member, Team, Unit } from "./organisation";
import type { NewOrder, NewPost, Post, PostDay, PostRow, Presence } from "./post";
import type { Access, ReviewsWaiting } from "./access";
import type { Correction, HeldOfPerson, NewPersonsRequest, PersonsRequest } from "./persons-request";
import type { Certificate, Inventory, Privacy, RecordCounts, RetentionSchedule } from "./privacy";
import type { HandOver, IssuedLink, MyDuties, NewWish, OpenHandOvers, PersonalLink, Swap } from "./duties";
import type { ProblemTitle, RefusedRecord, RetryOutcome } from "./refused";
import type {
  AbsencePage,
  AbsenceRow,
  Consequences,
  NewAbsence,
  NewRoster,
  Repair,
  Roster,
  RosterChange,
  RosterProgress,
  RosterSheet,
  RosterVersion,
  VersionDiff,
} from "./roster";
import type { CodeSecret, Security } from "./security";
import type { FirstAdministrator, MadeAdministrator, Session, SignInPage } from "./session";
import { openStream, type StreamHandlers } from "./stream";
import type { Page, Text } from "./text";
import type { PostThroughput, Throughput } from "./throughput";
import type { Tiles } from "./tiles";
import type { TrailEntry, UnusualLooking } from "./trail";

type Stop = AbortSignal | undefined;

/** Every route the desk uses, by the words of the trade. */
export function connect(settings: Settings) {
  const http = new Http(settings);
  const of = (op: string): string => `/operations/${seg(op)}`;

  return {
    signInPage: (refused?: string) => http.get<SignInPage>("/sign-in", { refused }),
    /** A link to follow, not a call. */
    providerSignIn: (to?: string) => http.url("/session/oidc", { to }),
    session: () => http.get<Session>("/session"),
    signIn: (username: string, password: string, code?: string) => http.post<Session>("/session", { username, password, code }),
    askPasskey: () => http.post<Record<string, unknown>>("/session/passkey/options", {}),
    signInWithPasskey: (challenge: string, credential: unknown) => http.post<void>("/session/passkey", { challenge, credential }),
    setUp: (secret: string, people: FirstAdministrator[]) => http.post<MadeAdministrator[]>("/set-up", { secret, people }),
    signOut: () => http.delete("/session"),
    security: (stop?: Stop) => http.get<Security>("/security", {}, stop),
    endSession: (id: string) => http.post<void>(`/security/sessions/${seg(id)}/end`, {}),
    endOtherSessions: () => http.post<{ sessions: number }>("/security/sessions/end-others", {}),
    changePassword: (current: string, password: string) => http.post<void>("/security/password", { current, password }),
    roles: (stop?: Stop) => http.get<Role[]>("/roles", {}, stop),
    accounts: (stop?: Stop) => http.get<Account[]>("/accounts", {}, stop),
    addAccount: (username: string, name: Text) => http.post<NewPassword>("/accounts", { username, name }),
    renewPassword: (username: string) => http.post<NewPassword>(`/accounts/${seg(username)}/password`, {}),
    grantDuty: (username: string, duty: NewDuty) => http.post<{ id: number }>(`/accounts/${seg(username)}/duties`, duty),
    withdrawDuty: (username: string, duty: number, reason: string) =>
      http.post<void>(`/accounts/${seg(username)}/duties/${duty}/withdraw`, { reason }),
    bindMember: (username: string, operation: string, member: string, reason: string) =>
      http.post<void>(`/accounts/${seg(username)}/members`, { operation, member, reason }),
    releaseMember: (username: string, operation: string, reason: string) =>
      http.post<void>(`/accounts/${seg(username)}/members/${seg(operation)}/end`, { reason }),
    disableAccount: (username: string, disabled: boolean, reason: string) =>
      http.post<void>(`/accounts/${seg(username)}/${disabled ? "disable" : "enable"}`, { reason }),
    beginCodes: (password: string) => http.post<CodeSecret>("/security/codes", { password }),
    confirmCodes: (code: string) => http.post<{ codes: string[] }>("/security/codes/confirm", { code }),
    renewRecoveryCodes: (password: string) => http.post<{ codes: string[] }>("/security/codes/recovery", { password }),
    removeCodes: (password: string) => http.post<void>("/security/codes/remove", { password }),
    beginPasskey: (password: string) => http.post<Record<string, unknown>>("/security/passkeys/options", { password }),
    addPasskey: (label: string, credential: unknown) => http.post<void>("/security/passkeys", { label, credential }),
    renamePasskey: (id: string, label: string) => http.post<void>(`/security/passkeys/${seg(id)}/name`, { label }),
    removePasskey: (id: string, password: string) => http.post<void>(`/security/passkeys/${seg(id)}/remove`, { password }),
    resetSecondFactor: (username: string, reason: string) => http.post<void>(`/accounts/${seg(username)}/second-factor/reset`, { reason }),
    endSessionsOf: (username: string, reason: string) => http.post<void>(`/accounts/${seg(username)}/sessions/end`, { reason }),
    unlockAccount: (username: string, reason: string) => http.post<void>(`/accounts/${seg(username)}/unlock`, { reason }),
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
    handOvers: (op: string, post: string, query: Query, stop?: Stop) =>
      http.get<{ items: HandOver[] }>(`${of(op)}/posts/${seg(post)}/hand-overs`, query, stop),
    openHandOvers: (op: string, query: Query, stop?: Stop) => http.get<OpenHandOvers>(`${of(op)}/hand-overs`, query, stop),
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

    rosters: (op: string, stop?: Stop) => http.get<{ items: Roster[] }>(`${of(op)}/rosters`, {}, stop),
    roster: (op: string, number: number, stop?: Stop) => http.get<Roster>(`${of(op)}/rosters/${seg(number)}`, {}, stop),
    planRoster: (op: string, what: NewRoster) => http.post<Roster>(`${of(op)}/rosters`, what),
    planAgain: (op: string, number: number, what: { revision: number; seconds: number }) =>
      http.post<Roster>(`${of(op)}/rosters/${seg(number)}/plan`, what),
    rosterProgress: (op: string, number: number, stop?: Stop) =>
      http.get<RosterProgress>(`${of(op)}/rosters/${seg(number)}/progress`, {}, stop),
    stopPlanning: (op: string, number: number) => http.post<void>(`${of(op)}/rosters/${seg(number)}/stop`),
    rosterSheet: (op: string, number: number, version?: number | string, stop?: Stop) =>
      http.get<RosterSheet>(`${of(op)}/rosters/${seg(number)}/grid`, { version }, stop),
    tryChanges: (op: string, number: number, revision: number, changes: RosterChange[]) =>
      http.post<Consequences>(`${of(op)}/rosters/${seg(number)}/changes/try`, { revision, changes }),
    changeRoster: (op: string, number: number, revision: number, changes: RosterChange[]) =>
      http.post<Consequences>(`${of(op)}/rosters/${seg(number)}/changes`, { revision, changes }),
    approveRoster: (op: string, number: number, revision: number) =>
      http.post<Roster>(`${of(op)}/rosters/${seg(number)}/approve`, { revision }),
    returnRoster: (op: string, number: number, reason: string) =>
      http.post<Roster>(`${of(op)}/rosters/${seg(number)}/return`, { reason }),
    publishRoster: (op: string, number: number, revision: number, reason: string) =>
      http.post<Roster>(`${of(op)}/rosters/${seg(number)}/publish`, { revision, reason }),
    reviseRoster: (op: string, number: number) => http.post<Roster>(`${of(op)}/rosters/${seg(number)}/revise`),
    discardRoster: (op: string, number: number) => http.delete(`${of(op)}/rosters/${seg(number)}`),
    rosterVersions: (op: string, number: number, stop?: Stop) =>
      http.get<{ items: RosterVersion[] }>(`${of(op)}/rosters/${seg(number)}/versions`, {}, stop),
    rosterDiff: (op: string, number: number, version: number, against?: number, stop?: Stop) =>
      http.get<VersionDiff>(`${of(op)}/rosters/${seg(number)}/versions/${seg(version)}/diff`, { against }, stop),
    absences: (op: string, query: Query, stop?: Stop) => http.get<AbsencePage>(`${of(op)}/absences`, query, stop),
    reportAbsence: (op: string, what: NewAbsence) => http.post<AbsenceRow>(`${of(op)}/absences`, what),
    withdrawAbsence: (op: string, id: number) => http.post<void>(`${of(op)}/absences/${seg(id)}/withdraw`),
    repairs: (op: string, state: string, stop?: Stop) => http.get<{ items: Repair[] }>(`${of(op)}/repairs`, { state }, stop),
    repair: (op: string, id: number, stop?: Stop) => http.get<Repair>(`${of(op)}/repairs/${seg(id)}`, {}, stop),
    proposeRepair: (op: string, number: number, at?: string) =>
      http.post<Repair | undefined>(`${of(op)}/rosters/${seg(number)}/repairs`, { at }),
    acceptRepair: (op: string, id: number) => http.post<Repair>(`${of(op)}/repairs/${seg(id)}/accept`),
    dismissRepair: (op: string, id: number, reason: string) =>
      http.post<Repair>(`${of(op)}/repairs/${seg(id)}/dismiss`, { reason }),

    personalLink: (op: string, member: string, stop?: Stop) =>
      http.get<PersonalLink>(`${of(op)}/members/${seg(member)}/link`, {}, stop),
    issueLink: (op: string, member: string) => http.post<IssuedLink>(`${of(op)}/members/${seg(member)}/link`),
    withdrawLink: (op: string, member: string) => http.delete(`${of(op)}/members/${seg(member)}/link`),
    swaps: (op: string, query: Query, stop?: Stop) => http.get<{ items: Swap[] }>(`${of(op)}/swaps`, query, stop),
    decideSwap: (op: string, id: number, how: "approve" | "decline", reason: string) =>
      http.post<Swap>(`${of(op)}/swaps/${seg(id)}/${how}`, { reason }),

    /** By personal link, without an account. */
    myDuties: (link: string) => http.get<MyDuties>("/personal/duties", {}, undefined, link),
    offerDuty: (link: string, duty: string) => http.post<MyDuties>("/personal/offers", { duty }, undefined, link),
    settleOwnSwap: (link: string, id: number, how: "take" | "withdraw") =>
      http.post<MyDuties>(`/personal/swaps/${seg(id)}/${how}`, undefined, undefined, link),
    signHandOver: (link: string, duty: string, giving: boolean, remarks: string) =>
      http.post<MyDuties>("/personal/hand-overs", { duty, giving, remarks }, undefined, link),
    sayWish: (link: string, wish: NewWish) => http.post<MyDuties>("/personal/wishes", wish, undefined, link),
    withdrawWish: (link: string, id: number) => http.post<MyDuties>(`/personal/wishes/${seg(id)}/withdraw`, undefined, undefined, link),
    signUp: (link: string, seat: string) => http.post<MyDuties>("/personal/sign-ups", { seat }, undefined, link),

    devices: (op: string, query: Query, stop?: Stop) => http.get<DevicePage>(`${of(op)}/devices`, query, stop),
    devicePlaces: (op: string, stop?: Stop) => http.get<DevicePlaces>(`${of(op)}/device-places`, {}, stop),
    enrolDevices: (op: string, what: NewDevices) => http.post<{ devices: IssuedCode[] }>(`${of(op)}/devices`, what),
    endDevice: (op: string, device: string, how: "revoke" | "wipe", reason: string) =>
      http.post<void>(`${of(op)}/devices/${seg(device)}/${how}`, { reason }),

    /** By a device itself, without an account. */
    redeemCode: (what: { code: string; key: JsonWebKey; proof: string }) =>
      http.post<EnrolledDevice>("/device/enrolment", what, undefined, ""),
    proveKey: (proof: string) => http.post<DeviceToken>("/device/token", { proof }, undefined, ""),
    tellStatus: (token: string, app: string, unsent: number) =>
      http.post<{ now: string }>("/device/status", { app, unsent }, undefined, token),
    tellWiped: (proof: string, unsent: number) => http.post<void>("/device/wiped", { proof, unsent }, undefined, ""),

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
    accountHistory: (username: string, stop?: Stop) => http.get<{ entries: TrailEntry[] }>(`/accounts/${seg(username)}/history`, {}, stop),
    history: (op: string, kind: string, id: string, stop?: Stop) =>
      http.get<{ entries: TrailEntry[] }>(`${of(op)}/history/${seg(kind)}/${seg(id)}`, {}, stop),
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
    retention: (op: string, stop?: Stop) => http.get<RetentionSchedule>(`${of(op)}/privacy/retention`, {}, stop),
    countDue: (op: string) => http.post<{ kind: string; goes: RecordCounts }[]>(`${of(op)}/privacy/retention/dry-run`),
    requestEnding: (op: string, kind: string, reason: string) =>
      http.post<RetentionSchedule>(`${of(op)}/privacy/retention/kinds/${seg(kind)}/request`, { reason }),
    withdrawEnding: (op: string, kind: string, reason: string) =>
      http.post<RetentionSchedule>(`${of(op)}/privacy/retention/kinds/${seg(kind)}/withdraw`, { reason }),
    approveEnding: (op: string, kind: string, confirm: string) =>
      http.post<RetentionSchedule>(`${of(op)}/privacy/retention/kinds/${seg(kind)}/approve`, { confirm }),
    setHold: (op: string, kind: string | undefined, reason: string) =>
      http.post<RetentionSchedule>(`${of(op)}/privacy/retention/holds`, { kind, reason }),
    liftHold: (op: string, id: number, reason: string) =>
      http.post<RetentionSchedule>(`${of(op)}/privacy/retention/holds/${seg(id)}/lift`, { reason }),
    kindCertificateLink: (op: string, id: number, form: "json" | "txt", query: Query) =>
      http.url(`${of(op)}/privacy/retention/certificates/${id}.${form}`, query),

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
    lookUp: (op: string, what: LookUp, glass: boolean) =>
      http.post<LookUpAnswer>(`${of(op)}/look-ups${glass ? "/break-glass" : ""}`, what),
    myAccesses: (op: string, stop?: Stop) => http.get<{ accesses: Access[] }>(`${of(op)}/accesses`, {}, stop),
    access: (op: string, id: number) => http.get<LookUpAnswer>(`${of(op)}/accesses/${seg(id)}`),
    closeAccess: (op: string, id: number) => http.post<void>(`${of(op)}/accesses/${seg(id)}/close`),
    reveal: (op: string, id: number, record: string, person?: number) =>
      http.post<{ values: Record<string, string> }>(`${of(op)}/accesses/${seg(id)}/reveal`, { record, person }),
    personsRequests: (op: string, stop?: Stop) =>
      http.get<{ requests: PersonsRequest[] }>(`${of(op)}/persons-requests`, {}, stop),
    personsRequest: (op: string, id: number, stop?: Stop) =>
      http.get<PersonsRequest>(`${of(op)}/persons-requests/${seg(id)}`, {}, stop),
    recordRequest: (op: string, request: NewPersonsRequest) => http.post<PersonsRequest>(`${of(op)}/persons-requests`, request),
    heldOf: (op: string, id: number) => http.post<HeldOfPerson>(`${of(op)}/persons-requests/${seg(id)}/held`),
    correctPerson: (op: string, id: number, correction: Correction) =>
      http.post<PersonsRequest>(`${of(op)}/persons-requests/${seg(id)}/correct`, correction),
    decideRequest: (op: string, id: number, answered: boolean, reason: string) =>
      http.post<PersonsRequest>(`${of(op)}/persons-requests/${seg(id)}/decide`, { answered, reason }),
    erasePerson: (op: string, id: number) => http.post<PersonsRequest>(`${of(op)}/persons-requests/${seg(id)}/erase`),
    accesses: (op: string, query: Query, stop?: Stop) => http.get<Page<Access>>(`${of(op)}/privacy/accesses`, query, stop),
    reviewsWaiting: (op: string, stop?: Stop) =>
      http.get<ReviewsWaiting>(`${of(op)}/privacy/accesses/waiting`, {}, stop),
    reviewAccess: (op: string, id: number, justified: boolean, reason: string) =>
      http.post<Access>(`${of(op)}/privacy/accesses/${seg(id)}/review`, { justified, reason }),
  };
}

export type Api = ReturnType<typeof connect>;
