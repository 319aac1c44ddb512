import { useState } from 'react'
import { ProblemError, type Problem } from '#problem.ts'
import { VaultFault, type VaultFaultKind } from '#vault/vaultFault.ts'

/** Why a step with the vault did not work: of the vault, or of the way to the clinic. */
export type StepProblem = { fault: VaultFaultKind } | { problem: Problem }

export interface VaultStep {
  /** Runs it; while one runs, another is not begun. */
  run: (step: () => Promise<void>) => void
  isBusy: boolean
  problem: StepProblem | undefined
}

/** One thing that is asked of the vault at a time, and why it did not work. */
export function useVaultStep(): VaultStep {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<StepProblem>()

  function run(step: () => Promise<void>): void {
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    void step()
      .catch((thrown: unknown) => setProblem(problemIn(thrown)))
      .finally(() => setBusy(false))
  }

  return { run, isBusy, problem }
}

function problemIn(thrown: unknown): StepProblem {
  if (thrown instanceof VaultFault) return { fault: thrown.kind }
  return { problem: thrown instanceof ProblemError ? thrown.problem : { kind: 'broken' } }
}
