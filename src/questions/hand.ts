import { withAnswer, type Answer, type Answers } from './answer.ts'

/** What every field of a level hands its answer to: one and the same from render to render, so that a key in one field leaves the others alone. */
export interface Hand {
  readonly answerWith: (linkId: string, answer: Answer | undefined) => void
  /** Told after each render what the answers are now, and who wants to know of the next ones. */
  readonly follow: (answers: Answers, onChange: (answers: Answers) => void) => void
}

export function newHand(): Hand {
  let latest: Answers = {}
  let tell: (answers: Answers) => void = () => {}
  return {
    answerWith(linkId, answer) {
      // Two answers may come before the next render: the second stands on the first.
      latest = withAnswer(latest, linkId, answer)
      tell(latest)
    },
    follow(answers, onChange) {
      latest = answers
      tell = onChange
    },
  }
}
