import { audienceOf, type Audience } from '#care/audience.ts'
import { draftWords, entryDrafts, formUrlOf } from '#care/filled.ts'
import { cycleAround, type Course } from '#care/course.ts'
import { begunAt, entryIdOf, firstWords, isEntry, type Writing } from '#care/writing.ts'
import type { Draft } from '#drafts/draft.ts'
import { savedAt } from '#care/savedAt.ts'
import type { Instant } from '#time.ts'
import type { SavedAt } from '#ui/SaveStatus.tsx'

/** One line of the journal: an entry, wherever it is. */
export interface JournalLine {
  id: string
  words: string
  formUrl: string
  /** When it was begun: its place in the journal. */
  begun: Instant
  /** When it was changed after it had been sent. */
  amended: Instant | undefined
  audience: Audience
  cycleId: string | undefined
  at: SavedAt
}

export interface JournalGroup {
  cycleId: string | undefined
  lines: readonly JournalLine[]
}

// A line shows two rows of them.
const mostWords = 240

/** In: what the clinic has and what is on this device. Out: one line an entry, never two, never none; newest first. */
export function journalInOrder(
  sent: readonly Writing[],
  drafts: readonly Draft[],
  course: Course | undefined,
): JournalLine[] {
  const here = entryDrafts(drafts)
  const onDevice = new Set(here.map(({ id }) => id))
  const cycleFor = (moment: Instant) => course && cycleAround(course, moment)?.id
  const lines: JournalLine[] = [
    // Words on this device are the newer ones: they stand for the entry until the clinic has them.
    ...here.map((draft) => ({
      id: draft.id,
      words: draftWords(draft).slice(0, mostWords),
      formUrl: formUrlOf(draft),
      begun: draft.body.begun ?? draft.startedAt,
      amended: undefined,
      audience: audienceOf(draft),
      cycleId: draft.body.cycleId ?? cycleFor(draft.body.begun ?? draft.startedAt),
      at: savedAt(draft.state),
    })),
    ...sent
      .filter((writing) => isEntry(writing) && !onDevice.has(entryIdOf(writing)))
      .map((writing) => ({
        id: writing.id,
        words: firstWords(writing).slice(0, mostWords),
        formUrl: writing.formUrl,
        begun: begunAt(writing),
        amended: writing.amended ? writing.written : undefined,
        audience: writing.audience,
        cycleId: writing.cycleId ?? cycleFor(begunAt(writing)),
        at: 'clinic' as const,
      })),
  ]
  return lines.toSorted((one, other) => (one.begun < other.begun ? 1 : one.begun > other.begun ? -1 : 0))
}

/** In: lines, newest first. Out: the same by cycle, the cycle with the newest entry first. */
export function byCycle(lines: readonly JournalLine[]): JournalGroup[] {
  const groups = new Map<string | undefined, JournalLine[]>()
  for (const line of lines) {
    const group = groups.get(line.cycleId)
    if (group) group.push(line)
    else groups.set(line.cycleId, [line])
  }
  return [...groups].map(([cycleId, group]) => ({ cycleId, lines: group }))
}
