import { AfterThat } from './AfterThat.tsx'
import { OpenWorksheets } from './OpenWorksheets.tsx'
import type { Today } from './today.ts'
import { UnsentWords } from './UnsentWords.tsx'
import type { Course } from '#care/course.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { NotAWay } from '#help/NotAWay.tsx'
import { RealTimeNotice } from '#help/RealTimeNotice.tsx'
import { useLanguage } from '#i18n/format.ts'
import type { Instant } from '#time.ts'
import { UnreadableNotice } from '#ui/UnreadableNotice.tsx'

export interface TodayMoreProps {
  state: Today
  course: Course | undefined
  unreadable: number
  now: Instant
}

/** Everything below the one next thing. Its code comes after the answer stands. */
export function TodayMore({ state, course, unreadable, now }: TodayMoreProps) {
  const clinic = useClinic()
  const language = useLanguage()
  return (
    <>
      <UnsentWords />
      {state.at !== 'hoursAfter' && <OpenWorksheets withAction={state.at === 'before'} />}
      <AfterThat course={course} state={state} now={now} />
      <div className="passage">
        <div className="column">
          <UnreadableNotice count={unreadable} />
          <RealTimeNotice language={language} />
          <NotAWay clinic={clinic} language={language} />
        </div>
      </div>
    </>
  )
}
