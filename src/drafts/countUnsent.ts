import { connectTo } from './connection.ts'

/** In: the name of a person's drafts. Out: how many are there that they did not remove; none is opened. Throws what IndexedDB throws. */
export async function countUnsent(name: string): Promise<number> {
  const connection = await connectTo(name, () => undefined)
  try {
    const lying: readonly { state?: { at?: string } }[] = await connection.use((database) => database.getAll('drafts'))
    return lying.filter(({ state }) => state?.at !== 'removed').length
  } finally {
    connection.close()
  }
}
