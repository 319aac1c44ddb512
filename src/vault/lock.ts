import { isBefore, minutesBetween, plusMinutes, type Clock, type Instant } from '#time.ts'

/** Why the portal is locked on this device. `clock`: it was set back, so nobody can say how long it lay there. */
export type LockReason = 'asked' | 'idle' | 'clock'

export const idleChoices = [1, 5, 10, 30] as const

/** What this device knows about locking for one person. It lies open: no words, no keys, nothing about them. */
export interface LockNote {
  locked?: LockReason | undefined
  idleMinutes: (typeof idleChoices)[number]
  /** Whether a passphrase opens it; without one, signing in at the clinic again does. */
  hasVault: boolean
  /** Other people use this computer: nothing stays here after signing out but what the person wants to stay. */
  isShared: boolean
  /** The person wants the next session to stand on the locked screen. It then lies open on this device. */
  showsNext: boolean
}

const usual: LockNote = { idleMinutes: 10, hasVault: false, isShared: false, showsNext: false }

export interface Lock {
  current(): LockReason | undefined
  note(): LockNote
  subscribe(listener: () => void): () => void
  change(part: Partial<LockNote>): Promise<void>
  /** Locks, on every page of this browser. What must not stay in memory listens. */
  lock(because: LockReason): Promise<void>
  /** The person has shown who they are. */
  unlock(): Promise<void>
  /** Somebody is here. */
  touch(): void
  /** Locks if nobody was here for too long. Out: minutes until it is worth asking again. */
  check(): number
  /** Signed out: the next session no longer lies here. `everything`: nor does anything else that was noted. */
  forget(everything: boolean): Promise<void>
  /** The next session as it may stand on the locked screen, when the person wants that. */
  next(): Promise<NextSession | undefined>
  setNext(session: NextSession | undefined): Promise<void>
}

/** When and where, and nothing of why. */
export interface NextSession {
  start: Instant
  place: string | undefined
}

/** Where it is noted on this device. `active` is apart: a page where somebody is typing never writes over another's lock. */
export interface LockNotes {
  read(which: Noted): Promise<unknown>
  /** Undefined: it goes. */
  write(which: Noted, value: unknown): Promise<void>
}

type Noted = 'lock' | 'active' | 'next'

export interface LockOptions {
  patientId: string
  clock: Clock
  notes: LockNotes
}

/** In: where it is noted. Out: the lock of one person on this device, as it stands now. */
export async function openLock({ patientId, clock, notes }: LockOptions): Promise<Lock> {
  const listeners = new Set<() => void>()
  const others = new BroadcastChannel(`portal-lock:${patientId}`)
  let note = await readNote(notes)
  let lastActive = await readActive(notes)
  let writing = Promise.resolve()
  let pending = 0

  function show(next: LockNote): void {
    note = next
    for (const listener of listeners) listener()
  }

  // Shown at once, then written onto whatever lies there by then: another page may have changed another part of it.
  async function keep(part: Partial<LockNote>): Promise<void> {
    show({ ...note, ...part })
    pending += 1
    writing = writing.then(async () => notes.write('lock', { ...(await readNote(notes)), ...part }))
    // A device that keeps nothing is locked as long as the page lives.
    writing = writing.catch(() => undefined)
    await writing
    pending -= 1
    others.postMessage('changed')
  }

  // What lies there is older than what this page is still writing.
  async function hear(): Promise<void> {
    const [lying, active] = await Promise.all([readNote(notes), readActive(notes)])
    if (active !== undefined) lastActive = active
    if (pending === 0) show(lying)
  }

  const overdueNow = () => overdue({ lastActive, idleMinutes: note.idleMinutes }, clock.now())
  const because = note.locked ?? (note.hasVault ? overdueNow() : undefined)
  if (because && !note.locked) await keep({ locked: because })
  others.onmessage = () => void hear()

  return {
    current: () => note.locked,
    note: () => note,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change: keep,
    async lock(locked) {
      if (!note.locked) await keep({ locked })
    },
    async unlock() {
      lastActive = clock.now()
      await notes.write('active', lastActive).catch(() => undefined)
      await keep({ locked: undefined })
    },
    touch() {
      const now = clock.now()
      if (note.locked || (lastActive !== undefined && !isLater(now, lastActive))) return
      lastActive = now
      void notes.write('active', now).then(
        () => others.postMessage('active'),
        () => undefined,
      )
    },
    check() {
      const reason = note.locked ? undefined : overdueNow()
      if (reason) void keep({ locked: reason })
      return lastActive === undefined ? note.idleMinutes : note.idleMinutes - minutesBetween(lastActive, clock.now())
    },
    async forget(everything) {
      await notes.write('next', undefined)
      if (!everything) return
      await writing
      await Promise.all([notes.write('lock', undefined), notes.write('active', undefined)])
    },
    next: async () => (note.showsNext ? nextIn(await notes.read('next').catch(() => undefined)) : undefined),
    async setNext(session) {
      await notes.write('next', note.showsNext ? session : undefined).catch(() => undefined)
    },
  }
}

const touchMinutes = 0.25

// Not with each key: four times a minute is near enough. Set back, the clock has to be told too.
function isLater(now: Instant, lastActive: Instant): boolean {
  return minutesBetween(lastActive, now) >= touchMinutes
}

const tolerance = 1

/** In: when somebody was last here and how long they may be away, and the moment. Out: why it has to be locked now, if it has. */
export function overdue(
  { lastActive, idleMinutes }: { lastActive: Instant | undefined; idleMinutes: number },
  now: Instant,
): LockReason | undefined {
  if (lastActive === undefined) return undefined
  if (isBefore(plusMinutes(now, tolerance), lastActive)) return 'clock'
  return minutesBetween(lastActive, now) >= idleMinutes ? 'idle' : undefined
}

async function readNote(notes: LockNotes): Promise<LockNote> {
  const lying = await notes.read('lock').catch(() => undefined)
  return isRecord(lying) ? noteIn(lying) : usual
}

async function readActive(notes: LockNotes): Promise<Instant | undefined> {
  const lying = await notes.read('active').catch(() => undefined)
  return typeof lying === 'string' && !Number.isNaN(Date.parse(lying)) ? lying : undefined
}

function isRecord(lying: unknown): lying is Record<string, unknown> {
  return typeof lying === 'object' && lying !== null
}

function nextIn(lying: unknown): NextSession | undefined {
  if (!isRecord(lying) || typeof lying.start !== 'string' || Number.isNaN(Date.parse(lying.start))) return undefined
  return { start: lying.start, place: typeof lying.place === 'string' ? lying.place : undefined }
}

// What lies on a device may come from a newer portal: what does not fit is as usual.
function noteIn(lying: Record<string, unknown>): LockNote {
  const locked = (['asked', 'idle', 'clock'] as const).find((reason) => reason === lying.locked)
  return {
    ...(locked ? { locked } : {}),
    idleMinutes: idleChoices.find((minutes) => minutes === lying.idleMinutes) ?? usual.idleMinutes,
    hasVault: lying.hasVault === true,
    isShared: lying.isShared === true,
    showsNext: lying.showsNext === true,
  }
}
