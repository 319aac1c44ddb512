import { doAside } from './age.ts'
import type { Answer, Aside } from './aside.ts'
import { VaultFault } from './vaultFault.ts'

// Runs beside the page. It knows what it is asked with and nothing else, and ends when the vault is locked.
addEventListener('message', ({ data }: MessageEvent<{ id: number; aside: Aside }>) => {
  const { id, aside } = data
  const say = (answer: Answer) => postMessage(answer)
  doAside(aside).then(
    (result) => say({ id, result }),
    (thrown: unknown) => say({ id, fault: thrown instanceof VaultFault ? thrown.kind : 'damaged' }),
  )
})
