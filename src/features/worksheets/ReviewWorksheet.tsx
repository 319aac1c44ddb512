import { useTranslation } from 'react-i18next'
import type { Step } from './sitting.ts'
import type { Filled } from '#care/writing.ts'
import type { Keeping } from '#drafts/draftEditor.ts'
import { useLanguage } from '#i18n/format.ts'
import { answerTo } from '#questions/answer.ts'
import { answeredCount, gaps } from '#questions/answers.ts'
import { GivenAnswer } from '#questions/GivenAnswer.tsx'
import { inLanguage } from '#questions/localText.ts'
import { LackWords } from '#questions/LackWords.tsx'
import { Notice } from '#ui/Notice.tsx'
import { SaveStatus } from '#ui/SaveStatus.tsx'

export interface ReviewWorksheetProps {
  title: string
  steps: readonly Step[]
  body: Filled
  keeping: Keeping
  goTo: (step: number) => void
  send: () => void
}

/** Everything once more, and who will read it, before it is sent as a deliberate act. */
export function ReviewWorksheet({ title, steps, body, keeping, goTo, send }: ReviewWorksheetProps) {
  const { t } = useTranslation('worksheets')
  const language = useLanguage()
  const open = gaps(body.form, body.answers)
  const isEmpty = answeredCount(body.form, body.answers).answered === 0
  const canSend = open.length === 0 && !isEmpty
  return (
    <>
      <h1 className="question">{t('reviewTitle', { title })}</h1>
      <p className="hint">{t('reviewText')}</p>
      <dl className="review">
        {steps.map(({ question }, place) => {
          const answer = answerTo(body.answers, question.linkId)
          const gap = open.find(({ linkId }) => linkId === question.linkId)
          const name = inLanguage(question.text, language)
          return (
            <div key={question.linkId} className="reviewed">
              <dt>{name}</dt>
              <dd>
                <GivenAnswer question={question} answer={answer} />
                {gap && <LackWords lack={gap} />}
                <button className="button" data-kind="plain" type="button" onClick={() => goTo(place)}>
                  {t('change')}
                  <span className="visually-hidden"> {name}</span>
                </button>
              </dd>
            </div>
          )
        })}
      </dl>
      <SaveStatus at={keeping.at} live />
      {isEmpty && <p>{t('nothingAnswered')}</p>}
      {open.length > 0 && <Notice kind="problem" title={t('gaps', { count: open.length })} />}
      <Notice kind="info" title={t('whoReadsTitle')}>
        <p>{t('sharing')}</p>
        <p>{t('mayHaveToAct')}</p>
      </Notice>
      <div className="onward">
        <button
          className="button"
          data-kind="primary"
          type="button"
          aria-disabled={!canSend}
          onClick={() => (canSend ? send() : undefined)}
        >
          {t('send')}
        </button>
        <button className="button" type="button" onClick={() => goTo(steps.length - 1)}>
          {t('back')}
        </button>
      </div>
    </>
  )
}
