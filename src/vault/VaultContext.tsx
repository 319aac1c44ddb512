import { createContext, use, useSyncExternalStore } from 'react'
import type { Vault, VaultState } from './vault.ts'

const Context = createContext<Promise<Vault> | undefined>(undefined)

export const VaultProvider = Context.Provider

/** The person's vault. Waits (Suspense) while the device is still opening it. */
export function useVault(): Vault {
  const vault = use(Context)
  if (!vault) throw new Error('no VaultProvider around this screen')
  return use(vault)
}

/** How the vault stands, now. */
export function useVaultState(): VaultState {
  const vault = useVault()
  return useSyncExternalStore(vault.subscribe, vault.current)
}
