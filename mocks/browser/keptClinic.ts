import { openDB } from 'idb'
import type { IDBPDatabase } from 'idb'
import type { ClinicState } from '../openClinic.ts'

const databaseName = 'mock-clinic'

export type KeptClinic = {
  /** Puts work between re-reading what another tab did and keeping what this one does. One at a time among all tabs. */
  during<T>(isWrite: boolean, work: () => Promise<T>): Promise<T>
}

type InMemory = { state(): ClinicState; restore(state: ClinicState): void }

/** Keeps the clinic in IndexedDB, so that reloads lose nothing and tabs share it. `memory` is the clinic of this tab. */
export async function keepClinic(memory: () => InMemory): Promise<KeptClinic> {
  const database = await openDB(databaseName, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('clinic'),
    // Another tab starts over: this one lets go of everything it has open and begins again too.
    blocking: () => location.reload(),
  })
  let known: number | undefined

  async function during<T>(isWrite: boolean, work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(databaseName, async () => {
      known = await readAgain(database, memory(), known)
      const result = await work()
      if (isWrite) known = await keep(database, memory(), known)
      return result
    })
  }

  return { during }
}

export async function forgetEverything(): Promise<void> {
  const databases = await indexedDB.databases()
  await Promise.all(databases.flatMap(({ name }) => (name ? [deleted(name)] : [])))
}

async function readAgain(database: IDBPDatabase, memory: InMemory, known: number | undefined): Promise<number> {
  const revision = (await database.get('clinic', 'revision')) as number | undefined
  if (revision === undefined) return keep(database, memory, 0)
  if (revision !== known) memory.restore((await database.get('clinic', 'state')) as ClinicState)
  return revision
}

async function keep(database: IDBPDatabase, memory: InMemory, known: number): Promise<number> {
  const revision = known + 1
  const transaction = database.transaction('clinic', 'readwrite')
  await Promise.all([
    transaction.store.put(memory.state(), 'state'),
    transaction.store.put(revision, 'revision'),
    transaction.done,
  ])
  return revision
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    // While another tab holds it, this waits: that tab hears of it and reloads.
    request.onsuccess = () => resolve()
    request.onerror = () => resolve()
  })
}
