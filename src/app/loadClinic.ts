import type { Clinic } from '#clinic/clinic.ts'
import { readClinic } from '#clinic/readClinic.ts'
import { ProblemError } from '#problem.ts'

/** What the clinic says about itself. Throws ProblemError: without it there is nowhere to sign in, and the shell's help stays. */
export async function loadClinic(fetch = globalThis.fetch): Promise<Clinic> {
  let json: unknown
  try {
    // The same way index.html asks ahead for it, so that it is fetched once.
    const response = await fetch('/clinic.json', { credentials: 'same-origin' })
    json = await response.json()
  } catch {
    throw new ProblemError({ kind: 'unreachable' })
  }
  // The device takes long over its first time zone: `arrive` tries it while it waits for the clinic.
  const { clinic } = readClinic(json, () => true)
  if (!clinic) throw new ProblemError({ kind: 'broken' })
  return clinic
}
