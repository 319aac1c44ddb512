import { openDB, type DBSchema } from 'idb'

interface DeviceDatabase extends DBSchema {
  person: { key: 'patient'; value: string }
}

/** Whose portal this device last was, so that a reload opens their words. An opaque id, no name and no token. */
export interface RememberedPerson {
  get(): Promise<string | undefined>
  set(patientId: string): Promise<void>
  forget(): Promise<void>
}

/** In: where the memory lies. A device that keeps nothing (a private window) remembers nobody, and that is all right. */
export function rememberedPerson(name = 'portal-device'): RememberedPerson {
  const opened = openDB<DeviceDatabase>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('person') }).catch(
    () => undefined,
  )
  return {
    get: async () => (await opened)?.get('person', 'patient'),
    async set(patientId) {
      const database = await opened
      // A full disk keeps nobody from signing in. It then remembers nobody, rather than whoever was here before.
      await database?.put('person', patientId, 'patient').catch(() => database.delete('person', 'patient'))
    },
    async forget() {
      await (await opened)?.delete('person', 'patient')
    },
  }
}
