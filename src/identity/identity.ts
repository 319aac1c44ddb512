import { ProblemError } from '#problem.ts'
import type { Access } from '#fhir/client.ts'
import type { RememberedPerson } from './rememberedPerson.ts'
import type { Grant, SignInServer } from './smart.ts'

/** Who this page belongs to. `known`: this device knows whose it is, but the clinic wants to be asked again. */
export type Standing = { at: 'out' } | { at: 'known'; patientId: string } | { at: 'in'; patientId: string }

export interface Identity {
  current(): Standing
  subscribe(listener: () => void): () => void
  readonly access: Access
  /** A person has signed in, at once. Tokens stay in the memory of this page. Resolves when the device remembers whose page it is. */
  accept(grant: Grant): Promise<void>
  /** Forgets the tokens of this page and nothing else: the clinic wants to be asked again. */
  letGo(): void
  /** On another page of this browser the person has signed out: so have they here. Resolves when the clinic was told of this page's tokens. */
  signedOutElsewhere(): Promise<void>
  /** Forgets tokens and who it was, then clears up; tells the clinic's server when it offers that. */
  signOut(): Promise<void>
  /** What has to be cleared up on this device after signing out, before the page is left. It has a few seconds. */
  afterSignOut(clearUp: () => Promise<void>): void
}

export interface IdentityOptions {
  remembered: RememberedPerson
  server: SignInServer
  /** Milliseconds that only go forward. */
  now?: () => number
}

// So long before it runs out a token is renewed, and in its second half at the soonest.
const earlySeconds = 30

/** Keeps who is signed in on this page. Starts with whoever this device remembers. */
export async function startIdentity({
  remembered,
  server,
  now = () => performance.now(),
}: IdentityOptions): Promise<Identity> {
  const listeners = new Set<() => void>()
  let grant: Grant | undefined
  let dueAt = NaN
  let renewing: Promise<boolean> | undefined
  const clearUps: (() => Promise<void>)[] = []
  const before = await remembered.get()
  let standing: Standing = before === undefined ? { at: 'out' } : { at: 'known', patientId: before }

  function stand(next: Standing): void {
    standing = next
    for (const listener of listeners) listener()
  }

  function take(next: Grant): void {
    const { seconds = NaN } = next
    grant = next
    dueAt = now() + Math.max(seconds - earlySeconds, seconds / 2) * 1000
  }

  async function renew(): Promise<boolean> {
    const mine = grant
    if (!mine) return false
    try {
      const renewed = mine.refreshToken === undefined ? undefined : await server.refresh(mine.refreshToken)
      // Signed out meanwhile, or somebody else is in: what comes now is nobody's.
      if (grant !== mine) return grant !== undefined
      // Never somebody else's page: a renewal that names another patient is none.
      if (renewed && (renewed.patientId ?? mine.patientId) === mine.patientId) {
        const { accessToken, refreshToken = mine.refreshToken, seconds } = renewed
        take({ accessToken, refreshToken, seconds, patientId: mine.patientId })
        return true
      }
    } catch (thrown) {
      // No answer is not a no: what is held may still be good, and the next request asks again.
      if (gotNoAnswer(thrown)) throw new ProblemError({ kind: 'unreachable' })
      // A no is said below, as a standing that every screen can see.
    }
    if (grant === mine) {
      grant = undefined
      stand({ at: 'known', patientId: mine.patientId })
    }
    return false
  }

  return {
    current: () => standing,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    access: {
      token: () => grant?.accessToken,
      isDue: () => grant?.refreshToken !== undefined && now() >= dueAt,
      // Many requests may find the token gone at once: one renewal serves them all.
      renew() {
        renewing ??= renew().finally(() => {
          renewing = undefined
        })
        return renewing
      },
      refused(token) {
        if (grant === undefined || grant.accessToken !== token) return
        const { patientId } = grant
        grant = undefined
        stand({ at: 'known', patientId })
      },
    },
    async accept(next) {
      take(next)
      stand({ at: 'in', patientId: next.patientId })
      await remembered.set(next.patientId)
    },
    letGo() {
      const leaving = grant
      grant = undefined
      if (standing.at === 'in') stand({ at: 'known', patientId: standing.patientId })
      if (leaving) void server.revoke(leaving).catch(() => undefined)
    },
    async signedOutElsewhere() {
      const leaving = grant
      grant = undefined
      stand({ at: 'out' })
      if (leaving) await server.revoke(leaving).catch(() => undefined)
    },
    async signOut() {
      const leaving = grant
      grant = undefined
      await remembered.forget()
      stand({ at: 'out' })
      await Promise.race([Promise.allSettled(clearUps.map((clearUp) => clearUp())), pause(patienceMilliseconds)])
      // The clinic may not hear it; what it gave is forgotten here all the same, and runs out there.
      if (leaving) await server.revoke(leaving).catch(() => undefined)
      await server.endSession().catch(() => undefined)
    },
    afterSignOut: (clearUp) => void clearUps.push(clearUp),
  }
}

// A device that hangs must not keep anybody from leaving.
const patienceMilliseconds = 5000

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function gotNoAnswer(thrown: unknown): boolean {
  if (thrown instanceof ProblemError) return thrown.problem.kind === 'unreachable' || thrown.problem.kind === 'slow'
  return thrown instanceof TypeError || (thrown instanceof DOMException && thrown.name === 'TimeoutError')
}
