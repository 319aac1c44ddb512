/** Out: the keys of what this device has noted in the clear about the people who use it. */
export async function deviceNotes(): Promise<unknown[]> {
  const database = await done(indexedDB.open('portal-device'))
  const keys = await done(database.transaction('person').objectStore('person').getAllKeys())
  database.close()
  return keys
}

function done<Result>(asked: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error('nothing was read'))
  })
}
