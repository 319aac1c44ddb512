import { urlOf, type Filled, type Writing } from './writing.ts'
import type { PartialDate } from './cycle.ts'
import type { Form } from '#questions/form.ts'

/** Something the clinic asks the person to fill in. Without `form`: the clinic's form could not be read. */
export interface Request {
  id: string
  form?: Form
  cycleId?: string
  due?: PartialDate
  open: boolean
}

/** A request is done when the clinic says so, or when it has answers to that form for that cycle. */
export function isOpen(request: Request, writings: readonly Writing[]): boolean {
  return request.open && answersTo(request, writings) === undefined
}

/** The answers the clinic has to a request. */
export function answersTo({ form, cycleId }: Request, writings: readonly Writing[]): Writing | undefined {
  return form && writings.find((one) => one.formUrl === urlOf(form.canonical) && one.cycleId === cycleId)
}

/** What a clinic does to a form while somebody is at it. The answers stay with the version they were given to. */
export type FormChange = 'newer' | 'withdrawn'

/** In: what was begun, and what the clinic asks for now. Out: what became of its form; undefined when nothing did. */
export function formChangeSince({ form, taskId }: Filled, requests: readonly Request[]): FormChange | undefined {
  if (taskId === undefined) return undefined
  const request = requests.find(({ id }) => id === taskId)
  if (!request?.open || request.form?.retired) return 'withdrawn'
  return request.form && request.form.canonical !== form.canonical ? 'newer' : undefined
}

/** Soonest first; those without a day come last. */
export function byDue(requests: readonly Request[]): Request[] {
  const day = ({ due }: Request) => due ?? '9'
  return requests.toSorted((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0))
}
