import { lazy, Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cycleOf, type Course } from '#care/course.ts'
import type { Session } from '#care/session.ts'
import { inLanguage } from '#clinic/clinic.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { MarginHeading, Passage } from '#ui/Passage.tsx'

const YouWroteBefore = lazy(async () => ({ default: (await import('./YouWroteBefore.tsx')).YouWroteBefore }))

export interface HoursAfterProps {
  infusion: Session
  course: Course | undefined
  margin: ReactNode
}

/** The quiet hours: writing first, the intention, what waits until tomorrow. No lists to finish. */
export function HoursAfter({ infusion, course, margin }: HoursAfterProps) {
  const { t } = useTranslation('portal')
  const language = useLanguage()
  const { afterInfusion } = useClinic()
  return (
    <>
      <Passage margin={margin}>
        <h1>{t('hoursAfter')}</h1>
        <p>{t('hoursAfterText')}</p>
        <p className="buttons">
          <Link className="button" data-kind="primary" to={`${paths.writeEntry()}?as=first-notes`}>
            {t('writeFirstNotes')}
          </Link>
        </p>
      </Passage>
      <Suspense>
        <YouWroteBefore cycleId={course && cycleOf(course, infusion.id)?.id} />
      </Suspense>
      <Passage margin={<MarginHeading>{t('untilTomorrow')}</MarginHeading>}>
        <p>{afterInfusion ? inLanguage(afterInfusion, language) : t('untilTomorrowText')}</p>
        <p>
          <Link className="alone" to={`${paths.help(language)}#after`}>
            {t('whenToCall')}
          </Link>
        </p>
      </Passage>
    </>
  )
}
