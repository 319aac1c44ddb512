import { finished, startDraft, type Draft } from '#drafts/draft.ts'
import type { Filled } from '#care/writing.ts'
import { freeWriting } from '#questions/defaults/entries.fhir.ts'
import { questionnaires } from '#mocks/questionnaires.ts'
import { readForm } from '#questions/form.fhir.ts'
import type { Form } from '#questions/form.ts'
import { evening } from '../fhir/asAna.ts'

/** The clinic's own form of that id (`kap-intention`). */
export function clinicForm(id: string): Form {
  const read = readForm(questionnaires.find((one) => one.id === id))
  if (!read.ok) throw new Error(read.reason)
  return read.form
}

const free = clinicForm(freeWriting.id ?? '')

export function filledWith(words: string, more: Partial<Filled> = {}): Filled {
  return { form: free, language: 'en', answers: { words: { kind: 'text', text: words } }, ...more }
}

/** A finished entry, as it waits to be sent. */
export function finishedEntry(words: string, changes: Partial<Draft<Filled>> = {}, more: Partial<Filled> = {}) {
  const start = { id: 'e1', kind: 'entry', body: filledWith(words, more), writer: 'this-page' }
  return { ...finished(startDraft(start, evening)), revision: 1, ...changes }
}
