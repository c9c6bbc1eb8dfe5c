/** RFC 9457 problem document as the server writes it; `title` is already in the language that was asked for. */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  code?: string;
  details?: Record<string, unknown>;
  advice?: string;
  traceId?: string;
}

export type FaultKind = "problem" | "unreachable" | "unreadable";

/** Why a call gave no answer: the server refused (`problem`), was not reached, or answered something unreadable. */
export class Fault extends Error {
  readonly kind: FaultKind;
  readonly problem: Problem | undefined;

  constructor(kind: FaultKind, message: string, problem?: Problem) {
    super(message);
    this.kind = kind;
    this.problem = problem;
  }

  get status(): number {
    return this.problem?.status ?? 0;
  }

  get code(): string | undefined {
    return this.problem?.code;
  }

  /** The input the refusal is about, when the server names one. */
  get field(): string | undefined {
    const field = this.problem?.details?.["field"];
    if (typeof field === "string") return field;
    return this.code === "REASON_MISSING" ? "reason" : undefined;
  }
}

export async function faultOf(answer: Response): Promise<Fault> {
  const body = await answer.text().catch(() => "");
  try {
    const problem = JSON.parse(body) as Problem;
    return new Fault("problem", problem.title, { ...problem, status: problem.status ?? answer.status });
  } catch {
    return new Fault("unreadable", `HTTP ${answer.status}`, { title: `HTTP ${answer.status}`, status: answer.status });
  }
}
