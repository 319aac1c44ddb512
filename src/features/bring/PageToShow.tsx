import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { answerTo, type Answers } from '#questions/answer.ts'
import { isAnswered } from '#questions/answers.ts'
import type { Question } from '#questions/form.ts'
import { GivenAnswer } from '#questions/GivenAnswer.tsx'
import { inLanguage } from '#questions/localText.ts'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'

interface PageToShowProps {
  brought: readonly { id: string; says: string; asked: string | undefined; words: string }[]
  asked: readonly Question[]
  answers: Answers
}

/** The page as it is shown on the phone in the room, or printed: the words, and nothing to press by mistake. */
export function PageToShow({ brought, asked, answers }: PageToShowProps) {
  const { t } = useTranslation('bring')
  const language = useLanguage()
  return (
    <>
      {brought.map(({ id, says, asked: question, words }) => (
        <Passage key={id} margin={<Margin>{says}</Margin>}>
          {question && <p className="small">{question}</p>}
          <blockquote className="words" dir="auto">
            <p className="as-written">{words}</p>
          </blockquote>
        </Passage>
      ))}
      {asked
        .filter((question) => isAnswered(question, answers))
        .map((question) => (
          <Passage key={question.linkId} margin={<MarginHeading>{inLanguage(question.text, language)}</MarginHeading>}>
            <GivenAnswer question={question} answer={answerTo(answers, question.linkId)} />
          </Passage>
        ))}
      <Passage margin={null}>
        <p className="buttons not-on-paper">
          <button className="button" type="button" onClick={() => print()}>
            {t('print')}
          </button>
          <Link className="button" to={paths.bring()}>
            {t('back')}
          </Link>
        </p>
      </Passage>
    </>
  )
}
