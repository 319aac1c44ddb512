import { audienceOf, type Audience } from '#care/audience.ts'
import { draftWords, entryDrafts, formUrlOf } from '#care/filled.ts'
import { cycleAround, type Course } from '#care/course.ts'
import { entryIdOf, firstWords, isEntry, type Writing } from '#care/writing.ts'
import type { Draft } from '#drafts/draft.ts'
import { savedAt } from '#care/savedAt.ts'
import type { Instant } from '#time.ts'
import type { SavedAt } from '#ui/SaveStatus.tsx'

/** One line of the journal: an entry, wherever it is. */
export interface JournalLine {
  id: string
  words: string
  formUrl: string
  written: Instant
  audience: Audience
  cycleId: string | undefined
  at: SavedAt
}

export interface JournalGroup {
  cycleId: string | undefined
  lines: readonly JournalLine[]
}

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
      words: draftWords(draft),
      formUrl: formUrlOf(draft),
      written: draft.changedAt,
      audience: audienceOf(draft),
      cycleId: draft.body.cycleId ?? cycleFor(draft.startedAt),
      at: savedAt(draft.state),
    })),
    ...sent
      .filter((writing) => isEntry(writing) && !onDevice.has(entryIdOf(writing)))
      .map((writing) => ({
        id: writing.id,
        words: firstWords(writing),
        formUrl: writing.formUrl,
        written: writing.written,
        audience: writing.audience,
        cycleId: writing.cycleId ?? cycleFor(writing.written),
        at: 'clinic' as const,
      })),
  ]
  return lines.toSorted((one, other) => (one.written < other.written ? 1 : one.written > other.written ? -1 : 0))
}

/** In: lines, newest first. Out: the same by cycle, the cycle with the newest entry first. */
export function byCycle(lines: readonly JournalLine[]): JournalGroup[] {
  const groups = new Map<string | undefined, JournalLine[]>()
  for (const line of lines) groups.set(line.cycleId, [...(groups.get(line.cycleId) ?? []), line])
  return [...groups].map(([cycleId, group]) => ({ cycleId, lines: group }))
}
