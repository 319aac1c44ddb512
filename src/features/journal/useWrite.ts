import { useSearchParams } from 'react-router'
import { answersAs } from '#care/entryAs.ts'
import { writtenForm } from '#care/entryForms.fhir.ts'
import type { EntryKind } from '#care/entryKinds.ts'
import { entryKind, type Audience } from '#care/audience.ts'
import type { Filled } from '#care/writing.ts'
import type { HeldEditor } from '#drafts/useDraftEditor.ts'
import { useLanguage } from '#i18n/format.ts'
import { withAnswer, type Answer } from '#questions/answer.ts'

export interface EntryAtHand extends Pick<HeldEditor<Filled>, 'newest' | 'change'> {
  kind: EntryKind
  who: Audience
  cycleId: string | undefined
}

/** What changes an entry's words. From key to key these are the same functions, so that what is given them stays as it is drawn. */
export function useWrite({ newest, change, kind, who, cycleId }: EntryAtHand) {
  const language = useLanguage()
  const [, setSearch] = useSearchParams()

  function write(next: Partial<Filled>, as: EntryKind = kind) {
    const { id, revision, body } = newest()
    // From the first word on, a reload finds this draft again.
    if (revision === 0) setSearch({ draft: id }, { replace: true, preventScrollReset: true })
    const cycle = cycleId === undefined ? {} : { cycleId }
    const form = writtenForm(as, next.answers ?? body.answers, language)
    change({ ...body, ...cycle, language, ...next, form }, entryKind[who])
  }

  return {
    answerWith(linkId: string, answer: Answer | undefined) {
      write({ answers: withAnswer(newest().body.answers, linkId, answer) })
    },
    writeAs(other: EntryKind) {
      write({ answers: answersAs(newest().body.answers, kind, other) }, other)
    },
    writeIn(chosen: string) {
      write({ cycleId: chosen, cycleChosen: true })
    },
    // The same words for other eyes. An earlier try may have brought them to the clinic sealed: sharing looks for that.
    writeFor(next: Audience) {
      const { revision, body: words } = newest()
      if (revision === 0) return
      const { wasPrivate: _was, ...body } = words
      change(next === 'team' ? { ...body, wasPrivate: true } : body, entryKind[next])
    },
  }
}
