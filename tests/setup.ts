import 'fake-indexeddb/auto'
import './setupConsole.ts'

// A test in a document gets what jsdom lacks and is tidied up after; a test in plain Node has neither.
if (typeof document !== 'undefined') {
  await import('./setupDocument.ts')
}
