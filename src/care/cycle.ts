import { inOrder, type Session, type SessionKind } from './session.ts'
import type { Instant } from '#time.ts'

/** A FHIR date as given: `2026`, `2026-09`, `2026-09-21`, or with a time. */
export type PartialDate = string

export type CycleState = 'past' | 'now' | 'ahead' | 'stopped'

/** One round of prepare, infusion, integrate. */
export interface Cycle {
  id: string
  /** Its place in the course, from 1. */
  number: number
  series: 'initial' | 'maintenance'
  withTherapy: boolean
  title?: string
  starts?: PartialDate
  ended: boolean
  stopped: boolean
  sessions: readonly Session[]
}

/** A cycle of which only the number is not known: how many were before it is still on its way. */
export type NearCycle = Omit<Cycle, 'number'> & { number?: number }

export type Phase = 'prepare' | 'infusion' | 'integrate'

export interface CyclePhase {
  phase: Phase
  sessions: readonly Session[]
}

const phaseOfKind: Record<SessionKind, Phase> = {
  preparation: 'prepare',
  infusion: 'infusion',
  integration: 'integrate',
  other: 'prepare',
}

/** The three phases in their order, each with its sessions; a cycle without therapy has only what the clinic planned. */
export function phasesOf(cycle: NearCycle): CyclePhase[] {
  const phases: Phase[] = ['prepare', 'infusion', 'integrate']
  return phases
    .map((phase) => ({ phase, sessions: inOrder(cycle.sessions.filter(({ kind }) => phaseOfKind[kind] === phase)) }))
    .filter(({ sessions }) => cycle.withTherapy || sessions.length > 0)
}

/** The infusion a cycle turns around: the last one that was not called off, else the last one. */
export function infusionOf({ sessions }: NearCycle): Session | undefined {
  const infusions = inOrder(sessions.filter(({ kind }) => kind === 'infusion'))
  return infusions.findLast(({ state }) => state !== 'cancelled' && state !== 'missed') ?? infusions.at(-1)
}

/** When a cycle begins: its first dated session. */
export function firstDayOf(cycle: NearCycle): Instant | PartialDate | undefined {
  return inOrder(cycle.sessions)[0]?.start ?? cycle.starts
}
