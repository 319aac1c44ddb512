import { ana } from './ana.ts'
import { ben } from './ben.ts'
import { chiara } from './chiara.ts'
import { lucia } from './lucia.ts'
import type { Person } from './person.ts'
import { yusuf } from './yusuf.ts'

export { sharedResources } from './clinic.ts'

/** Everyone who is a patient of the mock clinic. */
export const people: readonly Person[] = [ana, ben, chiara, lucia, yusuf]

/** The person of that id (`ana`); throws when there is none, for a test that asks has a slip of the pen. */
export function byId(id: string): Person {
  const person = people.find((each) => each.id === id)
  if (!person) throw new Error(`Nobody is called ${id}`)
  return person
}
