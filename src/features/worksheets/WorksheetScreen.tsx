import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { FillWorksheet } from './FillWorksheet.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { SittingFrame } from './SittingFrame.tsx'
import { WaitingWorksheet } from './WaitingWorksheet.tsx'
import { WrittenWorksheet } from './WrittenWorksheet.tsx'
import { draftOf, worksheetDrafts } from '#care/filled.ts'
import { useSent } from '#care/useSent.ts'
import { answersTo } from '#care/worksheet.ts'
import { requestsOf } from '#care/worksheet.queries.ts'
import { useDraftsHere } from '#drafts/DraftsContext.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { initialAnswers } from '#questions/answers.ts'
import { Loading } from '#ui/Loading.tsx'
import { Phone } from '#ui/Phone.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import './worksheets.css'

/** A worksheet, whatever stands of it: words on this device first, then what the clinic has, then an empty one to begin. */
export function WorksheetScreen() {
  return (
    <SittingFrame>
      <Worksheet />
    </SittingFrame>
  )
}

function Worksheet() {
  const { id = '' } = useParams()
  const { drafts, ready } = useDraftsHere()
  const language = useLanguage()
  const requests = useQuery(requestsOf(useFhir()))
  const sent = useSent()
  const draft = draftOf({ id }, drafts) ?? worksheetDrafts(drafts).find((one) => one.id === id)
  // Never from what was known a moment ago: the last words may be newer.
  if (!ready) return <Waiting />
  if (draft) {
    return draft.state.at === 'writing' ? (
      <FillWorksheet key={id} kept={draft} start={draft.body} />
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
  return <FillWorksheet key={id} kept={undefined} start={start} />
}

function Waiting() {
  const { t } = useTranslation('worksheets')
  return (
    <>
      <PageTitle title={t('worksheet')} />
      <h1>{t('worksheet')}</h1>
      <Loading lines={6} />
    </>
  )
}

function NotLoaded({ thrown, again }: { thrown: unknown; again: () => void }) {
  const { t } = useTranslation('worksheets')
  return (
    <>
      <PageTitle title={t('worksheet')} />
      <h1>{t('worksheet')}</h1>
      <ProblemNotice problem={problemOf(thrown)} again={again} />
    </>
  )
}

function NotHere() {
  const { t } = useTranslation('portal')
  return (
    <>
      <PageTitle title={t('notFound')} />
      <h1>{t('notFound')}</h1>
      <p>{t('notFoundText')}</p>
      <p>
        <Link className="alone" to={paths.worksheets()}>
          {t('worksheets')}
        </Link>
      </p>
    </>
  )
}

function NotReadable() {
  const { t } = useTranslation('worksheets')
  const { phone } = useClinic()
  return (
    <>
      <PageTitle title={t('worksheet')} />
      <h1>{t('notReadable')}</h1>
      <p>
        {t('notReadableText')} <Phone phone={phone} />
      </p>
    </>
  )
}
