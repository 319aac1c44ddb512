import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, useParams } from 'react-router'
import { cardCycle } from './cardCycle.ts'
import type { Filling } from './FillWorksheet.tsx'
import { NotHere, NotLoaded, Waiting } from './NoWorksheet.tsx'
import { ownAccordOf, type OwnAccord } from './ownAccord.ts'
import { SittingFrame } from './SittingFrame.tsx'
import { useOwnChoices } from './useOwnChoices.ts'
import { WaitingWorksheet } from './WaitingWorksheet.tsx'
import { BeginFilling, WhileFilling, type Fill } from './WhileFilling.tsx'
import { WrittenWorksheet } from './WrittenWorksheet.tsx'
import { courseOf } from '#care/course.queries.ts'
import { currentCycle } from '#care/course.ts'
import { formUrlOf, worksheetDrafts } from '#care/filled.ts'
import { formFor } from '#care/publishedForm.queries.ts'
import { useSent } from '#care/useSent.ts'
import { isOpen } from '#care/worksheet.ts'
import { requestsOf } from '#care/worksheet.queries.ts'
import { newestFirst, urlOf } from '#care/writing.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { initialAnswers } from '#questions/answers.ts'
import { useNow } from '#ui/ClockContext.tsx'
import './worksheets.css'

/** A worksheet of one's own accord: nobody asked for it. What was begun or sent already is opened instead. */
export function BeginWorksheetScreen() {
  const use = ownAccordOf(useParams().use)
  return <SittingFrame>{use ? <Begin key={use} use={use} /> : <NotHere />}</SittingFrame>
}

function Begin({ use }: { use: OwnAccord }) {
  const [filling, fill] = useState<Filling>()
  return (
    <WhileFilling filling={filling} fill={fill}>
      <LookUp use={use} fill={fill} />
    </WhileFilling>
  )
}

function LookUp({ use, fill }: { use: OwnAccord; fill: Fill }) {
  const fhir = useFhir()
  const now = useNow()
  const language = useLanguage()
  const { drafts, ready } = useDraftsHere()
  const { choices } = useOwnChoices()
  const form = useQuery(formFor(fhir, use))
  const course = useQuery(courseOf(fhir))
  const requests = useQuery(requestsOf(fhir))
  const sent = useSent()
  const asked = [form, course, requests, sent]
  const failed = asked.find(({ error, data }) => error && data === undefined)
  const url = form.data && urlOf(form.data.canonical)
  const draft = worksheetDrafts(drafts).find((one) => formUrlOf(one) === url)
  if (!ready || !choices) return <Waiting />
  if (draft) {
    return draft.state.at === 'writing' ? (
      <BeginFilling filling={{ kept: draft, start: draft.body }} fill={fill} />
    ) : (
      <WaitingWorksheet draft={draft} />
    )
  }
  if (failed) {
    return <NotLoaded thrown={failed.error} again={() => void Promise.all(asked.map((query) => query.refetch()))} />
  }
  if (!form.data || !course.data || !requests.data || !sent.data) return <Waiting />
  const { writings } = sent.data
  const request = requests.data.find((one) => isOpen(one, writings) && one.form && urlOf(one.form.canonical) === url)
  if (request) {
    return (
      <>
        <Navigate to={paths.worksheet(request.id)} replace />
        <Waiting />
      </>
    )
  }
  const cycle = cardCycle(course.data, now).cycle ?? currentCycle(course.data, now)
  const written = newestFirst(writings).find(
    // What is a comfort in one cycle is one in the next; the others are about a single infusion.
    ({ formUrl, cycleId }) =>
      formUrl === url && (use === 'comfort' || (cycleId !== undefined && cycleId === cycle?.id)),
  )
  if (written) return <WrittenWorksheet writing={written} />
  const start = {
    form: form.data,
    answers: initialAnswers(form.data),
    language,
    ...(cycle && { cycleId: cycle.id }),
  }
  return <BeginFilling filling={{ kept: undefined, start }} fill={fill} />
}
