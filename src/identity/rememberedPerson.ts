import { openDB, type DBSchema } from 'idb'

interface DeviceDatabase extends DBSchema {
  person: { key: string; value: unknown }
}

/** Whose portal this device last was, so that a reload opens their words. An opaque id, no name and no token. */
export interface RememberedPerson {
  get(): Promise<string | undefined>
  set(patientId: string): Promise<void>
  forget(): Promise<void>
  /** What is noted about a person's portal here besides: how it is locked, when somebody was here. No words, no keys. */
  note(patientId: string, which: string): Promise<unknown>
  /** Undefined: it goes. */
  setNote(patientId: string, which: string, value: unknown): Promise<void>
}

/** In: where the memory lies. A device that keeps nothing (a private window) remembers nobody, and that is all right. */
export function rememberedPerson(name = 'portal-device'): RememberedPerson {
  const opened = openDB<DeviceDatabase>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('person') }).catch(
    () => undefined,
  )
  return {
    async get() {
      const patientId = await (await opened)?.get('person', 'patient')
      return typeof patientId === 'string' ? patientId : undefined
    },
    async set(patientId) {
      const database = await opened
      // A full disk keeps nobody from signing in. It then remembers nobody, rather than whoever was here before.
      await database?.put('person', patientId, 'patient').catch(() => database.delete('person', 'patient'))
    },
    async forget() {
      await (await opened)?.delete('person', 'patient')
    },
    note: async (patientId, which) => (await opened)?.get('person', `${which} ${patientId}`),
    async setNote(patientId, which, value) {
      const database = await opened
      if (value === undefined) await database?.delete('person', `${which} ${patientId}`)
      else await database?.put('person', value, `${which} ${patientId}`)
    },
  }
}
