import { useState } from 'react'
import { useSignIn } from '#identity/IdentityContext.tsx'
import type { HowToLeave } from '#identity/smart.ts'
import { problemOf, type Problem } from '#problem.ts'

/** Leaves for the clinic's sign-in, to come back to `returnTo`. When that can't be reached: why. */
export function useSignInNow(
  returnTo: string,
  how?: Exclude<HowToLeave, { quietly: true }>,
): { signInNow: () => void; problem: Problem | undefined } {
  const { server } = useSignIn()
  const [problem, setProblem] = useState<Problem>()
  async function leave() {
    setProblem(undefined)
    try {
      await server.leave(returnTo, how)
    } catch (thrown) {
      setProblem(problemOf(thrown))
    }
  }
  return { signInNow: () => void leave(), problem }
}
