import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { bringKind, privateAmong, questionsAsked, withBrought, type BringPage } from './bringPage.ts'
import { MarkItem } from './MarkItem.tsx'
import { PageToShow } from './PageToShow.tsx'
import { SendPage } from './SendPage.tsx'
import { useMarkWords } from './useMarkWords.ts'
import { inTheirOrder, moved } from '#care/mark.ts'
import { OpenElsewhere } from '#care/OpenElsewhere.tsx'
import { TakeAlong } from '#care/TakeAlong.tsx'
import { useMarks } from '#care/useMarks.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import type { Draft } from '#drafts/draft.ts'
import { useDrafts } from '#drafts/DraftsContext.tsx'
import { useDraftEditor } from '#drafts/useDraftEditor.ts'
import { RealTimeNotice } from '#help/RealTimeNotice.tsx'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { answerTo, withAnswer } from '#questions/answer.ts'
import { QuestionField } from '#questions/QuestionField.tsx'
import { useClock } from '#ui/ClockContext.tsx'
import { MarginHeading, Passage } from '#ui/Passage.tsx'
import { Phone } from '#ui/Phone.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

interface WritePageProps {
  kept: Draft<BringPage> | undefined
  start: BringPage
  isShown: boolean
  /** The page is on its way; a new one begins. */
  onSent: () => void
}

/** What was marked, in the person's order, and the few questions; shown, printed, or sent on purpose. */
export function WritePage({ kept, start, isShown, onSent }: WritePageProps) {
  const { t } = useTranslation('bring')
  const { phone } = useClinic()
  const language = useLanguage()
  const { sendNow } = useDrafts()
  const says = useMarkWords()
  const { all, takeOff } = useMarks()
  const { draft, keeping, change, finish, isElsewhere, takeOver } = useDraftEditor<BringPage>(
    { kept, start: { kind: bringKind, body: start } },
    useClock(),
  )
  const { body } = draft
  const marks = inTheirOrder(all, body.order)
  const [movedTo, setMovedTo] = useState<number>()
  const asked = questionsAsked(body.form)
  const isEmpty = marks.length === 0 && Object.keys(body.answers).length === 0
  if (isElsewhere) return <OpenElsewhere draft={kept ?? draft} takeOver={takeOver} />
  if (isShown) {
    const brought = marks.map(({ id, body: mark }) => ({ id, says: says(mark), asked: mark.asked, words: mark.words }))
    return <PageToShow brought={brought} asked={asked} answers={body.answers} />
  }

  async function send() {
    const texts = marks.map(({ body: mark }) => [says(mark), mark.asked, mark.words].filter(Boolean).join('\n'))
    change({ ...withBrought(body, texts), language })
    if (!(await finish())) return
    // They are in the page now, and a new one begins without them.
    await Promise.allSettled(marks.map(({ id }) => takeOff(id)))
    sendNow()
    onSent()
  }

  return (
    <>
      <Passage margin={<MarginHeading>{t('marked')}</MarginHeading>}>
        {marks.length === 0 && <p>{t('nothingMarked')}</p>}
        <ol className="entries">
          {marks.map((mark, place) => (
            <MarkItem
              key={mark.id}
              mark={mark}
              isFirst={place === 0}
              isLast={place === marks.length - 1}
              move={(by) => {
                change({ ...body, order: moved(marks, mark.id, by) })
                setMovedTo(place + 1 + by)
              }}
              takeOff={() => void takeOff(mark.id)}
            />
          ))}
        </ol>
        <p className="visually-hidden" role="status">
          {movedTo !== undefined && t('movedTo', { place: movedTo, total: marks.length })}
        </p>
      </Passage>
      <Passage margin={<MarginHeading>{t('questions')}</MarginHeading>}>
        <RealTimeNotice language={language} />
        <form className="form-fields" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
          {asked.map((question) => (
            <QuestionField
              key={question.linkId}
              question={question}
              answer={answerTo(body.answers, question.linkId)}
              onChange={(answer) =>
                change({ ...body, language, answers: withAnswer(body.answers, question.linkId, answer) })
              }
              heading={3}
              contact={<Phone phone={phone} />}
            />
          ))}
        </form>
        <SaveStatus at={keeping.at} live />
        {keeping.at === 'nowhere' && (
          <p className="buttons">
            <TakeAlong body={body} />
          </p>
        )}
        {!isEmpty && (
          <div className="buttons">
            <Link className="button" data-kind="primary" to={`${paths.bring()}?show`}>
              {t('show')}
            </Link>
            <SendPage begun={draft.startedAt} privateCount={privateAmong(marks)} send={() => void send()} />
          </div>
        )}
      </Passage>
    </>
  )
}
