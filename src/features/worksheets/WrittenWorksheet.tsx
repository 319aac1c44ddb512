import { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import { AmendButton } from './AmendButton.tsx'
import { CardLink } from './CardLink.tsx'
import { EarlierVersions } from './EarlierVersions.tsx'
import { formFor } from '#care/publishedForm.queries.ts'
import { isFor, urlOf } from '#care/writing.ts'
import { useFhir } from '#fhir/FhirContext.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import type { Writing } from '#care/writing.ts'
import { WrittenLines } from '#care/WrittenLines.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { Icon } from '#ui/Icon.tsx'

/** A worksheet the clinic has: to be read. */
export function WrittenWorksheet({ writing }: { writing: Writing }) {
  const { t } = useTranslation('worksheets')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const { data: comfort } = useQuery(formFor(useFhir(), 'comfort'))
  const isComfort = isFor(writing, 'comfort') || (comfort && writing.formUrl === urlOf(comfort.canonical))
  const isOnCard = isComfort || isFor(writing, 'intention')
  return (
    <>
      <PageTitle title={t('worksheet')} />
      <h1 className="question">{t('youSent')}</h1>
      <p>
        <span className="status" data-at="clinic" role="status">
          <Icon name="clinic" />
          <span>{t('keptAtClinic', { time: words.dayAndTime(writing.written) })}</span>
        </span>
      </p>
      {writing.amended && <p className="small">{t('changedSince')}</p>}
      {isComfort && <p>{t('changeAnytime')}</p>}
      <WrittenLines writing={writing} bringing />
      {isOnCard && <CardLink />}
      <AmendButton id={writing.id} />
      {writing.amended && <EarlierVersions id={writing.id} />}
    </>
  )
}
