/** What can go wrong with the outside world. Screens turn each kind into words; nothing else is ever shown of an error. */
export type Problem =
  | { kind: 'unreachable' } // no network, or the answer broke off
  | { kind: 'slow' } // no answer in time
  | { kind: 'signedOut' } // 401, or no token on this page
  | { kind: 'forbidden' } // 403
  | { kind: 'missing' } // 404, 410
  | { kind: 'changed' } // 409, 412: somebody wrote in between
  | { kind: 'refused'; status: number } // 400, 422 and the rest of 4xx: the same request will never pass
  | { kind: 'busy'; retryAfterSeconds?: number } // 429, 503 with Retry-After
  | { kind: 'broken' } // 5xx, or an answer that is not FHIR
  | { kind: 'tooMuch' } // more than we are willing to read

export type ProblemKind = Problem['kind']

/** The one error our own code throws for the outside world. Its message is the kind, never a text from a server. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.kind)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** In: anything that was thrown. Out: its Problem; what we did not foresee counts as broken. */
export function problemOf(thrown: unknown): Problem {
  return thrown instanceof ProblemError ? thrown.problem : { kind: 'broken' }
}

/** Whether waiting and asking again may help, without anybody doing anything. */
export function passesByItself(problem: Problem): boolean {
  switch (problem.kind) {
    case 'unreachable':
    case 'slow':
    case 'busy':
    case 'broken':
      return true
    case 'signedOut':
    case 'forbidden':
    case 'missing':
    case 'changed':
    case 'refused':
    case 'tooMuch':
      return false
  }
}
