import type { Resource } from '@medplum/fhirtypes'
import { isBefore, plusMinutes } from '#time.ts'
import type { Calendar } from './calendar.ts'
import type { PersonRecord } from './record.ts'
import type { SessionKind } from './sessionWords.ts'

export type CycleOutline = {
  /** Ids of the cycle and its sessions begin with it. */
  id: string
  title: string
  series: 'initial' | 'maintenance'
  withKap: boolean
  /** Its sessions and the day of each, in order. */
  sessions: readonly { kind: SessionKind; day: number; videoLink?: string }[]
  /** When it was planned. */
  planned: string
}

const usual: Record<SessionKind, { time: string; minutes: number }> = {
  preparation: { time: '13:00', minutes: 60 },
  infusion: { time: '09:30', minutes: 180 },
  integration: { time: '11:00', minutes: 60 },
}

/** A cycle as it usually goes: what lies before `now` has taken place, what lies after is booked. */
export function usualCycle(
  record: PersonRecord,
  { at, day }: Calendar,
  now: string,
  outline: CycleOutline,
): Resource[] {
  const { id, title, series, withKap, planned } = outline
  const sessions = outline.sessions.map(({ kind, day: offset, videoLink }, index) => {
    const { time, minutes } = usual[kind]
    const start = at(offset, time)
    const end = plusMinutes(start, minutes)
    const isOver = isBefore(end, now)
    return {
      isOver,
      offset,
      appointment: record.session({
        id: `${id}-s${index + 1}`,
        kind,
        withKap,
        start,
        minutes: withKap || kind !== 'infusion' ? minutes : 90,
        status: isOver ? 'fulfilled' : 'booked',
        changed: isOver ? end : planned,
        ...(videoLink ? { videoLink } : {}),
      }),
    }
  })
  const isDone = sessions.every(({ isOver }) => isOver)
  const [first] = sessions
  const last = sessions.at(-1)
  return [
    record.cycle({
      id,
      title,
      series,
      withKap,
      status: isDone ? 'completed' : 'active',
      ...(first ? { start: day(first.offset) } : {}),
      ...(isDone && last ? { end: day(last.offset) } : {}),
      sessions: sessions.map(({ appointment }) => appointment.id ?? ''),
      changed: planned,
    }),
    ...sessions.map(({ appointment }) => appointment),
  ]
}
