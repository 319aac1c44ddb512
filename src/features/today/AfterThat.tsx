import { useTranslation } from 'react-i18next'
import { afterThat, type Today } from './today.ts'
import type { Course } from '#care/course.ts'
import { sessionTitleKey } from '#care/sessionTitle.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import type { Instant } from '#time.ts'
import { MarginHeading, Passage } from '#ui/Passage.tsx'
import { Row, Rows } from '#ui/Row.tsx'

/** The sessions after the next thing, as rows. */
export function AfterThat({
  course,
  state,
  now,
}: {
  course: Course | undefined
  state: Today | undefined
  now: Instant
}) {
  const { t } = useTranslation('portal')
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const shown = state && ('session' in state ? state.session : state.at === 'daysAfter' ? state.next : undefined)
  const sessions = state ? afterThat(course, shown, now) : []
  if (sessions.length === 0) return null
  return (
    <Passage margin={<MarginHeading>{t(shown ? 'afterThat' : 'next')}</MarginHeading>}>
      <Rows>
        {sessions.map((session) => (
          <Row
            key={session.id}
            to={paths.session(session.id)}
            title={t(sessionTitleKey(session))}
            facts={
              session.start ? (
                <time dateTime={session.start}>{words.dayAndTime(session.start)}</time>
              ) : (
                t('waitingForDateCall')
              )
            }
          />
        ))}
      </Rows>
    </Passage>
  )
}
