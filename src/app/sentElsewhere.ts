/**
 * In: whose pages, and what this one does when another of them brought something to the clinic. Out: how this page tells the others.
 * Without it an entry that one page sends would be gone from the other page's list until that page is loaded again.
 */
export function sentElsewhere(person: string, heard: () => void): () => void {
  const others = new BroadcastChannel(`portal-sent:${person}`)
  others.onmessage = () => heard()
  return () => others.postMessage('sent')
}
