import { lastTimeOf, type LastTime } from '#care/lastTime.fhir.ts'
import { useSent } from '#care/useSent.ts'
import type { Writing } from '#care/writing.ts'
import type { Form } from '#questions/form.ts'

/** In: a form, and the id of what is being filled in. Out: what was answered the last time the same was asked. */
export function useLastTime(form: Form, ownId: string): LastTime | undefined {
  const { data } = useSent()
  return lastTimeOf(form, { writings: data?.writings ?? none, exceptId: ownId })
}

const none: readonly Writing[] = []
