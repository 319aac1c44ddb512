import type { Outbox } from '#drafts/outbox.ts'
import type { Identity } from '#identity/identity.ts'

/** Sends what is waiting: now, when the network comes back, when the page is looked at again, and after signing in. */
export function startSending({ send, stop }: Outbox, identity: Identity): () => void {
  const sendNow = () => {
    if (identity.current().at === 'in') void send()
  }
  sendNow()
  addEventListener('online', sendNow)
  document.addEventListener('visibilitychange', sendNow)
  const unsubscribe = identity.subscribe(sendNow)
  return () => {
    stop()
    removeEventListener('online', sendNow)
    document.removeEventListener('visibilitychange', sendNow)
    unsubscribe()
  }
}
