import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { OnlyHere } from './OnlyHere.tsx'
import { OutsideTherapist } from './OutsideTherapist.tsx'
import type { SharedThing } from './sharedThing.ts'
import { sharingOf } from './sharing.queries.ts'
import { ThingRow } from './ThingRow.tsx'
import { useFhir } from '#fhir/FhirContext.tsx'
import { paths } from '#paths.ts'
import { problemOf } from '#problem.ts'
import { Loading } from '#ui/Loading.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { ProblemNotice } from '#ui/ProblemNotice.tsx'
import { Rows } from '#ui/Row.tsx'

/** Everything of the person's, by who can read it: the clinic, nobody there, or nobody but this device. */
export function SharingScreen() {
  const { t } = useTranslation('sharing')
  const { data: things, error, isPending, refetch } = useQuery(sharingOf(useFhir()))
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      <Passage margin={<Margin>{things ? t('count', { count: readable(things).length }) : ''}</Margin>}>
        <h1>{t('title')}</h1>
        <p>{t('text')}</p>
        <p>
          <Link className="alone" to={paths.privacy()}>
            {t('whoReads')}
          </Link>
        </p>
        {isPending && <Loading lines={6} />}
        {error && <ProblemNotice problem={problemOf(error)} again={() => void refetch()} />}
      </Passage>
      {things && (
        <>
          <Things
            title={t('clinicReads')}
            text={t('clinicReadsText')}
            none={t('clinicReadsNone')}
            things={readable(things)}
          />
          <Things title={t('sealed')} text={t('sealedText')} none={t('sealedNone')} things={sealed(things)} />
        </>
      )}
      <Passage margin={<MarginHeading>{t('onlyHere')}</MarginHeading>}>
        <OnlyHere />
      </Passage>
      <Passage margin={<MarginHeading>{t('outside')}</MarginHeading>}>
        <OutsideTherapist />
      </Passage>
    </div>
  )
}

const readable = (things: readonly SharedThing[]) => things.filter((thing) => thing.readable)
const sealed = (things: readonly SharedThing[]) => things.filter((thing) => !thing.readable)

interface ThingsProps {
  title: string
  text: string
  none: string
  things: readonly SharedThing[]
}

const few = 12

function Things({ title, text, none, things }: ThingsProps) {
  const { t } = useTranslation('sharing')
  return (
    <Passage margin={<MarginHeading>{title}</MarginHeading>}>
      <p>{things.length === 0 ? none : text}</p>
      {things.length > 0 && <Listed things={things.slice(0, few)} />}
      {things.length > few && (
        <details className="fold">
          <summary>{t('more', { count: things.length - few })}</summary>
          <Listed things={things.slice(few)} />
        </details>
      )}
    </Passage>
  )
}

function Listed({ things }: { things: readonly SharedThing[] }) {
  return (
    <Rows>
      {things.map((thing) => (
        <ThingRow key={thing.at} thing={thing} />
      ))}
    </Rows>
  )
}
