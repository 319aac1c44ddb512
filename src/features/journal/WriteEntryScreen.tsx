import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Desk } from './Desk.tsx'
import { entryForm } from '#care/entryForms.fhir.ts'
import { entryKinds, type EntryKind } from '#care/entryKinds.ts'
import { entryDrafts } from '#care/filled.ts'
import type { Filled } from '#care/writing.ts'
import { useKeptDraft } from '#drafts/useKeptDraft.ts'
import { useLanguage } from '#i18n/format.ts'
import { Loading } from '#ui/Loading.tsx'
import './journal.css'

/** Opens straight into writing. An address with a draft in it opens that one; the device alone is asked for it. */
export function WriteEntryScreen() {
  const language = useLanguage()
  const [search] = useSearchParams()
  // What the address said when the screen opened; a new draft puts its id there without starting anew.
  const [asked] = useState(() => ({ draft: search.get('draft'), as: search.get('as') }))
  const { draft, ready } = useKeptDraft(asked.draft)
  if (!ready) return <Loading lines={6} />
  const [kept] = entryDrafts(draft ? [draft] : [])
  const kind: EntryKind = entryKinds.find((one) => one === asked.as) ?? 'free'
  const start: Filled = { form: entryForm(kind, language), answers: {}, language }
  return <Desk kept={kept} start={start} />
}
