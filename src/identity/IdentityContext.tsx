import { createContext, use, useSyncExternalStore } from 'react'
import type { Identity, Standing } from './identity.ts'
import type { SignInServer } from './smart.ts'

export interface SignIn {
  identity: Identity
  server: SignInServer
}

const Context = createContext<SignIn | undefined>(undefined)

export const SignInProvider = Context.Provider

export function useSignIn(): SignIn {
  const signIn = use(Context)
  if (!signIn) throw new Error('no SignInProvider around this screen')
  return signIn
}

/** Who is signed in on this page, now. */
export function useStanding(): Standing {
  const { identity } = useSignIn()
  return useSyncExternalStore(identity.subscribe, identity.current)
}
