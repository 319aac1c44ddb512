import { evaluateRules } from './evaluateRules.fhir.ts'
import type { ToWorker, FromWorker } from './ruleRunner.ts'

// The one place where a clinic's expressions run: apart from the page, which can end it at any moment.
const tell = (message: FromWorker) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const { run, ...evaluation } = data
  tell({ run, results: evaluateRules({ ...evaluation, begins: (name) => tell({ run, begins: name }) }) })
})

tell({ ready: true })
