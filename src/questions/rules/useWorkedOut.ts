import { useEffect, useState } from 'react'
import type { Answers } from '../answer.ts'
import type { Form } from '../form.ts'
import type { Result } from './rule.ts'
import { hasRules } from './ruleBook.ts'
import { withWorkedOut } from './workedOut.fhir.ts'

export interface WorkedOut {
  answers: Answers
  /** `busy`: not yet for these very answers. `failed`: nothing can be worked out on this device; it is left to the clinic. */
  at: 'settled' | 'busy' | 'failed'
}

interface Found {
  readonly of: Answers
  readonly results: readonly Result[] | undefined
}

/** In: a form and what was answered. Out: the answers with everything the form works out, as soon as it is known. */
export function useWorkedOut(form: Form, answers: Answers): WorkedOut {
  const needed = hasRules(form)
  const [runner, setRunner] = useState<OpenRunner | 'none'>()
  const [found, setFound] = useState<Found>()

  useEffect(() => {
    if (!needed) return undefined
    let opened: OpenRunner | undefined
    let isOver = false
    openRunner().then(
      (one) => {
        opened = one
        if (isOver) one.close()
        else setRunner(one)
      },
      // Its code cannot be had, without a network for one.
      () => setRunner('none'),
    )
    return () => {
      isOver = true
      opened?.close()
    }
  }, [needed])

  useEffect(() => {
    if (!runner || runner === 'none') return undefined
    let isOver = false
    void runner.settled(form, answers).then((results) => {
      if (!isOver) setFound({ of: answers, results })
    })
    return () => {
      isOver = true
    }
  }, [runner, form, answers])

  if (!needed) return { answers, at: 'settled' }
  if (runner === 'none') return { answers, at: 'failed' }
  const at = found?.of === answers ? (found.results ? 'settled' : 'failed') : 'busy'
  return { answers: found?.results ? withWorkedOut(form, answers, found.results) : answers, at }
}

interface OpenRunner {
  settled(form: Form, answers: Answers): Promise<readonly Result[] | undefined>
  close(): void
}

// All of it comes only where a form has rules.
async function openRunner(): Promise<OpenRunner> {
  const [{ ruleRunner }, { settled }, { startRuleWorker }] = await Promise.all([
    import('./ruleRunner.ts'),
    import('./settle.fhir.ts'),
    import('./startRuleWorker.ts'),
  ])
  const runner = ruleRunner(startRuleWorker)
  return { settled: (form, answers) => settled(runner, form, answers), close: runner.close }
}
