import { cachePrefix } from './keptFiles.ts'
import { themeCache } from './keptTheme.ts'
import { workerScope } from './scope.ts'

// What a clinic puts in the place of sw.js to switch the portal's copies off: it forgets them, and then itself.

workerScope.addEventListener('install', (event) => event.waitUntil(workerScope.skipWaiting()))

workerScope.addEventListener('activate', (event) => event.waitUntil(goAway()))

async function goAway(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) || name === themeCache)
  await Promise.all(names.map((name) => caches.delete(name)))
  await workerScope.clients.claim()
  await workerScope.registration.unregister()
}
