import type { JournalLine } from './journalInOrder.ts'
import type { Findable } from './journalSearch.ts'
import { searchableDraft, searchableWriting } from './searchable.ts'
import { entryDrafts } from '#care/filled.ts'
import type { Writing } from '#care/writing.ts'
import type { Draft } from '#drafts/draft.ts'

/** In: the lines of the journal, and what they stand for. Out: the same to be found, with the words that are the newest. */
export function findables(
  lines: readonly JournalLine[],
  writings: readonly Writing[],
  drafts: readonly Draft[],
): Findable[] {
  const here = new Map(entryDrafts(drafts).map((draft) => [draft.id, draft]))
  const there = new Map(writings.map((writing) => [writing.id, writing]))
  return lines.flatMap(({ id, cycleId }): Findable[] => {
    const draft = here.get(id)
    if (draft) return [{ id, source: draft, asSearchable: () => searchableDraft(draft, cycleId) }]
    const writing = there.get(id)
    return writing ? [{ id, source: writing, asSearchable: () => searchableWriting(writing, cycleId) }] : []
  })
}
