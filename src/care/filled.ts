import { isEntryKind } from './audience.ts'
import type { Request } from './worksheet.ts'
import { formUrls, urlOf, type Filled } from './writing.ts'
import type { Draft } from '#drafts/draft.ts'
import { answerTo } from '#questions/answer.ts'
import { answeredCount } from '#questions/answers.ts'

/** In: a request and what lies on this device. Out: the draft that answers it, if it was begun. */
export function draftOf(request: Pick<Request, 'id'>, drafts: readonly Draft[]): Draft<Filled> | undefined {
  return worksheetDrafts(drafts).find(({ body }) => body.taskId === request.id)
}

export function worksheetDrafts(drafts: readonly Draft[]): Draft<Filled>[] {
  return drafts.filter(isFilled).filter(({ kind }) => kind === 'worksheet')
}

/** What was written in the journal, for whoever's eyes. */
export function entryDrafts(drafts: readonly Draft[]): Draft<Filled>[] {
  return drafts.filter(isFilled).filter((draft) => isEntryKind(draft) && !isPlan(draft))
}

export function isFilled(draft: Draft): draft is Draft<Filled> {
  const { body } = draft
  return typeof body === 'object' && body !== null && 'form' in body && 'answers' in body
}

export function formUrlOf({ body }: Draft<Filled>): string {
  return urlOf(body.form.canonical)
}

/** Whether it is the person's safety plan. */
export function isPlan(draft: Draft<Filled>): boolean {
  return formUrlOf(draft) === formUrls.safety
}

/** How many questions are still open in a begun worksheet. */
export function openQuestions({ body }: Draft<Filled>): number {
  const { asked, answered } = answeredCount(body.form, body.answers)
  return asked - answered
}

/** What a draft is known by: its title, else its first words. */
export function draftWords({ body }: Draft<Filled>): string {
  const title = answerTo(body.answers, 'title')
  const asked = body.form.questions.map(({ linkId }) => answerTo(body.answers, linkId))
  for (const answer of [title, ...asked, ...Object.values(body.answers)]) {
    if (answer?.kind === 'text' && answer.text.trim()) return answer.text
  }
  return ''
}
