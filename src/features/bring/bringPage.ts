import type { Mark } from '#care/mark.ts'
import type { Filled } from '#care/writing.ts'
import type { Draft } from '#drafts/draft.ts'
import { withAnswer } from '#questions/answer.ts'
import type { Form, Question } from '#questions/form.ts'

/** The page for one integration session: the few questions, and the order of what was marked. */
export interface BringPage extends Filled {
  order: readonly string[]
}

export const bringKind = 'bring'

/** The question under which the marked words are sent. The person answers it by marking, not by typing. */
const broughtLinkId = 'brought'

export function isBringPage(draft: Draft): draft is Draft<BringPage> {
  return draft.kind === bringKind
}

/** The questions a person answers on the page itself. */
export function questionsAsked({ questions }: Form): readonly Question[] {
  return questions.filter(({ linkId }) => linkId !== broughtLinkId)
}

/** In: the page, and each marked passage as it is to be read. Out: the page as it is sent, with those words and no more of where they are from. */
export function withBrought(page: BringPage, texts: readonly string[]): BringPage {
  const answers = texts.map((text) => ({ kind: 'text', text }) as const)
  const brought = answers.length > 0 ? ({ kind: 'several', answers } as const) : undefined
  return { ...page, order: [], answers: withAnswer(page.answers, broughtLinkId, brought) }
}

/** How many of these only the person could read until now. */
export function privateAmong(marks: readonly Draft<Mark>[]): number {
  return marks.filter(({ body }) => body.audience === 'onlyMe').length
}
