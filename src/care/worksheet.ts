import { urlOf, type Writing } from './writing.ts'
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

/** Soonest first; those without a day come last. */
export function byDue(requests: readonly Request[]): Request[] {
  const day = ({ due }: Request) => due ?? '9'
  return requests.toSorted((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0))
}
