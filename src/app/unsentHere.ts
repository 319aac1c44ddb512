import { countUnsent } from '#drafts/countUnsent.ts'
import { databasesHere } from '#vault/placesHere.ts'

/** Out: how many texts of anybody's lie on this device that their clinic does not have. They stay sealed. Never throws. */
export async function countUnsentHere(): Promise<number> {
  const names = await databasesHere('drafts')
  const counts = await Promise.all(names.map((name) => countUnsent(name).catch(() => 0)))
  return counts.reduce((total, count) => total + count, 0)
}
