/** In: what was received. Out: how often a text stands in it, as UTF-8, as UTF-16, in base64 of either, or in an address. */
export function placesOf(received: unknown): (text: string) => number {
  const everything = JSON.stringify(received)
  const decoded = [...everything.matchAll(/[A-Za-z0-9+/]{24,}={0,2}/g)].map(([found]) =>
    Buffer.from(found, 'base64').toString('latin1'),
  )
  const bytes = Buffer.concat([Buffer.from(everything, 'utf8'), Buffer.from(decoded.join('\n'), 'latin1')])
  return (text) =>
    [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(encodeURIComponent(text))].reduce(
      (sum, wanted) => sum + countOf(bytes, wanted),
      0,
    )
}

function countOf(bytes: Buffer, wanted: Buffer): number {
  let count = 0
  for (let place = bytes.indexOf(wanted); place >= 0; place = bytes.indexOf(wanted, place + 1)) count += 1
  return count
}
