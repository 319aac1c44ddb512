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

  async function start(step: () => Promise<void>): Promise<void> {
    setBusy(true)
    setProblem(undefined)
    try {
      await step()
    } catch (thrown) {
      if (thrown instanceof VaultFault) setProblem({ fault: thrown.kind })
      else setProblem({ problem: thrown instanceof ProblemError ? thrown.problem : { kind: 'broken' } })
    } finally {
      setBusy(false)
    }
  }

  return {
    run: (step) => {
      if (!isBusy) void start(step)
    },
    isBusy,
    problem,
  }
}
