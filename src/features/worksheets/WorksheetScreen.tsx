import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { Filling } from './FillWorksheet.tsx'
import { NotHere, NotLoaded, NotReadable, Waiting } from './NoWorksheet.tsx'
import { useOwnChoices } from './useOwnChoices.ts'
import { SittingFrame } from './SittingFrame.tsx'
import { WaitingWorksheet } from './WaitingWorksheet.tsx'
import { BeginFilling, WhileFilling, type Fill } from './WhileFilling.tsx'
import { WrittenWorksheet } from './WrittenWorksheet.tsx'
import { draftOf, worksheetDrafts } from '#care/filled.ts'
import { useSent } from '#care/useSent.ts'
import { answersTo } from '#care/worksheet.ts'
import { requestsOf } from '#care/worksheet.queries.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { initialAnswers } from '#questions/answers.ts'
import './worksheets.css'

/** A worksheet, whatever stands of it: words on this device first, then what the clinic has, then an empty one to begin. */
export function WorksheetScreen() {
  const id = useParams().id ?? ''
  return (
    <SittingFrame>
      <Worksheet key={id} id={id} />
    </SittingFrame>
  )
}

function Worksheet({ id }: { id: string }) {
  const [filling, fill] = useState<Filling>()
  return (
    <WhileFilling filling={filling} fill={fill}>
      <LookUp id={id} fill={fill} />
    </WhileFilling>
  )
}

function LookUp({ id, fill }: { id: string; fill: Fill }) {
  const { drafts, ready } = useDraftsHere()
  const language = useLanguage()
  const requests = useQuery(requestsOf(useFhir()))
  const sent = useSent()
  const { choices } = useOwnChoices()
  const draft = draftOf({ id }, drafts) ?? worksheetDrafts(drafts).find((one) => one.id === id)
  // Never from what was known a moment ago: the last words may be newer.
  if (!ready || !choices) return <Waiting />
  if (draft) {
    return draft.state.at === 'writing' ? (
      <BeginFilling filling={{ kept: draft, start: draft.body }} fill={fill} />
    ) : (
      <WaitingWorksheet draft={draft} />
    )
  }
  const request = requests.data?.find((one) => one.id === id)
  const writing =
    sent.data?.writings.find((one) => one.id === id) ?? (request && answersTo(request, sent.data?.writings ?? []))
  if (writing) return <WrittenWorksheet writing={writing} />
  if (requests.isPending || sent.isPending) return <Waiting />
  if (requests.error ?? sent.error) {
    return (
      <NotLoaded
        thrown={requests.error ?? sent.error}
        again={() => void Promise.all([requests.refetch(), sent.refetch()])}
      />
    )
  }
  if (!request) return <NotHere />
  if (!request.form) return <NotReadable />
  const start = {
    form: request.form,
    answers: initialAnswers(request.form),
    language,
    taskId: request.id,
    ...(request.cycleId === undefined ? {} : { cycleId: request.cycleId }),
  }
  return <BeginFilling filling={{ kept: undefined, start }} fill={fill} />
}
