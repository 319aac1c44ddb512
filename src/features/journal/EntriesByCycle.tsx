import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EntryLine } from './EntryLine.tsx'
import { byCycle, type JournalLine } from './journalInOrder.ts'
import { ShowMore } from './ShowMore.tsx'
import { useGrowing } from './useGrowing.ts'
import type { Course } from '#care/course.ts'
import { firstDayOf } from '#care/cycle.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { MarginHeading, Passage } from '#ui/Passage.tsx'

/** The journal by cycle, newest first; as much of it as somebody has read on to. */
export function EntriesByCycle({ lines, course }: { lines: readonly JournalLine[]; course: Course | undefined }) {
  const { t } = useTranslation(['journal', 'portal'])
  const { zone } = useClinic()
  const words = useDateWords(zone)
  const { shown, more } = useGrowing(lines.length, 'journal')
  return (
    <>
      {byCycle(lines.slice(0, shown)).map(({ cycleId, lines: group }) => {
        const cycle = course?.cycles.find(({ id }) => id === cycleId)
        const begins = cycle && firstDayOf(cycle)
        return (
          <Passage
            key={cycleId ?? 'none'}
            margin={
              <MarginHeading {...(begins ? { more: words.month(begins) } : {})}>
                {cycle ? t('portal:cycleNumber', { number: cycle.number }) : t('noCycle')}
              </MarginHeading>
            }
          >
            {cycle && (
              <p className="small">
                <Link className="alone" to={paths.beforeAndAfter(cycle.id)}>
                  {t('beforeAndAfter')}
                </Link>
              </p>
            )}
            <ul className="entries">
              {group.map((line) => (
                <EntryLine key={line.id} line={line} />
              ))}
            </ul>
          </Passage>
        )
      })}
      <ShowMore left={lines.length - shown} onMore={more} />
    </>
  )
}
