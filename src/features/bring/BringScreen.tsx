import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { bringForm } from './bringForm.queries.ts'
import { isBringPage } from './bringPage.ts'
import { PageOnItsWay, SentPage } from './SentPage.tsx'
import { WritePage } from './WritePage.tsx'
import { courseOf } from '#care/course.queries.ts'
import { cycleAround, sessionsOf } from '#care/course.ts'
import { isAhead } from '#care/session.ts'
import { useSent } from '#care/useSent.ts'
import { formUrls } from '#care/writing.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useDateWords, useLanguage } from '#i18n/format.ts'
import { problemOf } from '#problem.ts'
import { useNow } from '#ui/ClockContext.tsx'
import { Loading } from '#ui/Loading.tsx'
import { Margin, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'

/** One page for the integration session: what was marked, the few questions, and what of it was sent. */
export function BringScreen() {
  const { t } = useTranslation('bring')
  const [search] = useSearchParams()
  const isShown = search.has('show')
  return (
    <div className="page">
      <PageTitle title={t('tab')} />
      <Passage margin={<Margin>{t('onlyYou')}</Margin>}>
        <h1>{t('tab')}</h1>
        {!isShown && <p>{t('text')}</p>}
        {!isShown && <NextSession />}
      </Passage>
      <ThePage isShown={isShown} />
    </div>
  )
}

function NextSession() {
  const { t } = useTranslation('bring')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const now = useNow()
  const { data: course } = useQuery(courseOf(useFhir()))
  const next = course && sessionsOf(course).find((session) => session.kind === 'integration' && isAhead(session, now))
  return next?.start ? <p>{t('nextSession', { when: dates.dayAndTime(next.start) })}</p> : null
}

function ThePage({ isShown }: { isShown: boolean }) {
  const language = useLanguage()
  const now = useNow()
  const form = useQuery(bringForm())
  const sent = useSent()
  const { data: course } = useQuery(courseOf(useFhir()))
  const { drafts, ready } = useDraftsHere()
  const [sentHere, setSentHere] = useState(0)
  // Never from what was known a moment ago: the last words may be newer.
  if (!ready || !form.data) {
    return (
      <Passage margin={null}>
        {form.error ? (
          <ProblemNotice problem={problemOf(form.error)} again={() => void form.refetch()} />
        ) : (
          <Loading lines={5} />
        )}
      </Passage>
    )
  }
  const pages = drafts.filter(isBringPage)
  const kept = pages.find(({ state }) => state.at === 'writing')
  const onTheWay = pages.filter(({ state }) => state.at !== 'writing')
  const earlier = (sent.data?.writings ?? [])
    .filter(({ formUrl }) => formUrl === formUrls.bring)
    .filter(({ id }) => !pages.some((page) => page.id === id))
  const cycleId = course && cycleAround(course, now)?.id
  const start = { form: form.data, answers: {}, language, order: [], ...(cycleId === undefined ? {} : { cycleId }) }
  return (
    <>
      <WritePage
        key={sentHere}
        kept={kept}
        start={start}
        isShown={isShown}
        onSent={() => setSentHere((count) => count + 1)}
      />
      {!isShown && onTheWay.map((draft) => <PageOnItsWay key={draft.id} draft={draft} />)}
      {!isShown && earlier[0] && <SentPage writing={earlier[0]} />}
    </>
  )
}
