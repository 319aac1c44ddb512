import { createContext, use } from 'react'
import type { Clinic } from './clinic.ts'

const Context = createContext<Clinic | undefined>(undefined)

export const ClinicProvider = Context.Provider

/** The clinic whose portal this is. Throws outside the portal. */
export function useClinic(): Clinic {
  const clinic = use(Context)
  if (!clinic) throw new Error('no ClinicProvider around this screen')
  return clinic
}
